// Whole packets: a server that answers each packet with its length and its text in capitals, and a client.

import { TcpPackClient, TcpPackServer } from '../index.mjs';

const packets = ['one', 'and', 'another'];
let answers = 0;

const server = new TcpPackServer({
    onReceive(id, packet) { this.send(id, Buffer.from(`${packet.length} ${packet.toString().toUpperCase()}`)); },
});
const client = new TcpPackClient({
    onHandShake() { packets.forEach((packet) => this.send(Buffer.from(packet))); },
    async onReceive(id, packet) {
        console.log(packet.toString());
        if (++answers < packets.length) return;
        await this.close();
        await server.close();
    },
});
for (const end of [server, client]) end.packHeaderFlag = 0x169;  // both ends: a peer with another one is refused
server.start('127.0.0.1', 0);
client.start('127.0.0.1', server.listenAddress.port);
