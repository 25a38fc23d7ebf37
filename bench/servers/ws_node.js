// Node's `ws`, the usual WebSocket server of that world: echoes every message. Debian: node-ws.
"use strict";
const { WebSocketServer } = require("ws");

const port = Number(process.argv[process.argv.indexOf("--port") + 1]);
const server = new WebSocketServer({ host: "127.0.0.1", port, backlog: 4096, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket._socket.setNoDelay(true);
  socket.on("message", (data, binary) => socket.send(data, { binary }));
  socket.on("error", () => socket.terminate());
});
process.on("SIGTERM", () => process.exit(0));
