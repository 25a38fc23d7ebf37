#!/usr/bin/env python3
"""Whole packets with asyncio: a server that answers each packet with its length and its text in capitals, and a client."""

import asyncio

import hpsocket
from hpsocket import aio


def same_flag(component):
    component.pack_header_flag = 0x169  # both ends: a peer with another one is refused
    component.max_pack_size = 64 * 1024


async def answer(stream):
    async for packet in stream:
        stream.send(b"%d %s" % (len(packet), packet.upper()))


async def main():
    async with await aio.serve(answer, "127.0.0.1", 0, component=hpsocket.TcpPackServer, setup=same_flag) as server:
        async with await aio.connect(*server.address, component=hpsocket.TcpPackClient, setup=same_flag) as stream:
            for packet in (b"one", b"and", b"another"):
                stream.send(packet)
            for _ in range(3):
                print((await stream.receive()).decode())


asyncio.run(main())
