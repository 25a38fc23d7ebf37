#!/usr/bin/env python3
"""The helper functions of the shared library against Python's base64, urllib, zlib, gzip and codecs, and the brotli program.

Loads the library as any program does, so it also shows that the functions are exported. Skipped under a sanitizer.
"""

import base64
import ctypes
import gzip
import os
import random
import shutil
import subprocess
import sys
import urllib.parse
import zlib
from pathlib import Path

SKIPPED = 77


def load():
    if os.environ.get("HP_SANITIZE"):
        print("a sanitized library cannot be loaded into python")
        sys.exit(SKIPPED)
    found = sorted(Path(os.environ["HP_BUILD_DIR"]).glob("libhpsocket.so"))
    if not found:
        print("no shared library")
        sys.exit(SKIPPED)
    return ctypes.CDLL(str(found[0]), use_errno=True)


lib = load()


def call(name, data, room, *rest):
    """(result, bytes written) of int f(source, length, room, &room_length, ...)."""
    function = getattr(lib, name)
    source = ctypes.create_string_buffer(data, max(len(data), 1))
    dest = ctypes.create_string_buffer(max(room, 1))
    length = ctypes.c_uint32(room)
    result = function(source, ctypes.c_uint32(len(data)), dest, ctypes.byref(length), *rest)
    return result, dest.raw[: length.value] if result == 0 else length.value


def good(name, data, room, *rest):
    result, output = call(name, data, room, *rest)
    assert result == 0, (name, result, data[:40])
    return output


def bodies():
    numbers = random.Random(1)
    yield b""
    for size in (1, 2, 3, 4, 17, 255, 1000, 70_000):
        yield numbers.randbytes(size)
        yield (b"abcdefgh " * size)[:size]
        yield "汉字 ü €".encode()[:size]


def check_base64(body):
    coded = base64.b64encode(body)
    assert good("SYS_Base64Encode", body, len(coded)) == coded
    assert good("SYS_Base64Decode", coded, len(body)) == body


def check_url(body):
    # Python keeps '~' and codes '*'; HTML forms do the reverse.
    coded = urllib.parse.quote_plus(body, safe="*").replace("~", "%7E").encode()
    assert good("SYS_UrlEncode", body, len(coded)) == coded
    assert good("SYS_UrlDecode", coded, len(body)) == body
    theirs = urllib.parse.quote_plus(body).encode()
    assert good("SYS_UrlDecode", theirs, len(body)) == body


def check_compression(body):
    room = lib.SYS_GuessCompressBound(len(body), 1)
    assert zlib.decompress(good("SYS_Compress", body, room)) == body
    assert gzip.decompress(good("SYS_GZipCompress", body, room)) == body
    for level in (1, 9):
        assert good("SYS_Uncompress", zlib.compress(body, level), len(body)) == body
        packed = gzip.compress(body, level)
        assert good("SYS_GZipUncompress", packed, len(body)) == body
        assert lib.SYS_GZipGuessUncompressBound(packed, len(packed)) == len(body)


def check_brotli(body):
    def run(*options, data):
        return subprocess.run(["brotli", *options, "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout

    room = lib.SYS_BrotliGuessCompressBound(len(body))
    assert run("-d", data=good("SYS_BrotliCompress", body, room)) == body
    assert good("SYS_BrotliUncompress", run("-q", "5", data=body), len(body)) == body


def check_charsets():
    """Every character of GBK as Python knows it, but for the few on which Python and iconv have never agreed."""

    def convert(name, data, room, unit=1):
        dest = ctypes.create_string_buffer(room * unit)
        length = ctypes.c_int(room)
        ok = getattr(lib, name)(data, len(data) // (4 if name.startswith("SYS_Unicode") else 1), dest, ctypes.byref(length))
        return dest.raw[: length.value * unit] if ok else None

    agreed = 0
    for high in range(0x81, 0xFF):
        for low in [*range(0x40, 0x7F), *range(0x80, 0xFF)]:
            coded = bytes((high, low))
            try:
                text = coded.decode("gbk")
            except UnicodeDecodeError:
                continue
            if convert("SYS_GbkToUtf8Ex", coded, 8) != text.encode():
                continue
            agreed += 1
            wide = text.encode("utf-32-le" if sys.byteorder == "little" else "utf-32-be")
            assert convert("SYS_GbkToUnicodeEx", coded, 2, 4) == wide
            assert convert("SYS_UnicodeToGbkEx", wide, 8) == coded
            assert convert("SYS_Utf8ToGbkEx", text.encode(), 8) == coded
            assert convert("SYS_Utf8ToUnicodeEx", text.encode(), 2, 4) == wide
            assert convert("SYS_UnicodeToUtf8Ex", wide, 8) == text.encode()
    print("characters of GBK:", agreed)
    assert agreed > 21_000


def main():
    for name in ("SYS_GuessCompressBound", "SYS_GZipGuessUncompressBound", "SYS_BrotliGuessCompressBound"):
        getattr(lib, name).restype = ctypes.c_uint32
    has_brotli = shutil.which("brotli") is not None
    for body in bodies():
        check_base64(body)
        check_url(body)
        check_compression(body)
        if has_brotli:
            check_brotli(body)
    check_charsets()
    print("as Python and the tools say" if has_brotli else "as Python says; brotli is not installed")


if __name__ == "__main__":
    main()
