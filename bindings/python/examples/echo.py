#!/usr/bin/env python3
"""An echo server and its client, over TCP or, with certificates, TLS.

    echo.py serve PORT [CERTIFICATE KEY]      the end of its input stops it
    echo.py send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system
"""

import sys
import threading

import hpsocket


class Echo:
    """The events of a server; TCP and TLS have the same."""

    def on_receive(self, conn_id, data):
        self.send(conn_id, data)

    def on_close(self, conn_id, operation, error_code):
        print(f"{conn_id} closed", flush=True)


class TcpEcho(Echo, hpsocket.TcpServer):
    pass


class TlsEcho(Echo, hpsocket.SSLServer):
    pass


def serve(port, *files):
    with TlsEcho() if files else TcpEcho() as server:
        if files:
            server.setup_ssl_context(pem_cert_file=files[0], pem_key_file=files[1])
        server.start("127.0.0.1", int(port))
        print("listening on port", server.listen_address[1], flush=True)
        sys.stdin.read()


def send(host, port, text, *authority):
    answer, complete, wanted = bytearray(), threading.Event(), text.encode()

    def on_receive(_, _conn_id, data):  # on the library's thread
        answer.extend(data)
        if len(answer) >= len(wanted):
            complete.set()

    def on_close(_, _conn_id, operation, error_code):
        complete.set()

    kind = hpsocket.SSLClient if authority else hpsocket.TcpClient
    with kind(on_hand_shake=lambda client, _: client.send(wanted), on_receive=on_receive, on_close=on_close) as client:
        if authority:
            client.setup_ssl_context(ca_pem_cert_file_or_path=authority[0])  # verifies chain and name
        client.start(host, int(port))
        complete.wait()
    print(answer.decode())
    return 0 if answer == wanted else 1


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("serve", "send"):
        sys.exit(__doc__)
    sys.exit({"serve": serve, "send": send}[sys.argv[1]](*sys.argv[2:]))
