// What the Node.js binding promises about results, errors and lifetime. Run by node_test.py in a copy of the binding.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import * as hpsocket from './index.mjs';

const { Component, HPError, HttpClient, HttpServer, HttpSyncClient, HttpUrlField, SocketError, TcpClient, TcpPullServer, TcpServer, UdpArqClient,
    UdpArqServer, UdpClient, UdpServer } = hpsocket;
const here = '127.0.0.1';

/** A promise and what fulfils it. */
function event() {
    let happened;
    const promise = new Promise((resolve) => { happened = resolve; });
    return [promise, happened];
}

test('start tells the step and the cause', async () => {
    const server = new TcpServer(), other = new TcpServer();
    server.start(here, 0);
    assert.throws(() => other.start(here, server.listenAddress.port), (error) => error instanceof HPError && error.code === 'EADDRINUSE'
        && error.socketError === SocketError.SOCKET_BIND && error.syscall === 'HP_Server_Start');
    await Promise.all([server.close(), other.close()]);
});

test('wrong use', async () => {
    const server = new TcpServer();
    assert.throws(() => new TcpServer({ onRecieve() {} }), /onRecieve/);
    assert.throws(() => new hpsocket.Server(), /only a base/);
    assert.throws(() => server.send(1, 'text'), TypeError);
    assert.throws(() => server.start('a\0b', 1), TypeError);
    assert.throws(() => server.start(here, 70000), RangeError);
    assert.throws(() => { server.maxConnectionCount = -5; }, RangeError);
    server.start(here, 0);
    assert.deepEqual(server.allConnectionIds, []);
    assert.throws(() => { server.maxConnectionCount = 5; }, { code: 'EPERM' });
    assert.throws(() => server.send(99, Buffer.from('nobody')), HPError);
    await server.close();
    await server.close();
    assert.throws(() => server.start(here, 0), { code: 'EBADF' });
});

test('what a handler happens to return is no answer', async () => {
    const [echoed, done] = event(), pieces = [];
    const server = new TcpServer({ onReceive(id, data) { this.send(id, data); return pieces.push(data); } });
    server.start(here, 0);
    const client = new TcpClient({
        onHandShake() { this.send(Buffer.from('x')); },
        onReceive(id, data) { if (pieces.length < 4) this.send(data); else done(); },
    });
    client.start(here, server.listenAddress.port);
    await echoed;
    await Promise.all([server.close(), client.close()]);
});

test('http', async () => {
    let body = '';
    class Pages extends HttpServer {
        onBody(id, data) { body += data; }
        onMessageComplete(id) {
            const told = Object.fromEntries(this.getAllHeaders(id));
            const text = [this.getMethod(id), this.getUrlField(id, HttpUrlField.PATH), told['X-Name'], this.getHeader(id, 'x-none'),
                JSON.stringify(this.getHeaders(id, 'x-none')), body].join(' ');
            this.sendResponse(id, 201, null, [['X-Two', '1'], ['X-Two', 'ü']], Buffer.from(text));
        }
    }
    const server = new Pages(), client = new HttpSyncClient();
    server.start(here, 0);
    await client.openUrl('POST', `http://${here}:${server.listenAddress.port}/a/b?c`, { 'X-Name': 'value' }, Buffer.from('body'));
    assert.equal(client.statusCode, 201);
    assert.equal(client.responseBody.toString(), 'POST /a/b value  [] body');
    assert.deepEqual(client.getHeaders('x-two'), ['1', 'ü']);
    assert.throws(() => server.getAllHeaders(99), HPError);
    await assert.rejects(client.openUrl('GET', `http://${here}:1/`), { socketError: SocketError.CONNECT_SERVER });
    await client.close();
    await server.close();
});

test('messages of WebSocket', async () => {
    const [received, happened] = event();
    const server = new HttpServer({
        onWSMessageBody(id, data) { this.sendWSMessage(id, true, 0, 1, Buffer.from(data.toString().toUpperCase())); },
    });
    const client = new HttpClient({
        onHandShake() { this.sendWSUpgrade('/'); },
        onUpgrade() { this.sendWSMessage(true, 0, 1, Buffer.from([1, 2, 3, 4]), Buffer.from('message')); },
        onWSMessageBody(id, data) { happened(data.toString()); },
    });
    server.wsMessageMode = client.wsMessageMode = true;
    server.start(here, 0);
    client.start(here, server.listenAddress.port);
    assert.equal(await received, 'MESSAGE');
    await client.close();
    await server.close();
});

test('pull', async () => {
    const [received, happened] = event();
    const server = new TcpPullServer({ onPullReceive(id, length) { if (length >= 8) this.send(id, this.fetch(id, 8).reverse()); } });
    const client = new TcpClient({
        onHandShake() { this.sendPackets([Buffer.from('1234'), Buffer.from('5678')]); },
        onReceive(id, data) { happened(data.toString()); },
    });
    server.start(here, 0);
    client.start(here, server.listenAddress.port);
    assert.equal(await received, '87654321');
    assert.deepEqual(server.allConnectionIds.map((id) => server.getRemoteAddress(id)), [client.localAddress]);
    await client.close();
    await server.close();
});

test('datagrams', async () => {
    for (const [Server, Client] of [[UdpServer, UdpClient], [UdpArqServer, UdpArqClient]]) {
        const [received, happened] = event();
        const server = new Server({ onReceive(id, data) { this.send(id, data); } });
        const client = new Client({ onHandShake() { this.send(Buffer.from('datagram')); }, onReceive(id, data) { happened(data.toString()); } });
        server.start(here, 0);
        client.start(here, server.listenAddress.port);
        assert.equal(await received, 'datagram');
        await client.close();
        await server.close();
    }
});

test('every class is made, and every property read', async () => {
    for (const Kind of Object.values(hpsocket)) {
        if (!(Kind.prototype instanceof Component) || !Kind.made) continue;
        const component = new Kind();
        for (let type = Kind; type !== Component; type = Object.getPrototypeOf(type)) {
            for (const name of Object.getOwnPropertyNames(type.prototype)) {
                try { void component[name]; } catch (error) { assert(error instanceof HPError, `${Kind.name}.${name}: ${error}`); }
            }
        }
        await component.close();
    }
});

test('an exception in an event is uncaught, as everywhere in Node', () => {
    const program = `import { TcpClient, TcpServer } from './index.mjs';
        const server = new TcpServer({ onAccept() { throw new Error('of the program'); } });
        server.start('127.0.0.1', 0);
        new TcpClient().start('127.0.0.1', server.listenAddress.port);`;
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: import.meta.dirname ?? '.', encoding: 'utf8', timeout: 60_000 });
    assert.equal(done.status, 1);
    assert.match(done.stderr, /of the program/);
});

test('an event that says false closes its connection', async () => {
    const [closed, happened] = event();
    const server = new TcpServer({ onReceive: () => false });
    const client = new TcpClient({ onHandShake() { this.send(Buffer.from('x')); }, onClose: () => happened() });
    server.start(here, 0);
    client.start(here, server.listenAddress.port);
    await closed;
    await client.close();
    await server.close();
});

test('a client that is started again when it has closed', async () => {
    const [ended, happened] = event();
    const server = new TcpServer({ onReceive(id) { this.disconnect(id); } });
    let times = 0;
    const client = new TcpClient({
        onHandShake() { this.send(Buffer.from('x')); },
        async onClose() {
            if (++times === 3) { happened(); return; }
            await this.wait();
            this.start(here, port);
        },
    });
    server.start(here, 0);
    const { port } = server.listenAddress;
    client.start(here, port);
    await ended;
    await client.close();
    await server.close();
});
