#!/usr/bin/env python3
"""Downloads a file of any size over HTTPS or HTTP; run again, it goes on where it was cut off.

    https_download.py URL [TARGET] [--ca CERTIFICATE] [--checksum sha-256=HEX]
"""

import argparse
import sys
import threading

import hpsocket


class Downloader(hpsocket.HttpDownloader):
    def __init__(self):
        super().__init__()
        self.result, self.ended = None, threading.Event()

    def on_progress(self, id, progress):
        print(f"{progress.done} of {progress.total or '?'} bytes", file=sys.stderr)

    def on_complete(self, id, result):
        self.result = result
        self.ended.set()

    on_error = on_complete  # the result says which


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("target", nargs="?")
    parser.add_argument("--ca")
    parser.add_argument("--checksum")
    wanted = parser.parse_args()
    with Downloader() as downloader:
        downloader.start(ca_file=wanted.ca)
        downloader.add(wanted.url, target=wanted.target, checksum=wanted.checksum)
        downloader.ended.wait()
    result = downloader.result
    if result.error != hpsocket.DownloadError.OK:
        print(result.text, file=sys.stderr)
        return 1
    print(f"{result.file}: {result.length} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
