"""Our HTTP programs as child processes; see http_server_program.cc and http_client_program.cc."""

import subprocess
import sys

from peers import PROGRAMS, Process


class HttpServer(Process):
    def __init__(self, *options):
        super().__init__(PROGRAMS / "http_server", *options)
        self.tls = "tls" in options
        self.port = int(self.expect("port ").split()[1])

    def url(self, path):
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}{path}"

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.kill()
            print("the server said:", *self.lines, sep="\n  ", file=sys.stderr)
            return
        self.finish()
        assert self.process.returncode == 0, f"the server ended with {self.process.returncode}: {self.lines}"


class Answer:
    def __init__(self, line, headers):
        words = line.split(" ", 3)
        self.status = int(words[1])
        self.size = int(words[2].removeprefix("bytes="))
        self.text = words[3].removeprefix("text=")
        self.headers = headers


def ask(kind, url, *options):
    """Our client, run to its end: the answers it got. A failure is the errno value instead."""
    client = Process(PROGRAMS / "http_client", kind, url, *options, stdin=subprocess.DEVNULL)
    lines = client.finish()
    answers, headers = [], {}
    for line in lines:
        if line.startswith("failed "):
            return int(line.split()[1])
        if line.startswith("header "):
            name, _, value = line.removeprefix("header ").partition(": ")
            headers[name.lower()] = value
        if line.startswith("answer "):
            answers.append(Answer(line, headers))
            headers = {}
    assert lines and lines[-1] == "end", lines
    return answers


KINDS = ("sync", "client", "agent")
