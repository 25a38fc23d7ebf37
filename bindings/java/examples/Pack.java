// Whole packets: a server that answers each packet with its length and its text in capitals, and a client.

import static java.nio.charset.StandardCharsets.UTF_8;

import hpsocket.TcpPackClient;
import hpsocket.TcpPackServer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class Pack {
    static final int FLAG = 0x169;  // at both ends: a peer with another one is refused

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        try (TcpPackServer server = new TcpPackServer(); TcpPackClient client = new TcpPackClient()) {
            server.setPackHeaderFlag(FLAG);
            server.onReceive((id, packet) -> {
                String text = new String(packet, UTF_8).toUpperCase();
                server.send(id, (packet.length + " " + text).getBytes(UTF_8));
            });
            server.start("127.0.0.1");

            client.setPackHeaderFlag(FLAG);
            client.onReceive((id, packet) -> answers.add(new String(packet, UTF_8)));
            client.start("127.0.0.1", server.getListenAddress().port(), false);  // returns when it is connected

            List<String> texts = List.of("one", "and", "another");
            for (String text : texts) client.send(text.getBytes(UTF_8));
            for (String text : texts) System.out.println(answers.take());
        }
    }
}
