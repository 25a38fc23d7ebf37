// An echo server and its client, over TCP or, with certificates, TLS.
//
//   node echo.mjs serve PORT [CERTIFICATE KEY]      the end of its input stops it
//   node echo.mjs send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system

import { SSLClient, SSLServer, TcpClient, TcpServer } from '../index.mjs';

const echo = {
    onReceive(id, data) { this.send(id, data); },
    onClose(id) { console.log(`${id} closed`); },
};

async function serve(port, certificate, key) {
    const server = certificate ? new SSLServer(echo) : new TcpServer(echo);
    if (certificate) server.setupSSLContext(undefined, certificate, key);
    server.start('127.0.0.1', Number(port));
    console.log(`listening on port ${server.listenAddress.port}`);
    process.stdin.resume().on('end', () => server.close());
}

async function send(host, port, text, authority) {
    const wanted = Buffer.from(text), pieces = [];
    const client = new (authority ? SSLClient : TcpClient)({
        onHandShake() { this.send(wanted); },
        onReceive(id, data) {
            pieces.push(data);
            if (Buffer.concat(pieces).length >= wanted.length) this.close();
        },
        onClose() {
            const answer = Buffer.concat(pieces);
            console.log(answer.toString());
            process.exitCode = answer.equals(wanted) ? 0 : 1;
        },
    });
    if (authority) client.setupSSLContext(undefined, null, null, null, authority);  // verifies chain and name
    client.start(host, Number(port));
}

const [what, ...rest] = process.argv.slice(2);
if (!['serve', 'send'].includes(what)) throw new Error('serve or send?');
await { serve, send }[what](...rest);
