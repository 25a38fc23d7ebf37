#!/usr/bin/env python3
"""The Java binding: its examples as they are, the programs and commands of its README, and BindingTest.java. Environment: see
tests/ScriptTests.cmake."""

import hashlib
import http.server
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

SOURCE = Path(os.environ["HP_SOURCE_DIR"])
JAVA = SOURCE / "bindings" / "java"
TEST = SOURCE / "tests" / "bindings" / "BindingTest.java"
JNA = Path("/usr/share/java/jna.jar")
BUILD = Path(os.environ["HP_BUILD_DIR"]) / "java-binding"
CLASSES, PROGRAMS = BUILD / "classes", BUILD / "programs"
QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"]
PACK = "3 ONE\n3 AND\n7 ANOTHER\n"
TIMEOUT_S = 100
CERTIFICATE = """openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"""
os.environ["LC_ALL"] = "C.UTF-8"  # else Java takes no other letters from a command line
os.environ["HPSOCKET_LIBRARY"] = os.path.join(os.environ["HP_BUILD_DIR"], "libhpsocket4c.so.6")


def skip(why):
    print("skipped:", why)
    sys.exit(77)


STRICT = ["-Xlint:deprecation,unchecked,rawtypes,cast,fallthrough,overrides", "-Xdoclint:syntax,html,reference", "-Werror", "-encoding", "UTF-8"]


def checked(command, **how):
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT_S, check=False, stdin=subprocess.DEVNULL, **how)
    if done.returncode:
        sys.exit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def compiled(sources, target):
    checked(["javac", *STRICT, "-cp", f"{CLASSES}:{JNA}", "-d", target, *sources])


def build():
    """The binding by the commands of its README, and the programs, if something has changed."""
    for program in ("javac", "openssl"):
        if not shutil.which(program):
            skip(f"{program} is not installed")
    if int(re.search(r"\d+", checked(["javac", "-version"]))[0]) < 17:
        skip("javac is older than 17")
    if not JNA.exists():
        skip("libjna-java is not installed")
    programs, stamp = [TEST, *sorted((JAVA / "examples").glob("*.java"))], BUILD / "compiled"
    sources = [JAVA / "hpsocket", *(JAVA / "hpsocket").glob("*.java"), *programs, JAVA / "README.md", Path(__file__)]
    if stamp.exists() and all(source.stat().st_mtime < stamp.stat().st_mtime for source in sources):
        return
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    (commands,) = blocks("sh")
    told = checked(["bash", "-ec", commands], cwd=BUILD, env=os.environ | {"HPSOCKET_JAVA": str(JAVA), "JDK_JAVAC_OPTIONS": " ".join(STRICT)})
    if told != PACK:
        sys.exit(f"README.md: {told}")
    compiled(programs, PROGRAMS)
    stamp.touch()


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", (JAVA / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def java(*command, where=PROGRAMS):
    return ["java", *QUICK, f"-Dhpsocket.classes={CLASSES}", "-cp", f"{where}:{CLASSES}:{JNA}", *map(str, command)]


def run(*command, wanted=0, where=PROGRAMS, stdin=""):
    done = subprocess.run(java(*command, where=where), input=stdin, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    if done.returncode != wanted:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Java(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        subprocess.run(CERTIFICATE.split(), cwd=cls.folder.name, check=True, capture_output=True, timeout=TIMEOUT_S)
        cls.files = [str(Path(cls.folder.name, name)) for name in ("cert.pem", "key.pem")]

    def test_promises_of_the_binding(self):
        print(run("BindingTest", *self.files))

    def test_the_program_ends_while_components_run(self):
        for how in ("endsWhileComponentsRun", "endsInAnEvent"):
            self.assertEqual(run("BindingTest", how), "end\n")

    def echo(self, *files):
        with subprocess.Popen(java("Echo", "serve", "0", *files), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            port = server.stdout.readline().split()[-1]
            for text in ("hello", "ein längerer Gruß " * 1000):
                self.assertEqual(run("Echo", "send", "localhost", port, text, *files[:1]), text + "\n")
            self.assertEqual(server.communicate(timeout=TIMEOUT_S)[0].count("closed"), 2)
            self.assertEqual(server.returncode, 0)

    def test_echo(self):
        self.echo()

    def test_echo_over_tls(self):
        self.echo(*self.files)

    def test_https_download(self):
        content = os.urandom(3_000_000)
        digest = "sha-256=" + hashlib.sha256(content).hexdigest()

        class Page(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*self.files)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page) as server, tempfile.TemporaryDirectory() as folder:
            server.socket = context.wrap_socket(server.socket, server_side=True)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url, target = f"https://localhost:{server.server_port}/file", Path(folder, "file")
            self.assertIn("3000000 bytes", run("HttpsDownload", url, target, self.files[0], digest))
            self.assertEqual(target.read_bytes(), content)
            run("HttpsDownload", url, Path(folder, "other"), wanted=1)  # nobody trusts that certificate
            self.assertEqual([path.name for path in Path(folder).iterdir()], ["file"])
            server.shutdown()

    def test_pack(self):
        self.assertEqual(run("Pack"), PACK)

    def test_programs_of_the_readme(self):
        with tempfile.TemporaryDirectory() as folder:
            sources = []
            for program in blocks("java"):
                sources.append(Path(folder, re.search(r"public class (\w+)", program)[1] + ".java"))
                sources[-1].write_text(program.replace("5555", "0"), encoding="utf-8")
            compiled(sources, folder)
            self.assertEqual(run("Hello", where=folder), "200 Hello, you!\n\n")
            self.assertEqual(run("EchoServer", where=folder, stdin="\n"), "Enter stops\n")


if __name__ == "__main__":
    if os.environ.get("HP_SANITIZE"):
        skip("Java is not built with sanitizers")
    build()
    unittest.main()
