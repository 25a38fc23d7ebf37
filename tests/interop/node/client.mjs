// Undici and ws as clients of our server. `node client.mjs http://127.0.0.1:PORT` or https; exits with 1 and the reason at the first surprise.
import assert from "node:assert/strict";
import { Agent, Client, request } from "undici";
import WebSocket from "ws";

const base = process.argv[2];
const options = { connect: { rejectUnauthorized: false } };
const agent = new Agent(options);

async function get(path, more = {}) {
    const answer = await request(base + path, { dispatcher: agent, ...more });
    return [answer.statusCode, await answer.body.text()];
}

assert.deepEqual(await get("/echo"), [200, "GET /echo\n"]);
assert.deepEqual(await get("/echo", { method: "POST", body: "x".repeat(300_000) }), [200, "POST /echo\n" + "x".repeat(300_000)]);
async function* pieces() {
    for (const piece of ["in ", "chunks"]) yield piece;
}
assert.deepEqual(await get("/echo", { method: "PUT", body: pieces() }), [200, "PUT /echo\nin chunks"]);
assert.equal((await get("/chunked"))[1].length, 70_010);
assert.equal((await get("/close"))[1], "bye");
assert.equal((await get("/nothing"))[0], 404);

// Pipelined on one connection, answers in order.
const client = new Client(base, { pipelining: 20, ...options });
const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, i) => {
        const answer = await client.request({ path: i % 5 === 0 ? "/later" : "/echo", method: "GET" });
        return answer.body.text();
    }),
);
answers.forEach((text, i) => assert.equal(text, i % 5 === 0 ? "later" : "GET /echo\n"));
await client.close();

for (const perMessageDeflate of [true, false]) {
    const socket = new WebSocket(base.replace("http", "ws") + "/ws", { perMessageDeflate, rejectUnauthorized: false });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const messages = ["", "hello", "grüße ".repeat(5000), Buffer.alloc(200_000, 7), Buffer.alloc(0)];
    for (const message of messages) {
        const echoed = new Promise((resolve) => socket.once("message", (data, binary) => resolve(binary ? data : data.toString())));
        socket.send(message);
        assert.deepEqual(await echoed, message);
    }
    const ponged = new Promise((resolve) => socket.once("pong", resolve));
    socket.ping("here?");
    assert.equal((await ponged).toString(), "here?");
    const closed = new Promise((resolve) => socket.once("close", (code) => resolve(code)));
    socket.close(3500, "done");
    assert.equal(await closed, 3500);
}
await agent.close();
console.log("done");
