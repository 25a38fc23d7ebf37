"""A server of files that misbehaves on purpose. The first part of the path says how, see the functions at the end; the rest names
the file. The bytes of a file follow from name, version and size, so that whoever has some of them can say what they should be.

    with Hostile(size=1_000_000, seed=1) as server:
        server.url("truncate/a.bin")

Each request is noted in server.requests as (path, headers).
"""

import hashlib
import random
import socket
import struct
import threading


def content(name, version, size):
    """The same for the same arguments, different everywhere else."""
    return random.Random(f"{name}/{version}").randbytes(size)


DATE = "Sun, 06 Nov 2022 08:49:37 GMT"
MODIFIED = ["Sat, 05 Nov 2022 08:49:37 GMT", "Sat, 05 Nov 2022 09:00:00 GMT"]


class Broken(Exception):
    """The connection has ended as it should: badly."""


class Request:
    def __init__(self, server, connection, path, headers):
        self.server, self.connection, self.path, self.headers = server, connection, path, headers
        self.mode, _, self.name = path.lstrip("/").split("?")[0].partition("/")
        self.version = server.version
        self.body = server.content(self.name, self.version)
        self.etag = f'"{self.name}-{self.version}"'
        self.begin, self.end = self._range()

    def _range(self):
        """What is asked for, by the rules (RFC 9110 13.1.5, 14.2); (None, None): the whole."""
        text = self.headers.get("range", "")
        if not text.startswith("bytes="):
            return None, None
        condition = self.headers.get("if-range")
        if condition is not None and condition not in (self.etag, MODIFIED[self.version % 2]):
            return None, None
        first, _, last = text[6:].partition("-")
        size = len(self.body)
        if not first:
            return max(0, size - int(last)), size
        return int(first), min(size, int(last) + 1) if last else size

    # --- what answers are made of ---

    def head(self, status, fields, reason="x"):
        text = f"HTTP/1.1 {status} {reason}\r\nDate: {DATE}\r\n" + "".join(f"{n}: {v}\r\n" for n, v in fields.items() if v is not None)
        self.send((text + "\r\n").encode("latin-1"))

    def send(self, data):
        """In pieces, at the server's pace, so that there is a middle to be killed in."""
        pace = self.server.pace_s
        step = self.server.piece if pace else max(1, len(data))
        for at in range(0, len(data), step):
            self.connection.sendall(data[at:at + step])
            if pace:
                self.server.ended.wait(pace)

    def reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        raise Broken

    def fields(self, **more):
        fields = {"ETag": self.etag, "Accept-Ranges": "bytes", "Content-Type": "application/octet-stream"}
        fields.update({name.replace("_", "-"): value for name, value in more.items()})
        return fields

    def part(self):
        """Status, fields and body of the honest answer."""
        size = len(self.body)
        if self.begin is None:
            return 200, self.fields(Content_Length=size), self.body
        if self.begin >= self.end or self.begin >= size:
            return 416, self.fields(Content_Range=f"bytes */{size}", Content_Length=0), b""
        body = self.body[self.begin:self.end]
        return 206, self.fields(Content_Range=f"bytes {self.begin}-{self.end - 1}/{size}", Content_Length=len(body)), body

    def honest(self, **more):
        status, fields, body = self.part()
        fields.update({name.replace("_", "-"): value for name, value in more.items()})
        self.head(status, fields)
        self.send(body)


class Hostile:
    def __init__(self, size=200_000, seed=1, pace_s=0.0, piece=16 * 1024, tls=None, modes=None):
        self.size, self.pace_s, self.piece, self.tls = size, pace_s, piece, tls
        self.random = random.Random(seed)
        self.version = 0
        self.requests = []
        self.connections = 0
        self.counts = {}
        self.modes = dict(MODES, **(modes or {}))
        self.lock = threading.Lock()
        self.contents = {}
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = self.listener.getsockname()[1]
        self.open = set()
        self.ended = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended.set()
        try:
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts
        except OSError:
            pass
        self.listener.close()
        with self.lock:
            for connection in self.open:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def url(self, path):
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}/{path}"

    def content(self, name, version=None):
        version = self.version if version is None else version
        with self.lock:
            key = (name, version)
            if key not in self.contents:
                self.contents[key] = content(name, version, self.size)
            return self.contents[key]

    def digest(self, name, version=None):
        return "sha-256=" + hashlib.sha256(self.content(name, version)).hexdigest()

    def chance(self, low, high):
        with self.lock:
            return self.random.randint(low, high)

    def count(self, key):
        """1 for the first call with that key, then 2, ..."""
        with self.lock:
            self.counts[key] = self.counts.get(key, 0) + 1
            return self.counts[key]

    def _accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with self.lock:
            self.connections += 1
            self.open.add(connection)
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self.tls:
                connection = self.tls.wrap_socket(connection, server_side=True, suppress_ragged_eofs=False)
            held = b""
            while True:
                while b"\r\n\r\n" not in held:
                    more = connection.recv(65536)
                    if not more:
                        return
                    held += more
                head, _, held = held.partition(b"\r\n\r\n")
                lines = head.decode("latin-1").split("\r\n")
                path = lines[0].split(" ")[1]
                headers = {n.lower(): v.strip() for n, _, v in (line.partition(":") for line in lines[1:])}
                with self.lock:
                    self.requests.append((path, headers))
                request = Request(self, connection, path, headers)
                if self.modes.get(request.mode, not_found)(request) is False:
                    return
        except (Broken, OSError, ValueError):
            pass
        finally:
            connection.close()
            with self.lock:
                self.open.discard(connection)


# --- how it behaves: a function for each; False closes the connection in order -------------------------------------------


def not_found(r):
    r.head(404, {"Content-Length": 9})
    r.send(b"not here\n")


def plain(r):
    r.honest()


def truncate(r):
    """The head is honest, the body ends early; each time a little later."""
    status, fields, body = r.part()
    r.head(status, fields)
    r.send(body[: r.server.chance(1, max(1, len(body)))] if len(body) > 1 else body)
    return False


def reset(r):
    status, fields, body = r.part()
    r.head(status, fields)
    r.send(body[: r.server.chance(0, len(body))])
    r.reset()


def cut_chunks(r):
    """Chunked, and cut before the last chunk, but for each third time."""
    body = r.body
    r.head(200, r.fields(Transfer_Encoding="chunked"))
    whole = r.server.count("cut_chunks") % 3 == 0
    r.send(f"{len(body):x}\r\n".encode() + body + b"\r\n" + (b"0\r\n\r\n" if whole else b""))
    return None if whole else False


def until_close(r):
    """HTTP/1.0 manner: the end of the connection is the end of the body."""
    r.head(200, {"Content-Type": "text/plain", "Connection": "close"})
    r.send(r.body)
    return False


def wrong_begin(r):
    """A part that begins one byte later than asked for, and says so."""
    if r.begin is None:
        return truncate(r)
    body = r.body[r.begin + 1:r.end]
    r.head(206, r.fields(Content_Range=f"bytes {r.begin + 1}-{r.end - 1}/{len(r.body)}", Content_Length=len(body)))
    r.send(body)


def long_range(r):
    """More than was asked for, and says so."""
    if r.begin is None:
        return truncate(r)
    body = r.body[r.begin:]
    r.head(206, r.fields(Content_Range=f"bytes {r.begin}-{len(r.body)}/{len(r.body) + 1}", Content_Length=len(body) + 1))
    r.send(body + b"x")


def wrong_length(r):
    """A Content-Length that is not that of the Content-Range."""
    if r.begin is None:
        return truncate(r)
    body = r.body[r.begin:r.end]
    r.head(206, r.fields(Content_Range=f"bytes {r.begin}-{r.end - 1}/{len(r.body)}", Content_Length=len(body) + 7))
    r.send(body + b"garbage")


def short_range(r):
    """Less than was asked for, and says so: allowed."""
    if r.begin is None:
        return truncate(r)
    end = min(r.end, r.begin + max(1, (r.end - r.begin) // 2))
    r.end = end
    r.honest()


def ignore_range(r):
    r.begin = r.end = None
    r.honest(Accept_Ranges=None)


def no_validator(r):
    status, fields, body = r.part()
    fields["ETag"] = None
    r.head(status, fields)
    r.send(body[: len(body) // 2] if r.server.count("no_validator") == 1 else body)
    return False


def weak(r):
    r.etag = "W/" + r.etag
    return no_validator_with(r, r.etag)


def no_validator_with(r, etag):
    status, fields, body = r.part()
    fields["ETag"] = etag
    r.head(status, fields)
    r.send(body[: len(body) // 2] if r.server.count("weak") == 1 else body)
    return False


def modified_only(r):
    """No ETag, but a Last-Modified older than Date."""
    status, fields, body = r.part()
    fields.update({"ETag": None, "Last-Modified": MODIFIED[r.version % 2]})
    r.head(status, fields)
    r.send(body[: len(body) // 2] if r.server.count("modified_only") == 1 else body)
    return False


def changes(r):
    """The first answer is cut in the middle; then there is another version."""
    if r.server.count("changes") == 1:
        status, fields, body = r.part()
        r.head(status, fields)
        r.send(body[: len(body) // 2])
        r.server.version += 1
        return False
    r.honest()


def changes_unsaid(r):
    """The same, but the server does not look at If-Range: it answers 206 with the new ETag."""
    if r.server.count("changes_unsaid") == 1:
        status, fields, body = r.part()
        r.head(status, fields)
        r.send(body[: len(body) // 2])
        r.server.version += 1
        return False
    r.headers.pop("if-range", None)
    r.begin, r.end = r._range()
    r.honest()


def stall(r):
    """Half a body, then nothing, the first time."""
    status, fields, body = r.part()
    r.head(status, fields)
    if r.server.count("stall") > 1:
        return r.send(body)
    r.send(body[: len(body) // 2])
    r.connection.recv(1)  # until the other side has had enough
    return False


def silent(r):
    """No answer at all, the first time."""
    if r.server.count("silent") > 1:
        return r.honest()
    r.connection.recv(1)
    return False


def circle(r):
    r.head(302, {"Location": "/circle/b" if r.name == "a" else "/circle/a", "Content-Length": 0})


def endless(r):
    r.head(302, {"Location": f"/endless/{int(r.name) + 1}", "Content-Length": 0})


def moved(r):
    """/moved/307/plain/x leads to /plain/x with that status."""
    status, _, rest = r.name.partition("/")
    r.head(int(status), {"Location": "/" + rest, "Content-Length": 5})
    r.send(b"moved")


def elsewhere(r):
    """/elsewhere?URL leads there."""
    r.head(302, {"Location": r.path.partition("?")[2], "Content-Length": 0})


def no_location(r):
    r.head(302, {"Content-Length": 0})


def page(r):
    """An honest half, then HTML in place of the rest; then honest again."""
    turn = r.server.count("page")
    if turn == 1:
        status, fields, body = r.part()
        r.head(status, fields)
        r.send(body[: len(body) // 2])
        return False
    if turn == 2:
        text = b"<html>please pay</html>"
        r.head(200, {"Content-Type": "text/html", "Content-Length": len(text)})
        return r.send(text)
    r.honest()


def multipart(r):
    if r.begin is None:
        return truncate(r)
    if r.server.count("multipart") > 2:
        return r.honest()
    body = b"--x\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-0/1\r\n\r\nx\r\n--x--\r\n"
    r.head(206, {"Content-Type": "multipart/byteranges; boundary=x", "Content-Length": len(body), "ETag": r.etag})
    r.send(body)


def garbage(r):
    if r.server.count("garbage") > 2:
        return r.honest()
    r.send(r.server.random.randbytes(300) + b"\r\n\r\n")
    return False


def coded_part(r):
    if r.begin is None:
        return truncate(r)
    if r.server.count("coded_part") > 2:
        return r.honest()
    r.honest(Content_Encoding="gzip")


def busy(r):
    if r.server.count("busy") > 2:
        return r.honest()
    r.head(503, {"Retry-After": "0", "Content-Length": 4})
    r.send(b"busy")


def one_at_a_time(r):
    """A second request at the same time is refused."""
    with r.server.lock:
        r.server.counts["at work"] = r.server.counts.get("at work", 0) + 1
        crowded = r.server.counts["at work"] > 1
    try:
        if crowded:
            r.head(503, {"Content-Length": 0})
        else:
            r.honest()
    finally:
        with r.server.lock:
            r.server.counts["at work"] -= 1


def vanished(r):
    """After the first, cut answer the file is shorter."""
    if r.server.count("vanished") == 1:
        return truncate(r)
    r.body = r.body[:10]
    r.etag = '"short"'
    r.begin, r.end = r._range()
    r.honest()


def digest(r):
    r.honest(Repr_Digest="sha-256=:" + __import__("base64").b64encode(hashlib.sha256(r.body).digest()).decode() + ":")


def wrong_digest(r):
    r.honest(Repr_Digest="sha-256=:" + __import__("base64").b64encode(hashlib.sha256(b"?").digest()).decode() + ":")


def flipped(r):
    """One bit is wrong, the first time."""
    status, fields, body = r.part()
    if r.server.count("flipped") <= 1 and body:
        body = bytes([body[0] ^ 1]) + body[1:]
    r.head(status, fields)
    r.send(body)


def named(r):
    """The name of the file is the query, as it is."""
    from urllib.parse import unquote_to_bytes
    r.honest(Content_Disposition=unquote_to_bytes(r.path.partition("?")[2]).decode("latin-1"))


def empty(r):
    r.body = b""
    r.begin, r.end = r._range()
    r.honest()


def cookie(r):
    """Sends the file to those who bring the cookie that it gave them."""
    if "taste=good" in r.headers.get("cookie", ""):
        return r.honest()
    r.head(302, {"Location": "/cookie/" + r.name, "Set-Cookie": "taste=good; Path=/", "Content-Length": 0})


CHAOS = [plain, plain, truncate, truncate, reset, wrong_begin, long_range, wrong_length, short_range, ignore_range]


def chaos(r):
    """One of these, by chance."""
    return CHAOS[r.server.chance(0, len(CHAOS) - 1)](r)


def chaos_changes(r):
    """The same, and now and then the file is another one: two versions that come and go."""
    if r.server.chance(0, 24) == 0:
        r.server.version = 1 - r.server.version
    return chaos(r)


MODES = {name: function for name, function in list(globals().items())
         if callable(function) and getattr(function, "__module__", None) == __name__ and not isinstance(function, type)
         and name not in ("content", "not_found", "no_validator_with")}
