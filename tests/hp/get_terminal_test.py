#!/usr/bin/env python3
"""hp get on a terminal: bars, and what is not written there."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
import threading
import unittest

from get_program import BODY, GetTest, Site, send
from hp_program import PATIENCE_S, main


class Terminal:
    """Runs a command with its errors, and its output unless that has a file, on a terminal of `columns`."""

    def __init__(self, command, columns, folder, environment, stdout=None):
        self.ours, theirs = pty.openpty()
        self.resize(columns)
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout or theirs, stderr=theirs, cwd=folder,
                                        env=environment)
        os.close(theirs)
        self.shown = ""

    def resize(self, columns):
        fcntl.ioctl(self.ours, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def until(self, text):
        """Reads until that has been shown; nothing: until the end."""
        data = self.shown.encode()
        try:
            while text is None or text not in data.decode(errors="replace"):
                piece = os.read(self.ours, 1 << 16)
                if not piece:
                    break
                data += piece
        except OSError:  # EIO: the other side is closed
            pass
        self.shown = data.decode(errors="replace")
        return self

    def end(self):
        self.until(None)
        os.close(self.ours)
        return self.process.wait(PATIENCE_S)


def rows(shown):
    """The rows that were shown at any time, without what moves the cursor."""
    return [row for row in re.split(r"[\r\n]+", re.sub(r"\x1b\[\d*[A-Z]", "\n", shown)) if row]


class Bars(GetTest):
    def setUp(self):
        super().setUp()
        self.go_on = threading.Event()
        self.addCleanup(self.go_on.set)
        self.site = self.use(Site(self.answer))

    def answer(self, request):
        """Half of it, and the rest when the test says so."""
        request.send_response(200)
        if "unknown" in request.path:
            request.close_connection = True
        else:
            request.send_header("Content-Length", str(len(BODY)))
        request.end_headers()
        request.wfile.write(BODY[:len(BODY) // 2])
        request.wfile.flush()
        self.go_on.wait(PATIENCE_S)
        request.wfile.write(BODY[len(BODY) // 2:])

    def terminal(self, *arguments, columns=80, **options):
        return Terminal(self.command(*arguments), columns, self.folder, self.environment, **options)

    def test_one_file(self):
        terminal = self.terminal("-o", "the file.bin", self.site.url)
        terminal.until(" 50%")
        self.go_on.set()
        code = terminal.end()
        self.assertEqual((code, self.file("the file.bin")), (0, BODY))
        last = rows(terminal.shown)[-1]
        self.assertRegex(last, r"^the file\.bin +\[=+\]  100%  1\.00 MiB +\S+ \S*B/s  in \d+:\d\d$")
        self.assertLess(max(map(len, rows(terminal.shown))), 80)

    def test_narrow_and_wide_characters(self):
        for columns in (20, 40, 200):
            with self.subTest(columns):
                self.go_on.clear()
                terminal = self.terminal("-o", f"一个很长的文件名字{columns}.bin", self.site.url, columns=columns)
                terminal.until("50%")
                self.go_on.set()
                self.assertEqual(terminal.end(), 0)
                for row in rows(terminal.shown):
                    wide = len(row) + sum(ord(c) > 0x1100 for c in row)
                    self.assertLess(wide, columns, row)
                self.assertIn("一个", terminal.shown)

    def test_a_terminal_that_becomes_narrower(self):
        terminal = self.terminal("-o", "file.bin", self.site.url, columns=120)
        terminal.until("50%")
        terminal.resize(30)
        terminal.until("\x1b[3A")  # what was one row is four by now
        self.go_on.set()
        terminal.end()
        self.assertLess(max(map(len, rows(terminal.shown.split("\x1b[3A")[1]))), 30)

    def test_several_files_and_an_error(self):
        terminal = self.terminal("-o", "one", "-o", "two", self.site.url + "/1", self.site.url + "/unknown", "http://no.such.host.invalid/",
                                 "--retry", "0", "--retry-delay", "1ms")
        terminal.until("<=>")
        terminal.until("no.such.host.invalid")
        self.go_on.set()
        self.assertEqual(terminal.end(), 4)
        self.assertRegex(terminal.shown, r"\d of 3 files")
        self.assertEqual(len(re.findall(r"100%", terminal.shown)), 2)

    def test_names_cannot_move_the_cursor(self):
        self.go_on.set()
        terminal = self.terminal("-o", "x\x1b[2Jy\x07", self.site.url)
        terminal.end()
        self.assertIn("x?[2Jy?", terminal.shown)
        self.assertNotIn("\x1b[2J", terminal.shown)

    def test_quiet(self):
        self.go_on.set()
        for words in (("-q",), ("--quiet",), ("-s",), ("--silent",), ("--json",)):
            terminal = self.terminal("-o", words[0], *words, self.site.url)
            self.assertEqual(terminal.end(), 0)
            self.assertNotIn("\x1b", terminal.shown)
            self.assertEqual(terminal.shown == "", words != ("--json",), terminal.shown)

    def test_json_to_a_pipe_and_bars_to_the_terminal(self):
        self.go_on.set()
        with open(self.folder / "out", "wb") as out:
            terminal = self.terminal("-o", "file", "--json", self.site.url, stdout=out)
            self.assertEqual(terminal.end(), 0)
        self.assertIn("100%", terminal.shown)
        self.assertIn(b'"complete"', self.file("out"))

    def test_interrupted(self):
        terminal = self.terminal("-o", "file.bin", self.site.url)
        terminal.until("50%")
        terminal.process.terminate()
        self.assertEqual(terminal.end(), 130)
        self.assertIn("interrupted", rows(terminal.shown)[-1])

    def test_data_to_a_pipe_and_bars_to_the_terminal(self):
        self.go_on.set()
        with open(self.folder / "out", "wb") as out:
            self.assertEqual(self.terminal("-o", "-", self.site.url, stdout=out).end(), 0)
        self.assertEqual(self.file("out"), BODY)


class Output(GetTest):
    """What comes from `-o -` when standard output is a terminal."""

    def shown(self, body, *arguments):
        site = self.use(Site(lambda request: send(request, body)))
        terminal = Terminal(self.command("-o", "-", *arguments, site.url), 80, self.folder, self.environment)
        return terminal.end(), terminal.shown

    def test_text_is_shown(self):
        self.assertEqual(self.shown("plain, ä\n".encode()), (0, "plain, ä\r\n"))

    def test_the_rest_is_not(self):
        for body in (b"\x7fELF\x00", b"\x1b]0;title\x07", b"a\x00b"):
            code, shown = self.shown(body)
            self.assertEqual(code, 21)
            self.assertIn("--force", shown)
            self.assertNotIn("\x1b", shown)

    def test_unless_it_must_be(self):
        self.assertEqual(self.shown(b"a\x1b[1mb", "--force"), (0, "a\x1b[1mb"))
        self.assertEqual(self.shown(b"a\x1b[1mb", "-o", "-"), (0, "a\x1b[1mb"))


if __name__ == "__main__":
    main()
