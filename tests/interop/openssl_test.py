#!/usr/bin/env python3
"""`openssl s_client` against our TLS server, `openssl s_server` against our client and agent."""

import re
import subprocess
import unittest

import peers
from peers import SO_CLOSE, SO_RECEIVE, Certificates, Process, Server

EBADMSG = 74
peers.need("openssl")
certificates = Certificates()


class Client(Process):
    """s_client, which checks the certificate and speaks with the server line by line."""

    def __init__(self, port, *options, brief=True):
        super().__init__("openssl", "s_client", "-connect", f"127.0.0.1:{port}", "-CAfile", certificates.path("ca.pem"),
                         "-verify_return_error", *(["-brief"] if brief else []), *options)


class SClient(unittest.TestCase):
    def test_versions(self):
        for option, shown in (("-tls1_2", "TLSv1.2"), ("-tls1_3", "TLSv1.3")):
            with Server(*certificates.server()) as server:
                client = Client(server.port, option, "-servername", "a.example.com")
                client.expect(f"Protocol version: {shown}")
                client.say("hello, server\n")
                client.expect("hello, server")
                client.finish()
                self.assertIn("code=0", server.expect("close"))

    def test_old_versions_are_refused(self):
        with Server(*certificates.server()) as server:
            for option in ("-tls1_1", "-tls1"):
                output = "\n".join(Client(server.port, option, "-cipher", "DEFAULT@SECLEVEL=0").finish())
                self.assertRegex(output, "(?i)alert protocol version")
                self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))

    def test_renegotiation_is_refused(self):
        with Server(*certificates.server()) as server:
            client = Client(server.port, "-tls1_2", brief=False)
            client.expect("    Verify return code: 0")
            client.say("hello\n")
            client.expect("hello")
            client.say("R\n")
            client.expect("RENEGOTIATING")
            output = "\n".join(client.finish())
            self.assertIn("no renegotiation", output)
            server.expect("close")
            self.assertEqual(sum(line.startswith("handshake") for line in server.lines), 1)

    def test_key_update(self):
        with Server(*certificates.server()) as server:
            client = Client(server.port, "-tls1_3", brief=False)
            client.expect("Verify return code: 0")
            for command in ("k", "K"):   # ours alone; both
                client.say(f"{command}\n")
                client.expect("KEYUPDATE")
                client.say(f"after {command}\n")
                client.expect(f"after {command}")
            client.finish()

    def test_resumption(self):
        for option in ("-tls1_2", "-tls1_3"):
            with Server(*certificates.server()) as server:
                session = certificates.path(f"session{option}")
                for direction, expected in (("-sess_out", "New, "), ("-sess_in", "Reused, ")):
                    client = Client(server.port, option, direction, session, "-servername", "a.example.com", brief=False)
                    client.expect(expected)
                    client.say("hello\n")
                    client.expect("hello")
                    client.finish()

    def test_the_name_chooses_the_certificate(self):
        certificate, key = certificates.pair("second")
        with Server(*certificates.server(), f"sni=b.example.com,{certificate},{key}") as server:
            for name, expected in (("a.example.com", "leaf"), ("b.example.com", "second"), ("deep.b.example.com", "second"), (None, "leaf")):
                client = Client(server.port, *(["-servername", name] if name else ["-noservername"]))
                client.expect(f"Peer certificate: CN = {expected}")
                client.say("hello\n")
                client.expect("hello")
                client.finish()

    def test_client_certificates(self):
        with Server(*certificates.server(), "verify=3", f"ca={certificates.path('ca.pem')}") as server:
            certificate, key = certificates.pair("user")
            client = Client(server.port, "-cert", certificate, "-key", key)
            client.say("hello\n")
            client.expect("hello")
            client.finish()
            self.assertIn("certificate", server.expect("handshake"))
            server.expect("close")
            client = Client(server.port)
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", server.expect("close"))
            self.assertRegex("\n".join(client.finish()), "(?i)certificate required")

    def test_a_server_says_which_authorities_it_believes(self):
        with Server(*certificates.server(), "verify=1", f"ca={certificates.path('ca.pem')}") as server:
            client = Client(server.port, brief=False)
            client.expect("Acceptable client certificate CA names")
            client.expect("CN = ca")
            client.finish()

    def test_early_data_is_not_offered(self):
        with Server(*certificates.server()) as server:
            client = Client(server.port, "-tls1_3", brief=False)
            client.expect("Early data was not sent")
            client.say("hello\n")
            client.expect("hello")
            output = "\n".join(client.finish())
            self.assertNotRegex(output, r"Max Early Data: [1-9]")


class SServer(Process):
    def __init__(self, *options, name="leaf"):
        certificate, key = certificates.pair(name)
        super().__init__("openssl", "s_server", "-accept", "127.0.0.1:0", "-naccept", "1", "-state", "-cert", certificate, "-key", key, *options)
        self.port = int(re.search(r":(\d+)$", self.expect("ACCEPT")).group(1))


class SServerTests(unittest.TestCase):
    def talk(self, kind, server, *options):
        """Connects; lets s_server say what the dialer waits for; ends."""
        dialer = Process(peers.PROGRAMS / "echo_dialer", "tls", f"kind={kind}", f"port={server.port}", *options, stdin=subprocess.DEVNULL)
        dialer.expect("handshake")
        server.say("ahovc")   # the dialer's text
        lines = dialer.finish()
        said = "\n".join(server.finish())
        self.assertIn("ahovc", said)   # which s_server got as well
        return lines, said

    def test_versions_and_close_notify(self):
        for kind in ("client", "agent"):
            for option, version in (("-tls1_2", "303"), ("-tls1_3", "304")):
                server = SServer(option)
                lines, said = self.talk(kind, server, "verify=1", f"ca={certificates.path('ca.pem')}")
                self.assertEqual([line.split()[0] for line in lines], ["connect", "handshake", "echo", "close"], lines)
                self.assertIn(f"version={version}", lines[1])
                self.assertIn(f"operation={SO_CLOSE} code=0", lines[-1])
                self.assertIn("alert read:warning:close notify", said)

    def test_our_certificate_is_shown(self):
        certificate, key = certificates.pair("user")
        server = SServer("-Verify", "2", "-verify_return_error", "-CAfile", certificates.path("ca.pem"))
        lines, said = self.talk("agent", server, f"cert={certificate}", f"key={key}")
        self.assertIn("echo", [line.split()[0] for line in lines])
        self.assertRegex(said, "depth=0 CN = user")

    def test_verification(self):
        for name, reason in (("stranger", "unknown ca"), ("wrong-host", "bad certificate|certificate unknown")):
            server = SServer(name=name)
            lines = peers.dial("tls", f"port={server.port}", "verify=1", f"ca={certificates.path('ca.pem')}")
            self.assertEqual([line.split()[0] for line in lines], ["connect", "close"], lines)
            self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])
            self.assertRegex("\n".join(server.finish()), f"(?i)alert read:fatal:({reason})")

    def test_old_versions_are_refused(self):
        server = SServer("-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0")
        lines = peers.dial("tls", f"port={server.port}")
        self.assertEqual([line.split()[0] for line in lines], ["connect", "close"], lines)
        self.assertIn(f"operation={SO_RECEIVE} code={EBADMSG}", lines[-1])
        server.finish()


if __name__ == "__main__":
    peers.main()
