// An echo server and its client, over TCP or, with certificates, TLS.
//
//   Echo.java serve PORT [CERTIFICATE KEY]      the end of its input stops it
//   Echo.java send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system

import static java.nio.charset.StandardCharsets.UTF_8;

import hpsocket.SSLClient;
import hpsocket.SSLServer;
import hpsocket.TcpClient;
import hpsocket.TcpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

public class Echo {
    static SSLServer secureServer(String certificate, String key) {
        SSLServer server = new SSLServer();
        server.setupSSLContext(certificate, key);
        return server;
    }

    static void serve(int port, String... files) throws IOException {
        try (TcpServer server = files.length == 2 ? secureServer(files[0], files[1]) : new TcpServer()) {
            server.onReceive(server::send);
            server.onClose((id, operation, errorCode) -> System.out.println(id + " closed"));
            server.start("127.0.0.1", port);
            System.out.println("listening on port " + server.getListenAddress().port());
            while (System.in.read() >= 0) { }
        }
    }

    static SSLClient secureClient(String authority) {
        SSLClient client = new SSLClient();
        client.setupSSLContext(authority);  // verifies chain and name
        return client;
    }

    static boolean send(String host, int port, String text, String... authority) throws InterruptedException {
        byte[] wanted = text.getBytes(UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        CountDownLatch complete = new CountDownLatch(1);
        try (TcpClient client = authority.length == 1 ? secureClient(authority[0]) : new TcpClient()) {
            client.onHandShake(id -> client.send(wanted));
            client.onReceive((id, data) -> {  // on the library's thread
                answer.writeBytes(data);
                if (answer.size() >= wanted.length) complete.countDown();
            });
            client.onClose((id, operation, errorCode) -> complete.countDown());
            client.start(host, port);
            complete.await();
        }
        System.out.println(answer.toString(UTF_8));
        return Arrays.equals(answer.toByteArray(), wanted);
    }

    public static void main(String[] args) throws Exception {
        if (args.length >= 2 && args[0].equals("serve")) {
            serve(Integer.parseInt(args[1]), Arrays.copyOfRange(args, 2, args.length));
        } else if (args.length >= 4 && args[0].equals("send")) {
            System.exit(send(args[1], Integer.parseInt(args[2]), args[3], Arrays.copyOfRange(args, 4, args.length)) ? 0 : 1);
        } else {
            System.err.println("serve PORT [CERTIFICATE KEY] or send HOST PORT TEXT [AUTHORITY]");
            System.exit(2);
        }
    }
}
