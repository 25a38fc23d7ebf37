#!/usr/bin/env python3
"""Downloads from a server that does everything wrong: the file is right, or there is no file and the error says why."""

import tempfile
import unittest
from pathlib import Path

import sys
sys.path.insert(0, str(Path(__file__).resolve().parent))
from downloads import KINDS, get, left  # noqa: E402
from hostile import MODIFIED, Hostile  # noqa: E402


class Case(unittest.TestCase):
    size = 300_000

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="hp-download-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.server = Hostile(size=self.size)
        self.addCleanup(self.server.__exit__)

    def path(self, name="file"):
        return self.folder / name

    def whole(self, run, name, target="file", version=None):
        self.assertEqual((run.code, run.error), (0, 0), run.output)
        self.assertEqual(self.path(target).read_bytes(), self.server.content(name, version), run.output)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), sorted({target}), "nothing else is left")

    def fails(self, run, kind, *words):
        self.assertEqual(run.error, KINDS[kind], run.output)
        for word in words:
            self.assertIn(word, run.end["text"])
        self.assertFalse(self.path().exists())

    def get(self, path, **given):
        return get(self.server.url(path), target=self.path(), **given)


class Bodies(Case):
    """Whatever happens to bodies, the file is right in the end."""

    def test_right_in_the_end(self):
        for mode in ("plain", "truncate", "reset", "cut_chunks", "until_close", "short_range", "modified_only",
                     "no_validator", "weak", "multipart", "garbage", "coded_part", "busy", "page", "flipped", "digest",
                     "ignore_range", "one_at_a_time", "empty"):
            for segments in (1, 6):
                with self.subTest(mode=mode, segments=segments), Hostile(size=self.size, seed=segments) as self.server:
                    name = "empty" if mode == "empty" else "f"
                    digest = self.server.digest("f") if mode == "flipped" else ""
                    run = get(self.server.url(f"{mode}/{name}"), target=self.path(), segments=segments, piece=4096, retries=30,
                              checksum=digest)
                    if mode == "empty":
                        self.assertEqual((run.code, self.path().read_bytes()), (0, b""), run.output)
                    else:
                        self.whole(run, "f")
                    self.path().unlink()

    def test_every_chance(self):
        for seed in range(20):
            with self.subTest(seed=seed), Hostile(size=self.size, seed=seed) as self.server:
                self.path().unlink(missing_ok=True)  # of a seed that failed
                run = get(self.server.url("chaos/f"), target=self.path(), segments=1 + seed % 5, piece=4096, retries=100)
                self.whole(run, "f")

    def test_lies_about_ranges_are_found(self):
        for mode in ("wrong_begin", "long_range", "wrong_length"):
            with self.subTest(mode=mode), Hostile(size=self.size, seed=3) as self.server:
                run = get(self.server.url(f"{mode}/f"), target=self.path(), retries=3)
                retries = [event for event in run.all("retry") if event[2] == str(KINDS["protocol"])]
                begun_anew = [event for event in run.all("retry") if event[2] == str(KINDS["changed"])]
                self.assertTrue(retries or begun_anew, run.output)
                if run.code == 0:
                    self.whole(run, "f")
                    self.path().unlink()

    def test_a_part_of_the_rest_goes_on_where_it_was_cut(self):
        run = self.get("modified_only/f")
        self.whole(run, "f")
        path, headers = self.server.requests[1]
        self.assertEqual(headers["if-range"], MODIFIED[0])
        self.assertEqual(headers["range"], f"bytes={self.size // 2}-{self.size - 1}")

    def test_without_a_strong_validator_it_begins_anew(self):
        for mode in ("no_validator", "weak"):
            with self.subTest(mode=mode):
                run = self.get(f"{mode}/f")
                self.whole(run, "f")
                self.assertNotIn("range", self.server.requests[-1][1])
                self.path().unlink()

    def test_a_changed_file_is_never_mixed(self):
        for mode in ("changes", "changes_unsaid"):
            with self.subTest(mode=mode), Hostile(size=self.size) as self.server:
                run = get(self.server.url(f"{mode}/f"), target=self.path())
                self.whole(run, "f", version=1)
                self.path().unlink()

    def test_a_file_that_becomes_shorter(self):
        run = self.get("vanished/f")
        self.assertEqual(run.code, 0, run.output)
        self.assertEqual(self.path().read_bytes(), self.server.content("f")[:10])

    def test_what_stalls_is_given_up(self):
        run = self.get("stall/f", low_speed=1000, low_time=200)
        self.whole(run, "f")
        self.assertEqual([event[2] for event in run.all("retry")], [str(KINDS["too_slow"])])
        self.path().unlink()
        run = self.get("silent/f", response=200)
        self.whole(run, "f")
        self.assertEqual([event[2] for event in run.all("retry")], [str(KINDS["timeout"])])

    def test_all_of_it_has_a_time(self):
        self.fails(self.get("silent/f", time_max=150), "timeout", "not complete within 150 ms")

    def test_given_up_after_tries_without_progress(self):
        self.fails(self.get("garbage_always/f", retries=2), "status")
        with Hostile(size=40, modes={"cut": lambda r: (r.head(200, {"Content-Length": 40}), False)[1]}) as self.server:
            run = get(self.server.url("cut/f"), target=self.path(), retries=3)
            self.fails(run, "truncated", "given up after 4 tries")
            self.assertEqual(len(self.server.requests), 4)
        self.assertEqual(list(self.folder.iterdir()), [])


class Digests(Case):
    def test_right_and_wrong(self):
        run = self.get("digest/f")
        self.whole(run, "f")
        self.assertEqual(run.end["digest"], self.server.digest("f"))
        self.path().unlink()
        self.fails(self.get("wrong_digest/f", retries=1), "checksum", "Repr-Digest")
        self.assertEqual(len([r for r in self.server.requests if "wrong_digest" in r[0]]), 2)
        self.fails(self.get("plain/f", retries=0, checksum="sha-256=" + "0" * 64), "checksum", self.server.digest("f"))
        self.whole(self.get("wrong_digest/f", server_digest=0), "f")
        self.path().unlink()
        self.fails(get(self.server.url("plain/f"), target=self.path("x"), checksum="sha-256=00"), "option")


class Redirects(Case):
    def test_followed_and_refused(self):
        for status in (301, 302, 303, 307, 308):
            with self.subTest(status=status):
                run = self.get(f"moved/{status}/plain/f")
                self.whole(run, "f")
                self.assertEqual(run.all("redirect")[0][2], str(status))
                self.path().unlink()
        self.fails(self.get("circle/a"), "redirect", "circle")
        self.fails(self.get("endless/1"), "redirect", "more than 10")
        self.fails(self.get("moved/302/plain/f", redirects=0), "redirect", "more than 0")
        self.fails(self.get("no_location/a"), "redirect")
        self.fails(self.get("elsewhere/?ftp://127.0.0.1/x"), "redirect")

    def test_secrets_stay_with_their_origin(self):
        with Hostile(size=self.size) as other:
            run = self.get(f"elsewhere/?{other.url('plain/f')}", user="me", password="secret",
                           headers=["X-Api-Key:secret", "Cookie:a=secret", "Accept-Language:de"])
            self.assertEqual(run.code, 0, run.output)
            mine, theirs = self.server.requests[0][1], other.requests[0][1]
            self.assertEqual((mine["x-api-key"], mine["cookie"]), ("secret", "a=secret"))
            self.assertTrue(mine["authorization"].startswith("Basic "))
            self.assertNotIn("secret", str(theirs))
            self.assertNotIn("authorization", theirs)
            self.assertEqual(theirs["accept-language"], "de")

    def test_cookies(self):
        self.whole(self.get("cookie/f"), "f")
        self.path().unlink()
        self.fails(self.get("cookie/f", cookies=0), "redirect", "circle")


class Statuses(Case):
    def test_errors_are_no_files(self):
        run = self.get("nowhere/f")
        self.fails(run, "status", "404")
        self.assertEqual((run.end["status"], run.end["tries"]), ("404", "0"))
        with Hostile(modes={"busy": lambda r: r.head(503, {"Content-Length": 0, "Retry-After": "0"})}) as self.server:
            run = get(self.server.url("busy/f"), target=self.path(), retries=2)
            self.fails(run, "status", "503")
            self.assertEqual(run.end["tries"], "2")
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_nobody_there(self):
        self.server.__exit__()
        self.fails(self.get("plain/f", retries=1), "connect", "Connection refused")
        self.fails(get("http://nobody.invalid/f", target=self.path(), retries=1), "resolve")
        self.fails(get("gopher://x/", target=self.path()), "option")


class Mirrors(Case):
    def test_the_next_one_takes_over(self):
        with Hostile(size=self.size) as other:
            run = get(self.server.url("nowhere/f"), other.url("plain/f"), target=self.path())
            self.whole(run, "f")
            run = get(self.server.url("reset/f"), other.url("plain/f"), target=self.path("b"), retries=3)
            self.assertEqual((run.code, self.path("b").read_bytes()), (0, other.content("f")), run.output)

    def test_all_at_once_when_the_version_is_the_same(self):
        with Hostile(size=self.size, pace_s=0.005) as first, Hostile(size=self.size, pace_s=0.005) as second:
            for checksum in ("", first.digest("f")):
                run = get(first.url("plain/f"), second.url("plain/f"), target=self.path(), segments=4, piece=4096, checksum=checksum)
                self.assertEqual(run.code, 0, run.output)
                self.assertEqual(self.path().read_bytes(), first.content("f"))
                self.assertTrue(second.requests and first.requests)
                self.path().unlink()

    def test_another_version_is_not_mixed_in(self):
        with Hostile(size=self.size, pace_s=0.003) as first, Hostile(size=self.size, pace_s=0.003) as second:
            second.version = 1
            run = get(first.url("plain/f"), second.url("plain/f"), target=self.path(), segments=4, piece=4096)
            self.assertEqual(run.code, 0, run.output)
            self.assertEqual(self.path().read_bytes(), first.content("f", 0), run.output)


class Names(Case):
    def test_from_the_answer(self):
        for disposition, name in (
                ("attachment; filename=\"a b.txt\"", "a b.txt"), ("attachment; filename*=UTF-8''%e2%82%ac.txt", "€.txt"),
                ("attachment; filename=\"../../etc/passwd\"", "passwd"), ("attachment; filename=../x", "f"), ("attachment; filename=\"..\\\\..\\\\x\"", "x"),
                ("attachment; filename=.bashrc", "bashrc"), ("attachment; filename=\"..\"", "f"), ("attachment", "f"),
                ("attachment; filename=\"a\x7fb\"", "f")):
            with self.subTest(disposition=disposition):
                from urllib.parse import quote
                run = get(self.server.url("named/f?" + quote(disposition)), folder=self.folder)
                if "\x7f" in disposition:  # that is no HTTP
                    self.assertNotEqual(run.code, 0)
                    continue
                self.whole(run, "f", name)
                self.path(name).unlink()
        run = get(self.server.url("plain/a%2F..%2Fb"), folder=self.folder)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["b"], run.output)

    def test_what_is_there(self):
        self.path().write_text("old")
        run = self.get("plain/f")
        self.assertEqual((run.error, self.path().read_text()), (KINDS["exists"], "old"))
        run = self.get("plain/f", overwrite=2)
        self.assertEqual((run.code, run.end["skipped"], self.path().read_text()), (0, "1", "old"))
        run = self.get("plain/f", overwrite=3)
        self.assertEqual((run.code, run.end["file"]), (0, str(self.path("file.1"))), run.output)
        run = self.get("plain/f", overwrite=1)
        self.assertEqual((run.code, self.path().read_bytes()), (0, self.server.content("f")))
        run = get(self.server.url("plain/f"), target=self.path("no/such/folder"))
        self.assertEqual(run.error, KINDS["name"])


class Others(Case):
    def test_ranges(self):
        body = self.server.content("f")
        for text, part in (("10-19", body[10:20]), (f"{self.size - 5}-", body[-5:]), ("-7", body[-7:]), ("0-99", body[:100]),
                           (f"{self.size - 5}-{self.size + 5}", body[-5:])):
            with self.subTest(range=text):
                run = self.get("plain/f", range=text, segments=3, piece=4096)
                self.assertEqual((run.code, self.path().read_bytes()), (0, part), run.output)
                self.path().unlink()
        run = self.get("truncate/f", range="1000-200000", segments=3, piece=4096, retries=20)
        self.assertEqual((run.code, self.path().read_bytes()), (0, body[1000:200001]), run.output)
        self.path().unlink()
        self.fails(self.get("plain/f", range=f"{self.size}-"), "range")
        self.fails(self.get("ignore_range/f", range="1-2"), "range")
        self.fails(self.get("plain/f", range="2-1"), "option")

    def test_to_the_listener(self):
        for mode in ("plain", "truncate", "short_range"):
            with self.subTest(mode=mode):
                run = get(self.server.url(f"{mode}/f"), stdout=1, retries=50)
                self.assertEqual((run.code, run.data), (0, self.server.content("f")), run.output)
        run = get(self.server.url("no_validator/f"), stdout=1)
        self.assertEqual(run.error, KINDS["truncated"], run.output)
        self.assertEqual(run.data, self.server.content("f")[:self.size // 2])

    def test_many_on_few_connections(self):
        with Hostile(size=5000) as self.server:
            run = get(self.server.url("plain/f%d"), target=self.path("f%d"), count=200, per_host=3)
            self.assertEqual(len(run.ends), 200, run.output)
            self.assertEqual(run.code, 0)
            for n in range(200):
                self.assertEqual(self.path(f"f{n}").read_bytes(), self.server.content(f"f{n}"))
            self.assertLessEqual(self.server.connections, 3)

    def test_a_rate_limit_changes_nothing(self):
        self.whole(self.get("plain/f", rate=3_000_000, segments=3, piece=4096), "f")

    def test_the_time_of_the_server(self):
        run = self.get("modified_only/f", remote_time=1)
        self.assertEqual((run.code, int(self.path().stat().st_mtime)), (0, 1667638177), run.output)

    def test_no_room(self):
        """A limit on the size of files stands for a full disk; the real one is in full_test.py."""
        import resource
        old = resource.getrlimit(resource.RLIMIT_FSIZE)
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, old[1]))
        try:
            for preallocate in (0, 1):
                run = self.get("plain/f", preallocate=preallocate)
                self.fails(run, "disk_full", "File too large")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, old)
        run = self.get("plain/f")
        self.whole(run, "f")


class Resume(Case):
    def test_after_an_error(self):
        """A download that gave up goes on where it ended."""
        cut = {"cut": lambda r: (r.head(*r.part()[:2]), r.send(r.part()[2][:100_000]), False)[2]}
        with Hostile(size=self.size, modes=cut) as self.server:
            run = get(self.server.url("cut/f"), target=self.path(), retries=0)
            self.assertEqual((run.error, run.end["resumable"]), (KINDS["truncated"], "1"), run.output)
            part, journal = left(self.path())
            self.assertEqual(journal["done"], [(0, 100_000)])
            self.assertEqual(part[:100_000], self.server.content("f")[:100_000])
            run = get(self.server.url("plain/f"), target=self.path())
            self.whole(run, "f")
            self.assertEqual((run.end["resumed"], run.end["received"]), ("1", str(self.size - 100_000)))

    def test_the_journal_is_not_believed_when_it_is_broken(self):
        content = self.server.content("f")
        for damage in (lambda j: j.write_text(j.read_text()[:-10]), lambda j: j.write_text(j.read_text().replace("100", "101")),
                       lambda j: self.path("file.part").write_bytes(b"short")):
            self.path("file.part").write_bytes(b"\0" * self.size)
            text = f"hp-download 1\nurl x\ntotal {self.size}\noffset 0\netag \"f-0\"\nmodified \ntype x\ndone 0-100000\n"
            import hashlib
            self.path("file.part.journal").write_text(text + "sum " + hashlib.sha256(text.encode()).hexdigest()[:16] + "\n")
            damage(self.path("file.part.journal"))
            run = self.get("plain/f")
            self.whole(run, "f")
            self.assertEqual(run.end["resumed"], "0")
            self.path().unlink()
        self.assertEqual(len(content), self.size)

    def test_names_of_urls_are_known_before(self):
        cut = {"cut": lambda r: (r.head(*r.part()[:2]), r.send(r.part()[2][:100_000]), False)[2]}
        with Hostile(size=self.size, modes=cut) as self.server:
            get(self.server.url("cut/f"), folder=self.folder, url_name=1, retries=0)
            run = get(self.server.url("plain/f"), folder=self.folder, url_name=1)
            self.whole(run, "f", "f")
            self.assertEqual(self.server.requests[-1][1]["range"], f"bytes=100000-{self.size - 1}")
            self.assertEqual(run.all("start")[0][2], str(self.size))
            run = get(self.server.url("plain/f"), folder=self.folder, url_name=1, overwrite=2)
            self.assertEqual((run.end["skipped"], len(self.server.requests)), ("1", 2))

    def test_names_of_answers_are_found_again(self):
        cut = {"cut": lambda r: (r.head(*r.part()[:2]), r.send(r.part()[2][:100_000]), False)[2]}
        with Hostile(size=self.size, modes=cut) as self.server:
            get(self.server.url("cut/f"), folder=self.folder, retries=0)
            run = get(self.server.url("plain/f"), folder=self.folder)
            self.whole(run, "f", "f")
            self.assertEqual(run.end["resumed"], "1")

    def test_resume_off(self):
        with Hostile(size=self.size, modes={"cut": lambda r: (r.head(*r.part()[:2]), r.send(r.part()[2][:100_000]), False)[2]}) as self.server:
            get(self.server.url("cut/f"), target=self.path(), retries=0)
            run = get(self.server.url("plain/f"), target=self.path(), resume=0)
            self.whole(run, "f")
            self.assertEqual(run.end["received"], str(self.size))


if __name__ == "__main__":
    unittest.main(verbosity=2)
