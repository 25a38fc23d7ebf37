// A node:http server with ws on it, for our clients. Prints `port N`; ends with its input.
import { createServer } from "node:http";
import { WebSocketServer } from "ws";

const server = createServer((request, answer) => {
    const pieces = [];
    request.on("data", (piece) => pieces.push(piece));
    request.on("end", () => {
        if (request.url === "/chunked") {
            answer.write("one");
            answer.write("2".repeat(70_000));
            return answer.end();
        }
        answer.end(`${request.method} ${request.url} ${Buffer.concat(pieces)}`);
    });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: process.argv[2] === "deflate" ? { threshold: 10 } : false });
sockets.on("connection", (socket) => socket.on("message", (data, binary) => socket.send(data, { binary })));
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
process.stdin.on("end", () => process.exit(0)).resume();
