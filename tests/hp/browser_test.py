#!/usr/bin/env python3
"""hp serve and a real browser: a page with its parts, sound by ranges, compression, listings, HTTPS, another origin."""

import io
import json
import math
import struct
import sys
import unittest
import wave

from browser import CHROMIUM, DRIVER, Browser
from hp_program import main
from serve_program import Folder, Serve

SECONDS = 60
EVIL = "<img src=x onerror=document.title='owned'>.txt"

PAGE = """<!doctype html><meta charset=utf-8><title>start</title>
<link rel=stylesheet href=style.css><link rel=icon href=data:,>
<p id=text>&nbsp;</p><img id=picture src=picture.svg>
<script type=module>import {greeting} from './app.mjs'; document.getElementById('text').textContent = greeting; document.title = 'ready'</script>
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'
# (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
WASM = bytes.fromhex("0061736d01000000010701600 27f7f017f03020100070701036164640000 0a09010700200020016a0b".replace(" ", ""))


def sound():
    """A minute of a tone, as WAV: some 5 MB."""
    rate = 44_100
    period = [int(8000 * math.sin(2 * math.pi * i / 100)) for i in range(100)]
    with io.BytesIO() as file:
        with wave.open(file, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(rate)
            out.writeframes(struct.pack("<100h", *period) * (rate * SECONDS // 100))
        return file.getvalue()


class InTheBrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.wav = sound()
        cls.folder = Folder({
            "www/index.html": PAGE, "www/style.css": "#text { color: rgb(1, 2, 3) }", "www/app.mjs": "export const greeting = 'grüß dich'\n" + "// filler\n" * 500,
            "www/picture.svg": PICTURE, "www/tone.wav": cls.wav, "www/add.wasm": WASM, "www/media.html": "<!doctype html><title>media</title><audio preload=auto></audio>",
            "www/list/b.txt": "bb", "www/list/a10.txt": "a" * 3000, "www/list/a9.txt": "a", "www/list/sub/x": "x", f"www/list/{EVIL}": "harmless",
            "www/list/100% #1?.txt": "odd name"})
        cls.log = cls.folder / "access.json"
        cls.server = Serve(cls.folder / "www", "--quiet", "--log", cls.log, "--log-format", "json")
        cls.browser = Browser()

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        cls.server.__exit__()
        cls.folder.__exit__()

    def logged(self, target):
        """What was answered about a target. The log is written once a second: an answer that is in it shows that the others are."""
        mark = f"/mark-{len(self.log.read_bytes())}"
        self.server.get(mark)
        while True:
            lines = [json.loads(line) for line in self.log.read_text().splitlines()]
            if any(line["target"] == mark for line in lines):
                return [line for line in lines if line["target"] == target]

    def test_page(self):
        self.browser.open(self.server.url + "/")
        self.assertEqual(self.browser.title, "ready")
        said = self.browser.run("""
            const style = getComputedStyle(document.getElementById('text')), picture = document.getElementById('picture');
            await picture.decode();
            return [document.getElementById('text').textContent, style.color, picture.naturalWidth, document.characterSet]""")
        self.assertEqual(said, ["grüß dich", "rgb(1, 2, 3)", 20, "UTF-8"])
        self.assertIn("br", {line.get("coding") for line in self.logged("/app.mjs")} | {line.get("coding") for line in self.logged("/app.mjs")})

    def test_it_asks_again_and_is_told_that_nothing_changed(self):
        self.browser.open(self.server.url + "/")
        before = len(self.logged("/style.css"))
        self.browser.open(self.server.url + "/")
        self.assertEqual([line["status"] for line in self.logged("/style.css")[before:]], [304])
        self.assertEqual(self.browser.title, "ready")

    def test_sound_by_ranges(self):
        self.browser.open(self.server.url + "/media.html")
        seconds, ended = self.browser.run("""
            const sound = document.querySelector('audio');
            const event = name => new Promise((go, fail) => { sound.addEventListener(name, go, {once: true});
                                                              sound.addEventListener('error', () => fail(sound.error.message), {once: true}) });
            let came = event('loadedmetadata'); sound.src = 'tone.wav'; await came;
            came = event('seeked'); sound.currentTime = sound.duration - 1; await came;
            came = event('ended'); await sound.play(); await came;
            return [sound.duration, sound.ended]""")
        self.assertAlmostEqual(seconds, SECONDS, places=3)
        self.assertTrue(ended)
        answers = self.logged("/tone.wav")
        self.assertTrue(answers)
        self.assertLessEqual({line["status"] for line in answers}, {206, 304})
        self.assertGreaterEqual(sum(line["status"] == 206 for line in answers), 2)  # from the start, and from the end
        self.assertTrue(all(line["range"].startswith("bytes=") for line in answers))

    def test_fetch_of_a_range(self):
        self.browser.open(self.server.url + "/media.html")
        said = self.browser.run("""
            const answer = await fetch('tone.wav', {headers: {Range: 'bytes=8-11'}});
            return [answer.status, await answer.text(), answer.headers.get('Content-Range')]""")
        self.assertEqual(said, [206, "WAVE", f"bytes 8-11/{len(self.wav)}"])

    def test_wasm_is_compiled_while_it_comes(self):
        self.browser.open(self.server.url + "/media.html")  # wants application/wasm
        self.assertEqual(self.browser.run("const made = await WebAssembly.instantiateStreaming(fetch('add.wasm')); return made.instance.exports.add(40, 2)"), 42)

    def names(self):
        return self.browser.run("return [...document.querySelectorAll('tbody bdi')].map(name => name.textContent)")

    def test_listing(self):
        self.browser.open(self.server.url + "/list/")
        self.assertEqual(self.browser.title, "Index of /list/")
        self.assertEqual(self.names(), ["sub", "100% #1?.txt", EVIL, "a9.txt", "a10.txt", "b.txt"])
        self.browser.click("th.size a")
        self.assertEqual(self.names(), ["sub", "a9.txt", "b.txt", "100% #1?.txt", EVIL, "a10.txt"])
        self.browser.click("th.size a")
        self.assertEqual(self.names(), ["sub", "a10.txt", "100% #1?.txt", EVIL, "b.txt", "a9.txt"])
        self.assertEqual(self.browser.run("return document.querySelector('th[aria-sort]').getAttribute('aria-sort')"), "descending")
        self.assertEqual(self.browser.title, "Index of /list/")  # the name with markup in it did nothing
        self.assertEqual(self.browser.run("return document.images.length"), 0)
        # Every link leads to what it names; odd names, too.
        links = self.browser.run("return [...document.querySelectorAll('tbody td.name a')].map(link => link.pathname)")
        self.assertEqual([self.server.get(link)[0] for link in links], [200] * 7)
        self.browser.click("tbody tr:nth-child(2) a")
        self.assertTrue(self.browser.address.endswith("/list/sub/"))
        self.browser.click("h1 a:nth-of-type(2)")
        self.assertTrue(self.browser.address.endswith("/list/"))

    def test_our_pages_run_no_scripts(self):
        self.browser.open(self.server.url + "/list/")
        said = self.browser.run("""
            const script = document.createElement('script'); script.textContent = 'document.title = "owned"'; document.body.append(script);
            return document.title""")
        self.assertEqual(said, "Index of /list/")

    def test_status_page(self):
        self.browser.open(self.server.url + "/nothing")
        self.assertEqual(self.browser.title, "404 Not Found")
        self.assertIn("nothing at this address", self.browser.run("return document.body.innerText"))

    def test_https(self):
        with Serve(self.folder / "www", "--quiet", "--tls") as server:
            self.browser.open(server.url + "/")
            self.assertEqual(self.browser.title, "ready")
            self.assertEqual(self.browser.run("return (await (await fetch('tone.wav')).arrayBuffer()).byteLength"), len(self.wav))

    def test_another_origin(self):
        fetch = "try { return (await (await fetch(args[0], {headers: {Range: 'bytes=0-3'}})).text()) } catch (e) { return 'refused' }"
        with Serve(self.folder / "www", "--quiet", "--cors") as open_one, Serve(self.folder / "www", "--quiet") as closed_one:
            self.browser.open(self.server.url + "/media.html")
            self.assertEqual(self.browser.run(fetch, open_one.url + "/tone.wav"), "RIFF")
            self.assertEqual(self.browser.run(fetch, closed_one.url + "/tone.wav"), "refused")


if __name__ == "__main__":
    if not DRIVER or not CHROMIUM:
        print("no chromium or chromedriver")
        sys.exit(77)
    main()
