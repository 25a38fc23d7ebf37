#!/usr/bin/env python3
"""hp get: the way to the server: proxies, and who shows whom a certificate."""

import subprocess
import unittest

import nginx
from get_program import GetTest, QUICK, Site, send
from hp_program import main
from proxy_program import Proxy

CERTIFICATE = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN={name} -keyout {name}.key -out {name}.pem"


class Proxies(GetTest):
    def setUp(self):
        super().setUp()
        self.site = self.use(Site(lambda request: send(request, b"direct" if request.headers.get("Via") is None else b"by proxy")))
        self.proxy = self.use(Proxy())
        if self.get("-o", "-", "--proxy", self.proxy.url, self.site.url, code=None).returncode == 3:
            self.skipTest("this build has no proxies")
        self.site.requests.clear()

    def through(self, *arguments, **variables):
        """Whether it went through the proxy: the log of the proxy is the witness."""
        self.environment.update(variables)
        count = len(self.site.requests)
        self.get("-o", "-", *arguments, self.site.url)
        self.assertEqual(len(self.site.requests), count + 1)
        for name in variables:
            del self.environment[name]

    def test_option_and_environment(self):
        plain = self.proxy.url.removeprefix("http://")
        self.through("--proxy", self.proxy.url)
        self.through("--proxy", plain)
        self.through(http_proxy=self.proxy.url)
        self.through(ALL_PROXY=plain)
        lines = self.proxy.stop()[1]
        self.assertEqual(sum(f":{self.site.port}" in line for line in lines), 5, lines)

    def test_not_through_it(self):
        nobody = "http://127.0.0.1:1"
        self.through("--proxy", "", http_proxy=nobody)
        self.through("--proxy", nobody, "--noproxy", "127.0.0.1")
        self.through("--noproxy", "*", http_proxy=nobody)
        self.through(http_proxy=nobody, no_proxy="10.0.0.0/8,127.0.0.0/8")
        self.through(HTTP_PROXY=nobody, https_proxy=nobody)
        self.get("--proxy", nobody, "--retry", 0, *QUICK, self.site.url, code=5)

    def test_nonsense(self):
        self.assertEqual(self.get("--proxy", "ftp://h/", self.site.url, code=3).stdout, "")


@unittest.skipIf(nginx.PROGRAM is None, "nginx is not installed")
class Certificates(GetTest):
    def setUp(self):
        super().setUp()
        for name in ("server", "client"):
            extra = ["-addext", "subjectAltName=IP:127.0.0.1"] if name == "server" else []
            subprocess.run(CERTIFICATE.format(name=name).split() + extra, cwd=self.folder, check=True, capture_output=True)
        server = (f"ssl_certificate {self.folder}/server.pem; ssl_certificate_key {self.folder}/server.key; ssl_verify_client optional_no_ca;"
                  " location / { default_type text/plain; return 200 \"$ssl_client_s_dn\"; }")
        (self.folder / "nginx").mkdir()
        peer = self.use(nginx.Nginx(self.folder / "nginx", server, listen="ssl"))
        self.url = f"https://127.0.0.1:{peer.port}/"

    def test_client_certificate(self):
        words = ("--cacert", "server.pem", "-o", "-")
        self.assertEqual(self.get(*words, self.url).stdout, "")
        self.assertEqual(self.get(*words, "--cert", "client.pem", "--key", "client.key", self.url).stdout, "CN=client")
        both = self.folder / "both.pem"
        both.write_bytes(self.file("client.pem") + self.file("client.key"))
        self.assertEqual(self.get(*words, "-E", "both.pem", self.url).stdout, "CN=client")
        self.assertEqual(self.curl("--cacert", "server.pem", "--cert", "both.pem", self.url), b"CN=client")

    def test_key_with_a_password(self):
        subprocess.run("openssl pkey -in client.key -aes128 -passout pass:secret -out locked.key".split(), cwd=self.folder, check=True)
        words = ("--cacert", "server.pem", "-o", "-", "--cert", "client.pem", "--key", "locked.key")
        self.assertEqual(self.get(*words, "--key-password", "secret", self.url).stdout, "CN=client")
        self.get(*words, "--key-password", "wrong", self.url, code=3)
        self.get(*words[:-1], "server.key", self.url, code=3)

    def test_whom_it_trusts(self):
        self.get("--cacert", "client.pem", "--retry", 0, self.url, code=6)
        self.get("--cacert", "server.pem", "--retry", 0, self.url.replace("127.0.0.1", "localhost"), code=6)


if __name__ == "__main__":
    main()
