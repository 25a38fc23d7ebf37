#!/usr/bin/env python3
"""hp get: what each option does, beside curl where it has the same one, and what it ends with."""

import gzip
import hashlib
import os
import re
import signal
import socket
import subprocess
import threading
import unittest
from pathlib import Path

from get_program import BODY, QUICK, GetTest, Site, send, send_ranges
from hp_program import HP, PATIENCE_S, main
from serve_program import Folder, Serve

BIG = 48 << 20


def echo_headers(request):
    """The request's own headers as the body."""
    send(request, "".join(f"{name}: {value}\n" for name, value in request.headers.items()).encode())


class Files(GetTest):
    """Where to."""

    def setUp(self):
        super().setUp()
        self.site = self.use(Site(self.answer))

    def answer(self, request):
        headers = {}
        if "named" in request.path:
            headers["Content_Disposition"] = 'attachment; filename="theirs.txt"'
        if "evil" in request.path:
            headers["Content_Disposition"] = 'attachment; filename="../../evil.txt"'
        send(request, request.path.encode(), Last_Modified="Sun, 06 Nov 1994 08:49:37 GMT", **headers)

    def test_named_by_the_url_and_silent(self):
        done = self.get(self.site.url + "/a/file.txt?x=1#y")
        self.assertEqual((done.stdout, done.stderr), ("", ""))
        self.assertEqual(self.names(), ["file.txt"])
        self.assertEqual(self.file("file.txt"), b"/a/file.txt?x=1")

    def test_named_by_the_server(self):
        self.get(self.site.url + "/named")
        self.assertEqual(self.names(), ["theirs.txt"])

    def test_remote_name(self):
        self.get("-O", self.site.url + "/named")
        self.get("--remote-name", self.site.url + "/a/named2")
        self.assertEqual(self.names(), ["named", "named2"])

    def test_no_way_out_of_the_folder(self):
        self.get("-d", "in", self.site.url + "/evil")
        [name] = self.names()
        self.assertTrue(name.startswith("in/"), name)

    def test_output(self):
        self.get("-o", "one", "--output", "two", self.site.url + "/1", self.site.url + "/2", self.site.url + "/3")
        self.assertEqual(self.names(), ["3", "one", "two"])
        self.assertEqual(self.file("two"), b"/2")

    def test_dir(self):
        self.get("-d", "new/folder", "-o", "name", self.site.url + "/1", self.site.url + "/2")
        self.assertEqual(self.names(), ["new/folder/2", "new/folder/name"])
        (self.folder / "plain").write_text("")
        self.assertIn("plain", self.get("--dir", "plain", self.site.url + "/1", code=3).stderr)

    def test_standard_output(self):
        self.assertEqual(self.get("-o", "-", self.site.url + "/1").stdout, "/1")
        urls = [f"{self.site.url}/{i}" for i in range(20)]
        outputs = [word for _ in urls for word in ("-o", "-")]
        self.assertEqual(self.get(*outputs, *urls).stdout, "".join(f"/{i}" for i in range(20)))
        self.assertEqual(self.names(), [])

    def test_a_file_that_exists(self):
        url = self.site.url + "/file.txt"
        (self.folder / "file.txt").write_text("mine")
        self.assertIn("exist", self.get(url, code=19).stderr)
        self.assertEqual(self.file("file.txt"), b"mine")
        self.get("-c", url)
        self.assertEqual(self.file("file.txt"), b"mine")
        self.get("--no-clobber", url)
        self.get("--no-clobber", url)
        self.assertEqual(self.names(), ["file.1.txt", "file.2.txt", "file.txt"])
        self.get("--overwrite", url)
        self.assertEqual(self.file("file.txt"), b"/file.txt")

    def test_remote_time(self):
        self.get("-R", "-o", "ours", self.site.url + "/1")
        self.get("--remote-time", "--no-fsync", "-o", "ours2", self.site.url + "/1")
        self.curl("-R", "-o", "curls", self.site.url + "/1")
        times = {name: (self.folder / name).stat().st_mtime for name in self.names()}
        self.assertEqual(times, dict.fromkeys(("ours", "ours2", "curls"), 784111777))

    def test_input_file(self):
        digest = hashlib.sha256(b"/4").hexdigest()
        (self.folder / "list").write_text(
            f"# files\n{self.site.url}/1\n{self.site.url}/2\n  out=two\n  dir=sub\n\n{self.site.url}/3\t{self.site.url}/x\n"
            f"{self.site.url}/4\n\tchecksum=sha-256={digest}\n\theader=X-Mine: yes\n")
        self.get("-i", "list", "-d", "all", self.site.url + "/0")
        self.assertEqual(self.names(), ["all/0", "all/1", "all/3", "all/4", "list", "sub/two"])
        self.assertEqual([headers.get("X-Mine") for path, headers in self.site.requests if path == "/4"], ["yes"])
        self.get("--input-file", "-", input=f"{self.site.url}/5\n")
        self.assertIn("5", self.names())
        (self.folder / "list").write_text(f"{self.site.url}/1\n  odd=1\n")
        self.assertIn("line 2", self.get("-i", "list", code=2).stderr)
        self.assertIn("no.such", self.get("-i", "no.such", code=3).stderr)

    def test_many_files(self):
        (self.folder / "list").write_text("".join(f"{self.site.url}/{i}\n" for i in range(300)))
        for words in (("-j", 16), ("--parallel", 1, "--per-host", 1)):
            self.get("-i", "list", "-d", f"down{words[1]}", "--no-fsync", *words)
            for i in range(300):
                self.assertEqual(self.file(f"down{words[1]}/{i}"), f"/{i}".encode())


class Requests(GetTest):
    """What is sent: as curl sends it, but for the user agent and what nobody asked for."""

    def sent(self, url, *arguments, names=()):
        ours = self.get("-o", "-", *arguments, url).stdout
        theirs = self.curl(*arguments, url).decode()
        pick = lambda text: [line for line in text.splitlines() if line.split(":")[0].lower() in names]
        self.assertEqual(sorted(pick(ours)), sorted(pick(theirs)))
        return pick(ours)

    def test_headers(self):
        site = self.use(Site(echo_headers))
        self.assertEqual(self.sent(site.url, "-H", "X-A: 1", "--header", "X-B:2", names=("x-a", "x-b", "host", "accept")).count("X-A: 1"), 1)
        self.sent(site.url, "-A", "somebody/1.0", names=("user-agent",))
        self.sent(site.url, "--user-agent", "", names=("user-agent",))
        self.assertRegex(self.get("-o", "-", site.url).stdout, r"(?m)^User-Agent: hp/\d")
        self.assertEqual(len(self.sent(site.url, "-u", "me:se:cret", names=("authorization",))), 1)
        self.assertEqual(len(self.sent(site.url, "--user", "me:", names=("authorization",))), 1)
        self.assertEqual(len(self.sent(site.url.replace("//", "//me:secret@"), names=("authorization",))), 1)
        self.sent(site.url, "-b", "a=1; b=2", names=("cookie",))
        self.assertIn("Cookie: a=1; b=2", self.get("-o", "-", "--cookie", "a=1", "-b", "b=2", site.url).stdout)

    def test_secrets_stay_with_their_origin(self):
        there = self.use(Site(echo_headers))
        here = self.use(Site(lambda request: send(request, status=302, Location=f"http://localhost:{there.port}/")))
        arguments = ("-u", "me:secret", "-b", "a=1", "-H", "X-Open: 1", here.url)
        text = self.get("-o", "-", *arguments).stdout
        self.assertNotIn("Authorization", text)
        self.assertNotIn("Cookie", text)

    def test_cookie_jar(self):
        def answer(request):
            send(request, request.headers.get("Cookie", "none").encode(), Set_Cookie="session=abc; Max-Age=1000")

        site = self.use(Site(answer))
        self.assertEqual([self.get("-o", "-", "--cookie-jar", "jar", site.url).stdout for _ in range(2)], ["none", "session=abc"])
        self.assertEqual(self.get("-o", "-", site.url).stdout, "none")

    def test_range(self):
        with Folder({"file.txt": b"0123456789" * 100}) as folder, Serve(folder.path, "--quiet") as serve:
            for words in (("-r", "5-14"), ("--range", "990-"), ("-r", "-7"), ("-r", "995-2000")):
                with self.subTest(words):
                    ours = self.get("-o", "-", *words, serve.url + "/file.txt").stdout
                    self.assertEqual(ours.encode(), self.curl(*words, serve.url + "/file.txt"))
            self.get("-r", "10-19", "-o", "part", serve.url + "/file.txt")
            self.assertEqual(self.file("part"), b"0123456789")
            self.assertIn(self.get("-r", "5000-", *QUICK, serve.url + "/file.txt", code=9).returncode, (9,))
        site = self.use(Site(lambda request: send(request, BODY)))  # knows nothing of ranges
        self.curl("-r", "0-9", site.url + "/x")
        self.get("-r", "0-9", *QUICK, site.url + "/x", code=9)
        self.assertEqual(site.asked("Range"), ["bytes=0-9"] * 2)
        self.get("-r", "nonsense", site.url + "/x", code=2)

    def test_compressed(self):
        text = b"a text that can be made smaller " * 1000

        def answer(request):
            if "gzip" in (request.headers.get("Accept-Encoding") or ""):
                send(request, gzip.compress(text), Content_Encoding="gzip")
            else:
                send(request, text)

        site = self.use(Site(answer))
        self.assertEqual(self.get("-o", "-", "--compressed", site.url, binary=True).stdout, text)
        self.assertEqual(self.curl("--compressed", site.url), text)
        self.get("-o", "plain", site.url)
        self.assertEqual(self.file("plain"), text)
        broken = self.use(Site(lambda request: send(request, gzip.compress(text)[:-8] + b"12345678", Content_Encoding="gzip")))
        self.get("-o", "broken", "--compressed", *QUICK, "--retry", 0, broken.url, code=20)

    def test_redirects(self):
        def answer(request):
            hops = int(request.path.strip("/"))
            if hops == 0:
                send(request, b"there")
            else:
                send(request, status=(301, 302, 303, 307, 308)[hops % 5], Location=f"/{hops - 1}")

        site = self.use(Site(answer))
        for hops in (1, 5):
            self.assertEqual(self.get("-o", "-", "-L", f"{site.url}/{hops}").stdout.encode(), self.curl("-L", f"{site.url}/{hops}"))
        self.get("-o", "x", "--max-redirs", 3, f"{site.url}/3")
        self.get("-o", "y", "--location", "--max-redirs", 2, f"{site.url}/3", code=17)
        self.curl("-L", "--max-redirs", 2, f"{site.url}/3", code=47)
        self.get("-o", "y", "--max-redirs", 0, f"{site.url}/1", code=17)
        circle = self.use(Site(lambda request: send(request, status=302, Location="/b" if request.path == "/a" else "/a")))
        self.get("-o", "y", f"{circle.url}/a", code=17)
        self.get("-o", "y", self.use(Site(lambda request: send(request, status=302, Location="ftp://h/x"))).url, code=17)
        steps = [event for event in self.events("-o", "z", f"{site.url}/2") if event["event"] == "redirect"]
        self.assertEqual([(step["status"], step["to"]) for step in steps], [(303, f"{site.url}/1"), (302, f"{site.url}/0")])


class Ends(GetTest):
    """How it ends, and what it says then."""

    def test_http_errors(self):
        site = self.use(Site(lambda request: send(request, b"a page that tells about it", int(request.path[1:]))))
        for status in (404, 403, 410):
            done = self.get(*QUICK, "-f", f"{site.url}/{status}", code=7)
            self.assertIn(str(status), done.stderr)
            self.curl("-f", f"{site.url}/{status}", code=22)
        self.get(*QUICK, "--retry", 1, "--fail", f"{site.url}/503", code=7)
        self.assertEqual(self.names(), [])
        self.get(*QUICK, "--retry", 0, f"{site.url}/404", f"{site.url}/500", code=7)
        self.get(*QUICK, "--retry", 0, f"{site.url}/404", "http://no.such.host.invalid/", code=1)
        [error] = [event for event in self.events(*QUICK, f"{site.url}/404", code=7) if event["event"] == "error"]
        self.assertEqual((error["kind"], error["status"], error["exit_code"]), ("http-status", 404, 7))

    def test_retries(self):
        site = self.use(Site(lambda request: send(request, b"good") if len(site.requests) > 2 else send(request, status=503)))
        self.get("-o", "x", "--retry-delay", "1ms", "--retry", 2, site.url)
        self.assertEqual((len(site.requests), self.file("x")), (3, b"good"))
        site.requests.clear()
        self.get("-o", "y", "--retry-delay", "1ms", "--retry", 1, site.url, code=7)
        self.assertEqual(len(site.requests), 2)
        site.requests.clear()
        tries = [event["try"] for event in self.events("-o", "z", *QUICK, site.url) if event["event"] == "retry"]
        self.assertEqual(len(tries), 2)

    def test_nobody_there(self):
        self.assertIn("no.such.host.invalid", self.get("--retry", 0, "http://no.such.host.invalid/x", code=4).stderr)
        self.curl("http://no.such.host.invalid/x", code=6)
        with socket.socket() as reserved:
            reserved.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{reserved.getsockname()[1]}/"
            self.get("--retry", 1, *QUICK, url, code=5)
            self.curl(url, code=7)

    def test_truncated(self):
        site = self.use(Site(lambda request: send_ranges(request, until=1000)))
        done = self.get("-o", "x", "--retry", 0, site.url, code=11)
        self.assertNotIn("x", self.names())
        self.assertIn("x", done.stderr)

    def test_no_http(self):
        def garbage(request):
            request.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
            request.close_connection = True

        self.get("-o", "x", "--retry", 0, self.use(Site(garbage)).url, code=8)

    def test_silence(self):
        released = threading.Event()
        self.addCleanup(released.set)

        def answer(request):
            request.send_response(200)
            request.send_header("Content-Length", "1000")
            request.end_headers()
            request.wfile.write(b"some")
            request.wfile.flush()
            released.wait(PATIENCE_S)

        site = self.use(Site(answer))
        self.get("-o", "x", "--retry", 0, "--speed-limit", 100, "--speed-time", "1s", site.url, code=16)
        self.get("-o", "y", "-m", "500ms", site.url, code=15)
        self.get("-o", "z", "--max-time", "300ms", site.url, code=15)

    def test_connect_timeout(self):
        with socket.socket() as silent:  # takes the connection, and says nothing to the TLS handshake
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            done = self.get("--connect-timeout", "300ms", "--retry", 0, f"https://127.0.0.1:{silent.getsockname()[1]}/", code=None)
        self.assertIn(done.returncode, (5, 6, 15))

    def test_checksum(self):
        site = self.use(Site(lambda request: send(request, BODY)))
        for name in ("sha-256", "sha-512", "md5"):
            digest = hashlib.new(name.replace("-", ""), BODY).hexdigest()
            self.get("-o", name, "--checksum", f"{name}={digest}", site.url)
        self.get("-o", "x", "--checksum", "sha-256=" + "0" * 64, *QUICK, site.url, code=14)
        self.assertNotIn("x", self.names())
        self.get("-o", "x", "--checksum", "sha-256=12", site.url, code=2)

    def test_disk(self):
        site = self.use(Site(lambda request: send(request, BODY)))
        self.get("-o", "no/such/folder/x", site.url, code=18)
        done = subprocess.run(["bash", "-c", 'ulimit -f 100; exec "$@"', "-", *self.command("-o", "x", site.url)], cwd=self.folder,
                              capture_output=True, text=True, timeout=PATIENCE_S, check=False, env=self.environment)
        self.assertEqual(done.returncode, 12, done)

    def test_reader_of_the_output_goes_away(self):
        site = self.use(Site(lambda request: send(request, BODY * 32)))
        done = subprocess.run(["bash", "-c", '"$@" | head -c 10 > some; exit ${PIPESTATUS[0]}', "-", *self.command("-o", "-", site.url)],
                              cwd=self.folder, capture_output=True, text=True, timeout=PATIENCE_S, check=False, env=self.environment)
        self.assertEqual((done.returncode, self.file("some")), (21, BODY[:10]), done)

    def test_usage(self):
        for words, *arguments in (
            ("nothing to get",),
            ("http://", "example.org/x"),
            ("ftp://h/", "ftp://h/"),
            ("more -o", "-o", "a", "-o", "b", "http://h/"),
            ("--checksum", "--checksum", "md5=00", "http://h/", "http://i/"),
            ("--mirror", "--mirror", "http://h/", "http://h/", "http://i/"),
            ("--json", "--json", "-o", "-", "http://h/"),
            ("NAME: VALUE", "-H", "no colon", "http://h/"),
            ("USER:PASSWORD", "-u", "me", "http://h/"),
            ("--cookie-jar", "-b", "cookies.txt", "http://h/"),
            ("--insecure", "--cacert", "x", "--insecure", "http://h/"),
            ("--cert", "--key", "x", "http://h/"),
            ("--overwrite", "--overwrite", "--continue", "http://h/"),
            ("--no-continue", "--no-continue", "-c", "http://h/"),
            ("65", "-x", "65", "http://h/"),
            ("fast", "--limit-rate", "fast", "http://h/"),
        ):
            with self.subTest(arguments):
                self.assertIn(words, self.get(*arguments, code=2).stderr)


class Large(GetTest):
    """Files that take a while."""

    def setUp(self):
        super().setUp()
        self.site = self.use(Folder())
        self.digest = hashlib.sha256(self.site.sparse("big.bin", BIG, b"the end").read_bytes()).hexdigest()

    def good(self, name="big.bin"):
        self.assertEqual(hashlib.sha256(self.file(name)).hexdigest(), self.digest)

    def test_segments(self):
        serve = self.use(Serve(self.site.path, "--quiet"))
        for words in (("-x", 1), ("-x", 4), ("--segments", 16)):
            events = self.events(*words, "-o", f"big{words[1]}", "--checksum", f"sha-256={self.digest}", serve.url + "/big.bin")
            self.good(f"big{words[1]}")
            segments = [event for event in events if event["event"] == "segment"]
            self.assertTrue(len(segments) > 1 if words[1] > 1 else len(segments) == 1, segments)
            end = events[-2]
            self.assertEqual((end["event"], end["bytes"], end["digest"]), ("complete", BIG, f"sha-256={self.digest}"))
            self.assertEqual((events[-1]["event"], events[-1]["complete"], events[-1]["exit_code"]), ("summary", 1, 0))

    def test_limit_rate(self):
        serve = self.use(Serve(self.site.path, "--quiet"))
        self.get("--limit-rate", "100M", "-q", serve.url + "/big.bin")
        self.good()

    def test_mirrors(self):
        serve, other = self.use(Serve(self.site.path, "--quiet")), self.use(Serve(self.site.path, "--quiet"))
        self.get("-o", "one", *QUICK, "--mirror", serve.url + "/big.bin", other.url + "/no.such", "--checksum", f"sha-256={self.digest}")
        self.good("one")
        self.get("-o", "two", "-x", 4, "--mirror", serve.url + "/big.bin", other.url + "/big.bin", "--checksum", f"sha-256={self.digest}")
        self.good("two")

    def test_tls(self):
        serve = self.use(Serve(self.site.path, "--tls", "--quiet", "--write-cert", self.folder / "cert.pem"))
        url = serve.url + "/big.bin"
        self.get("--retry", 0, url, code=6)
        self.get("--cacert", "cert.pem", "-x", 4, url)
        self.good()
        self.get("-k", "-o", "k", url)
        self.get("--insecure", "-o", "insecure", url)
        self.good("insecure")
        self.assertIn("no.such", self.get("--cacert", "no.such.pem", url, code=3).stderr)

    def test_downgrade(self):
        plain = self.use(Serve(self.site.path, "--quiet"))
        subprocess.run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost -keyout key.pem "
                       "-out cert.pem".split(), cwd=self.folder, check=True, capture_output=True)
        import ssl
        secure = self.use(Site(lambda request: send(request, status=302, Location=plain.url + "/big.bin")))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "cert.pem", self.folder / "key.pem")
        secure.socket = context.wrap_socket(secure.socket, server_side=True)
        url = secure.url.replace("http:", "https:")
        self.get("-k", url, code=17)
        self.get("-k", "--allow-downgrade", "-o", "big.bin", url)
        self.good()


class Interrupted(GetTest):
    """Killed, stopped, and gone on with."""

    def setUp(self):
        super().setUp()
        self.body = os.urandom(8 << 20)
        self.half_sent, self.go_on = threading.Event(), threading.Event()
        self.addCleanup(self.go_on.set)
        self.site = self.use(Site(self.answer))
        self.url = self.site.url + "/file.bin"

    def answer(self, request):
        """Half of what is asked for, then nothing until the test says so."""
        if self.go_on.is_set():
            return send_ranges(request, self.body)
        request.send_response(200)
        request.send_header("ETag", '"one"')
        request.send_header("Accept-Ranges", "bytes")
        request.send_header("Content-Length", str(len(self.body)))
        request.end_headers()
        request.wfile.write(self.body[:len(self.body) // 2])
        request.wfile.flush()
        self.half_sent.set()
        self.go_on.wait(PATIENCE_S)
        request.close_connection = True

    def half(self, *arguments):
        """It runs, and half of the file is noted in the journal: it has said that it has that much."""
        process = subprocess.Popen(self.command("--json", *arguments, self.url), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   cwd=self.folder, env=self.environment)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.assertTrue(self.half_sent.wait(PATIENCE_S))
        return process

    def finish(self, *arguments):
        self.go_on.set()
        self.site.requests.clear()
        events = self.events(*arguments, self.url)
        self.assertEqual(self.file("file.bin"), self.body)
        self.assertEqual(self.names(), ["file.bin"])
        return events[-2]

    def test_sigint(self):
        process = self.half()
        while '"done": 4194304' not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=PATIENCE_S)
        self.assertEqual(process.returncode, 130)
        self.assertRegex(said, r"file\.bin\.part.*the same command")
        self.assertIn("file.bin.part", self.names())
        end = self.finish("-c", "-O")  # the name is known without asking, so nothing is asked for twice
        self.assertTrue(end["resumed"])
        self.assertEqual(end["received"], len(self.body) // 2)
        self.assertEqual(self.site.asked("Range"), [f"bytes={len(self.body) // 2}-{len(self.body) - 1}"])
        self.assertEqual(self.site.asked("If-Range"), ['"one"'])

    def test_kill_9(self):
        process = self.half()
        process.kill()
        process.wait(PATIENCE_S)
        self.assertIn("file.bin.part", self.names())
        self.finish("-c")

    def test_begin_anew(self):
        process = self.half()
        process.terminate()
        process.wait(PATIENCE_S)
        self.assertEqual(process.returncode, 130)
        self.assertFalse(self.finish("--no-continue")["resumed"])
        self.assertEqual(self.site.asked("Range"), [None])

    def test_complete_already(self):
        self.go_on.set()
        self.get("-O", self.url)
        self.assertTrue(self.finish("-c", "-O")["skipped"])
        self.assertEqual(self.site.requests, [])  # the name is known without asking
        self.assertTrue(self.finish("--continue")["skipped"])


class Everything(unittest.TestCase):
    @staticmethod
    def options(helped):
        return {name for line in re.findall(r"(?m)^  (-\S+)", helped) for name in line.split(",")} - {"-h", "--help"}

    def test_the_documentation_has_all(self):
        helped = subprocess.run([HP, "get", "--help"], capture_output=True, text=True, timeout=PATIENCE_S, check=True).stdout
        text = Path(os.environ["HP_SOURCE_DIR"], "docs/get.md").read_text()
        self.assertEqual({name for name in self.options(helped) if not re.search(rf"`{name}\b", text)}, set())
        codes = re.findall(r"(?m)^  (\d+) +(.+)$", helped)
        self.assertEqual(re.findall(r"(?m)^\| (\d+) \| (.+) \|$", text), codes)

    def test_each_option_is_tried(self):
        """Whatever --help names stands in one of the tests beside this one."""
        helped = subprocess.run([HP, "get", "--help"], capture_output=True, text=True, timeout=PATIENCE_S, check=True).stdout
        options = self.options(helped)
        tests = "".join(path.read_text() for path in sorted(Path(__file__).parent.glob("get_*test.py")))
        self.assertGreater(len(options), 40)
        self.assertEqual({name for name in options if f'"{name}"' not in tests}, set())


if __name__ == "__main__":
    main()
