"""A headless Chromium, driven by the WebDriver protocol (W3C) with nothing but urllib."""

import json
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

DRIVER = shutil.which("chromedriver")
CHROMIUM = shutil.which("chromium")
START_S = 90  # a browser on a loaded machine, under a sanitizer
STEP_S = 60
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the key of the standard


class Browser:
    """One window, for the length of a `with`. Starting is tried twice; what the driver said is in the error."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="hp-browser-")
        for attempt in (1, 2):
            try:
                self.start()
                return
            except (OSError, AssertionError) as error:
                self.stop_driver()
                if attempt == 2:
                    shutil.rmtree(self.folder, ignore_errors=True)
                    raise AssertionError(f"chromium could not be started, twice: {error}") from error

    def start(self):
        self.driver = subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.url, said = None, ""
        for line in self.driver.stdout:
            said += line
            if found := re.search(r"started successfully on port (\d+)", line):
                self.url = f"http://127.0.0.1:{found.group(1)}"
                break
        if self.url is None:
            raise AssertionError(f"chromedriver: {said}")
        options = {
            "binary": CHROMIUM,
            # As root, and in containers: no sandbox, no shared memory of 64 MiB.
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                     "--disable-component-update", "--mute-audio", "--autoplay-policy=no-user-gesture-required", f"--user-data-dir={self.folder}/profile"],
        }
        wanted = {"alwaysMatch": {"goog:chromeOptions": options, "acceptInsecureCerts": True, "timeouts": {"script": STEP_S * 1000}}}
        session = self.call("POST", "/session", {"capabilities": wanted}, START_S)
        self.url += "/session/" + session["sessionId"]

    def call(self, method, path, body=None, patience_s=STEP_S + 10):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=patience_s) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {json.load(error)['value']['message']}") from error

    def open(self, url):
        """Returns when the page is loaded."""
        self.call("POST", "/url", {"url": url})

    def run(self, script, *arguments):
        """What `script`, the body of an asynchronous function, returns."""
        wrapped = f"const done = arguments[arguments.length - 1]; (async (...args) => {{ {script} }})(...arguments).then(done, e => done('failed: ' + e))"
        return self.call("POST", "/execute/async", {"script": wrapped, "args": list(arguments)})

    def click(self, selector):
        element = self.call("POST", "/element", {"using": "css selector", "value": selector})
        self.call("POST", f"/element/{element[ELEMENT]}/click", {})

    @property
    def address(self):
        return self.call("GET", "/url")

    @property
    def title(self):
        return self.call("GET", "/title")

    def stop_driver(self):
        self.driver.kill()
        self.driver.communicate()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", "")  # ends the browser, too
        except (OSError, AssertionError):
            pass
        self.stop_driver()
        shutil.rmtree(self.folder, ignore_errors=True)
