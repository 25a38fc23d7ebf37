// SPDX-License-Identifier: Apache-2.0

// A peer that knows KCP from elsewhere (kcp-go): an echo server behind HP-Socket's handshake. It prints its port, serves one client
// and ends when its standard input does. Every `lose`-th datagram of each direction is lost.
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"time"

	kcp "github.com/xtaci/kcp-go"
)

const id = 0x4242 // of both sides: this KCP checks that a peer's conversation is its own

func main() {
	lose, _ := strconv.Atoi(os.Args[1])
	socket, err := net.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		os.Exit(1)
	}
	fmt.Println(socket.LocalAddr().(*net.UDPAddr).Port)
	go func() { io.Copy(io.Discard, os.Stdin); os.Exit(0) }()

	var peer *net.UDPAddr
	count := 0
	lost := func() bool { count++; return lose != 0 && count%lose == 0 }
	machine := kcp.NewKCP(id, func(buffer []byte, size int) {
		if peer != nil && size >= 24 && !lost() {
			socket.WriteToUDP(buffer[:size], peer)
		}
	})
	machine.NoDelay(1, 10, 2, 1)
	machine.WndSize(256, 256)
	machine.SetMtu(1400)
	datagram := make([]byte, 65536)
	message := make([]byte, 1<<20)
	for {
		socket.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
		size, from, err := socket.ReadFromUDP(datagram)
		if err == nil && size == 12 {
			peer = from
			answer := append([]byte{}, datagram[:12]...)
			answer[3] = 0
			if binary.LittleEndian.Uint32(datagram[8:]) == id {
				answer[3] = 1
			}
			binary.LittleEndian.PutUint32(answer[4:], id)
			binary.LittleEndian.PutUint32(answer[8:], binary.LittleEndian.Uint32(datagram[4:]))
			socket.WriteToUDP(answer, peer)
		} else if err == nil && size >= 24 && !lost() {
			if result := machine.Input(datagram[:size], true, false); result != 0 {
				fmt.Println("input", result)
				os.Exit(1)
			}
			for {
				length := machine.Recv(message)
				if length < 0 {
					break
				}
				machine.Send(message[:length])
			}
		}
		machine.Update()
	}
}
