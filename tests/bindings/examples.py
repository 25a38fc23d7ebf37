"""What the tests of all bindings share: the environment, and the tests of the three examples that each binding has. Environment: see
tests/ScriptTests.cmake."""

import hashlib
import http.server
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

SOURCE, BUILD = Path(os.environ["HP_SOURCE_DIR"]), Path(os.environ["HP_BUILD_DIR"])
BINDINGS = SOURCE / "bindings"
TIMEOUT_S = 100
PACK = "3 ONE\n3 AND\n7 ANOTHER\n"  # what the example says
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
os.environ["HPSOCKET_LIBRARY"] = str(BUILD / "libhpsocket4c.so.6")


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def said(command, *arguments, wanted=0, stdin="", **how):
    """What a command says; what it ends with is as wanted."""
    command = [*map(str, (*command, *arguments))]
    done = subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=TIMEOUT_S, check=False, **how)
    if done.returncode != wanted:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def blocks(binding, language):
    """The code of that language in the binding's README."""
    return re.findall(rf"```{language}\n(.*?)```", (BINDINGS / binding / "README.md").read_text(encoding="utf-8"), re.DOTALL)


class Broken(http.server.ThreadingHTTPServer):
    """A file over HTTPS, with ranges; the first answer breaks off."""

    def __init__(self, files):
        self.content, self.begins = os.urandom(3_000_000), []
        super().__init__(("127.0.0.1", 0), Broken.Page)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.url = f"https://localhost:{self.server_port}/file"

    def __exit__(self, *failure):
        self.shutdown()
        super().__exit__(*failure)

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            content, begins = self.server.content, self.server.begins
            begin, end = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "bytes=0-")).groups()
            begin, end = int(begin), int(end or len(content) - 1)
            begins.append(begin)
            self.send_response(206 if "Range" in self.headers else 200)
            if "Range" in self.headers:
                self.send_header("Content-Range", f"bytes {begin}-{end}/{len(content)}")
            self.send_header("ETag", '"one"')
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Length", str(end + 1 - begin))
            self.end_headers()
            self.wfile.write(content[begin:end + 1 if len(begins) > 1 else 1_000_000])
            self.close_connection = True

        def log_message(self, *_):
            pass


class Certified:
    """For a TestCase: a folder of its own, with cert.pem and key.pem for localhost."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        subprocess.run(CERTIFICATE.split(), cwd=cls.folder, check=True, capture_output=True, timeout=TIMEOUT_S)
        cls.files = [str(cls.folder / name) for name in ("cert.pem", "key.pem")]


class Examples(Certified):
    """For a TestCase that says how its examples are called."""

    def example(self, name):
        """The command for `echo`, `https_download` or `pack`."""
        raise NotImplementedError

    trust = ("", "")  # what stands before the authority and the digest

    def check_echo(self, *files):
        command = [*map(str, self.example("echo")), "serve", "0", *files]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = server.stdout.readline().split()[-1]
            for text in ("hello", "ein längerer Gruß " * 1000):
                self.assertEqual(said(self.example("echo"), "send", "localhost", port, text, *files[:1]), text + "\n")
            self.assertEqual(server.communicate(timeout=TIMEOUT_S)[0].count("closed"), 2)
            self.assertEqual(server.returncode, 0)

    def test_echo(self):
        self.check_echo()

    def test_echo_over_tls(self):
        self.check_echo(*self.files)

    def test_pack(self):
        self.assertEqual(said(self.example("pack")), PACK)

    def test_https_download(self):
        with Broken(self.files) as server:
            digest = "sha-256=" + hashlib.sha256(server.content).hexdigest()
            trusted = [word for pair in zip(self.trust, (self.files[0], digest)) for word in pair if word]
            target, other = self.folder / "file", self.folder / "other"
            self.assertIn("3000000 bytes", said(self.example("https_download"), server.url, target, *trusted))
            self.assertEqual(target.read_bytes(), server.content)
            self.assertGreater(max(server.begins), 0)  # it went on where it was cut off
            said(self.example("https_download"), server.url, other, wanted=1)  # nobody trusts that certificate
            self.assertEqual([path.name for path in self.folder.iterdir() if path.name.startswith("other")], [])
