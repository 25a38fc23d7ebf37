// SPDX-License-Identifier: Apache-2.0
// What the Java binding promises about results, errors, threads and lifetime. Run by java_test.py; arguments: certificate, key.

import static java.nio.charset.StandardCharsets.UTF_8;

import hpsocket.*;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class BindingTest {
    static final String HERE = "127.0.0.1";
    static final int EPERM = 1, EADDRINUSE = 98, ECANCELED = 125;
    static String certificate, key;

    // --- support

    static void check(boolean holds, Object told) {
        if (!holds) throw new AssertionError(told);
    }

    static void equal(Object wanted, Object got) { check(wanted.equals(got), "wanted " + wanted + ", got " + got); }

    static void wait(CountDownLatch event) throws InterruptedException { check(event.await(60, TimeUnit.SECONDS), "no event"); }

    static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        T item = queue.poll(60, TimeUnit.SECONDS);
        check(item != null, "no event");
        return item;
    }

    interface Body { void run() throws Exception; }

    static <T extends Throwable> T thrown(Class<T> kind, Body body) throws Exception {
        try {
            body.run();
        } catch (Throwable failure) {
            check(kind.isInstance(failure), failure);
            return kind.cast(failure);
        }
        throw new AssertionError("no " + kind.getName());
    }

    static class Echo extends TcpServer {
        @Override
        protected void onReceive(long id, byte[] data) { send(id, data); }

        @Override
        protected void failed(String event, Throwable thrown) { }  // the peer has gone
    }

    static Echo echo() {
        Echo server = new Echo();
        server.start(HERE);
        return server;
    }

    static void connect(Client client, Server server) { client.start(HERE, server.getListenAddress().port(), false); }

    static byte[] bytes(String text) { return text.getBytes(UTF_8); }

    static String text(byte[] data) { return new String(data, UTF_8); }

    // --- errors

    static void testStartTellsTheStepAndTheCause() throws Exception {
        try (Echo server = echo(); Echo other = new Echo()) {
            HPException error = thrown(HPException.class, () -> other.start(HERE, server.getListenAddress().port()));
            equal(EADDRINUSE, error.errno());
            equal(SocketError.SOCKET_BIND, error.socketError());
            check(error.getMessage().contains("HP_Server_Start: Address already in use"), error);
        }
    }

    static void testWrongUse() throws Exception {
        Echo server = new Echo();
        thrown(IllegalArgumentException.class, () -> server.start(HERE, 65536));
        thrown(IllegalArgumentException.class, () -> server.start(HERE, -1));
        thrown(IllegalArgumentException.class, () -> server.start("a\0b", 1));
        thrown(IllegalArgumentException.class, () -> server.setMaxConnectionCount(1L << 32));
        thrown(IllegalArgumentException.class, () -> Headers.of("a name alone"));
        server.setMaxConnectionCount(4_000_000);
        server.start(HERE);
        equal(4_000_000L, server.getMaxConnectionCount());
        equal(0, server.getAllConnectionIds().length);
        equal(EPERM, thrown(HPException.class, () -> server.setMaxConnectionCount(5)).errno());
        equal(EPERM, thrown(HPException.class, () -> server.onClose((id, operation, code) -> { })).errno());
        thrown(HPException.class, () -> server.send(99, bytes("nobody")));
        thrown(HPException.class, () -> server.getRemoteAddress(99));
        check(!server.isConnected(99), "connected");
        server.close();
        server.close();
        thrown(IllegalStateException.class, () -> server.start(HERE));
    }

    static void testAnExceptionInAnEventIsReportedAndCloses() throws Exception {
        BlockingQueue<String> reported = new LinkedBlockingQueue<>();
        CountDownLatch closed = new CountDownLatch(1);
        try (TcpServer server = new TcpServer() {
            @Override
            protected void onReceive(long id, byte[] data) throws Exception { throw new Exception("of the program"); }

            @Override
            protected void failed(String event, Throwable thrown) {
                reported.add(event + ": " + thrown.getMessage());
                throw new Error("another");
            }
        }; TcpClient client = new TcpClient()) {
            server.start(HERE);
            client.onClose((id, operation, code) -> closed.countDown());
            connect(client, server);
            client.send(bytes("x"));
            wait(closed);
            equal("onReceive: of the program", take(reported));
        }
    }

    static void testRefused() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (TcpServer server = new TcpServer(); TcpServer other = new TcpServer(); TcpClient client = new TcpClient()) {
            server.onAccept((id, socket) -> { throw new Refused(); });
            server.start(HERE);
            client.onClose((id, operation, code) -> closed.countDown());
            connect(client, server);
            wait(closed);
            other.onPrepareListen(socket -> { throw new Refused(); });
            HPException error = thrown(HPException.class, () -> other.start(HERE));
            equal(ECANCELED, error.errno());
            equal(SocketError.SOCKET_PREPARE, error.socketError());
        }
    }

    // --- threads and lifetime

    static void testClosedInsideAnEvent() throws Exception {
        CountDownLatch closed = new CountDownLatch(1), gone = new CountDownLatch(1), works = new CountDownLatch(1);
        Echo server = echo();
        TcpClient client = new TcpClient();
        client.onReceive((id, data) -> {
            client.close();
            client.close();
            if (client.getConnectionId() == id) works.countDown();  // inside the event it still works
            closed.countDown();
        });
        client.onClose((id, operation, code) -> {
            gone.countDown();
            server.close();  // of another component
        });
        connect(client, server);
        client.send(bytes("x"));
        wait(closed);
        wait(gone);
        wait(works);
    }

    static void testStartedAgainWhenItHasClosed() throws Exception {
        AtomicInteger times = new AtomicInteger();
        CountDownLatch complete = new CountDownLatch(3);
        try (TcpServer server = new TcpServer(); TcpClient client = new TcpClient()) {
            server.onReceive((id, data) -> server.disconnect(id));
            server.start(HERE);
            int port = server.getListenAddress().port();
            client.onHandShake(id -> client.send(bytes("x")));
            client.onClose((id, operation, code) -> {
                complete.countDown();
                if (times.incrementAndGet() < 3) client.start(HERE, port);
            });
            client.start(HERE, port);
            wait(complete);
        }
    }

    static void testKeptWhileItRunsThoughNobodyKeepsIt() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        int port = echo().getListenAddress().port();
        try (TcpClient client = new TcpClient()) {
            client.onReceive((id, data) -> received.add(text(data)));
            for (int i = 0; i < 3; i++) System.gc();
            client.start(HERE, port, false);
            client.send(bytes("still there"));
            equal("still there", take(received));
        }
    }

    static void testLetGoWhenItDoesNotRun() throws Exception {
        ReferenceQueue<Component> gone = new ReferenceQueue<>();
        Set<WeakReference<Component>> references = new HashSet<>();
        for (int i = 0; i < 50; i++) references.add(new WeakReference<>(new Echo(), gone));
        while (!references.isEmpty()) {
            System.gc();
            check(references.remove(gone.remove(60_000)), "never");
        }
    }

    static void testCallsWhileItIsClosed() throws Exception {
        for (int round = 0; round < 20; round++) {
            Echo server = echo();
            TcpClient client = new TcpClient();
            connect(client, server);
            List<Thread> threads = new ArrayList<>();
            BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
            for (int i = 0; i < 3; i++) {
                threads.add(new Thread(() -> {
                    try {
                        while (true) client.send(new byte[100]);
                    } catch (HPException | IllegalStateException end) {
                        // not connected, or closed
                    } catch (Throwable failure) {
                        failures.add(failure);
                    }
                }));
            }
            threads.add(new Thread(() -> {
                try {
                    client.await();
                } catch (IllegalStateException closed) {
                    // before it could wait
                }
            }));
            for (Thread thread : threads) thread.start();
            client.close();
            server.close();
            for (Thread thread : threads) {
                thread.join(60_000);
                check(!thread.isAlive(), "hangs");
            }
            check(failures.isEmpty(), failures);
        }
    }

    static void testEventsUnderGarbageCollection() throws Exception {
        int clients = 8, rounds = 100;
        CountDownLatch complete = new CountDownLatch(clients);
        AtomicInteger wrong = new AtomicInteger();
        try (TcpPackServer server = new TcpPackServer()) {
            server.onReceive(server::send);
            server.start(HERE);
            List<TcpPackClient> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                TcpPackClient client = new TcpPackClient();
                byte[] wanted = new byte[1000 + i];
                new Random(i).nextBytes(wanted);
                AtomicInteger times = new AtomicInteger();
                client.onHandShake(id -> client.send(wanted));
                client.onReceive((id, data) -> {
                    if (!Arrays.equals(data, wanted)) wrong.incrementAndGet();
                    if (times.incrementAndGet() == rounds) complete.countDown();
                    else client.send(data);
                });
                all.add(client);
                client.start(HERE, server.getListenAddress().port());
            }
            while (complete.getCount() > 0) {
                System.gc();
                check(server.getAllConnectionIds().length <= clients, "too many");
                new TcpServer();  // for the cleaner
            }
            for (TcpPackClient client : all) client.close();
        }
        equal(0, wrong.get());
    }

    static void testThreadsStayAttached() throws Exception {
        Set<Thread> threads = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        CountDownLatch complete = new CountDownLatch(50);
        try (TcpServer server = new TcpServer(); TcpClient client = new TcpClient()) {
            server.setWorkerThreadCount(1);
            server.onReceive((id, data) -> {
                threads.add(Thread.currentThread());
                server.send(id, data);
            });
            server.start(HERE);
            client.onReceive((id, data) -> {
                complete.countDown();
                client.send(data);
            });
            connect(client, server);
            client.send(bytes("x"));
            wait(complete);
            equal(1, threads.size());
            check(threads.iterator().next().isDaemon(), "no daemon");
        }
    }

    // --- components

    static void testBuffers() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (TcpPackServer server = new TcpPackServer(); TcpPackClient client = new TcpPackClient()) {
            server.onReceive((id, data) -> received.add(text(data)));
            server.start(HERE);
            connect(client, server);
            for (ByteBuffer buffer : List.of(ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20), ByteBuffer.wrap(new byte[30], 5, 20).slice())) {
                buffer.put(bytes("0123456789")).flip().position(3).limit(7);
                client.send(buffer.order(java.nio.ByteOrder.LITTLE_ENDIAN));
                equal("3456", take(received));
                equal(0, buffer.remaining());
            }
            client.send(ByteBuffer.wrap(bytes("read only")).asReadOnlyBuffer());
            equal("read only", take(received));
            client.sendPackets(bytes("in "), bytes("three "), bytes("pieces"));
            equal("in three pieces", take(received));
            String large = "large ".repeat(10_000);
            client.send(bytes(large));
            equal(large, take(received));
            equal(client.getLocalAddress(), server.getRemoteAddress(server.getAllConnectionIds()[0]));
            equal(HERE, server.getListenAddress().toInetSocketAddress().getAddress().getHostAddress());
        }
    }

    static class Pages extends HttpServer {
        final ByteArrayOutputStream body = new ByteArrayOutputStream();

        @Override
        protected void onBody(long id, byte[] data) { body.writeBytes(data); }

        @Override
        protected void onMessageComplete(long id) {
            String told = String.join(" ", getMethod(id), getUrlField(id, HttpUrlField.PATH), getAllHeaders(id).get("x-name"), String.valueOf(getHeader(id, "x-none")),
                getHeaders(id, "x-none").toString(), body.toString(UTF_8));
            sendResponse(id, 201, Headers.of("X-Two", "1", "X-Two", "ü"), bytes(told));
        }
    }

    static void testHttp() throws Exception {
        try (Pages server = new Pages(); HttpSyncClient client = new HttpSyncClient()) {
            server.start(HERE);
            client.openUrl("POST", "http://" + server.getListenAddress() + "/a/b?c", Headers.of(Map.of("X-Name", "value")), bytes("body"));
            equal(201, client.getStatusCode());
            equal("POST /a/b value null [] body", text(client.getResponseBody()));
            equal(List.of("1", "ü"), client.getHeaders("x-two"));
            equal(0, client.getParseErrorCode().value());
            client.setRequestTimeout(5000);
            thrown(HPException.class, () -> server.getAllHeaders(99));
            equal(SocketError.CONNECT_SERVER, thrown(HPException.class, () -> client.openUrl("GET", "http://" + HERE + ":1/")).socketError());
        }
    }

    static void testAnAnswerOfAnEvent() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (HttpServer server = new HttpServer(); TcpClient client = new TcpClient()) {
            server.onHeadersComplete(id -> HttpParseResult.UPGRADE);
            server.onReceive((id, data) -> received.add(text(data)));
            server.start(HERE);
            connect(client, server);
            client.send(bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\nno longer HTTP"));
            equal("no longer HTTP", take(received));
        }
    }

    static void testHttps() throws Exception {
        try (HttpsServer server = new HttpsServer(); HttpsSyncClient trusting = new HttpsSyncClient(); HttpsSyncClient other = new HttpsSyncClient()) {
            server.onMessageComplete(id -> server.sendResponse(id, 200, bytes("secret")));
            server.setupSSLContext(certificate, key);
            server.start(HERE);
            String url = "https://localhost:" + server.getListenAddress().port() + "/";
            trusting.setupSSLContext(certificate);
            trusting.openUrl("GET", url);
            equal("secret", text(trusting.getResponseBody()));
            other.setupSSLContext();  // trusts the system's authorities alone
            thrown(HPException.class, () -> other.openUrl("GET", url));
        }
    }

    static void testWebSocketMessages() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (HttpServer server = new HttpServer(); HttpClient client = new HttpClient()) {
            server.onUpgrade((id, type) -> server.acceptWebSocket(id));
            server.onWSMessageBody((id, data) -> server.sendWSMessage(id, true, 0, 1, bytes(text(data).toUpperCase())));
            client.onUpgrade((id, type) -> client.sendWSMessage(true, 0, 1, new byte[] {1, 2, 3, 4}, bytes("message")));
            client.onWSMessageBody((id, data) -> received.add(client.getWSMessageState().operationCode() + " " + text(data)));
            server.setWSMessageMode(true);
            client.setWSMessageMode(true);
            server.start(HERE);
            connect(client, server);
            client.sendWSUpgrade("/");
            equal("1 MESSAGE", take(received));
        }
    }

    static void testPullOverTls() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (SSLPullServer server = new SSLPullServer(); SSLClient client = new SSLClient()) {
            server.setupSSLContext(certificate, key);
            server.onPullReceive((id, length) -> {
                if (length >= 8) server.send(id, server.fetch(id, 8));
            });
            server.start(HERE);
            client.setupSSLContext(certificate);
            client.onHandShake(id -> client.send(bytes("12345678")));
            StringBuffer answer = new StringBuffer();
            client.onReceive((id, data) -> {
                if (answer.append(text(data)).length() == 8) received.add(answer.toString());
            });
            client.start("localhost", server.getListenAddress().port());
            equal("12345678", take(received));
            thrown(HPException.class, () -> server.fetch(server.getAllConnectionIds()[0], 1));
        }
    }

    static void testAgent() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (Echo server = echo(); TcpAgent agent = new TcpAgent()) {
            agent.onReceive((id, data) -> received.add(id + text(data)));
            agent.start(null, false);
            long id = agent.connect(HERE, server.getListenAddress().port());
            agent.send(id, bytes(" agent"));
            equal(id + " agent", take(received));
            equal(List.of(id), Arrays.stream(agent.getAllConnectionIds()).boxed().toList());
        }
    }

    static void testDatagrams() throws Exception {
        for (boolean reliable : new boolean[] {false, true}) {
            BlockingQueue<String> received = new LinkedBlockingQueue<>();
            try (UdpServer server = reliable ? new UdpArqServer() : new UdpServer(); UdpClient client = reliable ? new UdpArqClient() : new UdpClient()) {
                server.onReceive(server::send);
                server.start(HERE);
                client.onHandShake(id -> client.send(bytes("datagram")));
                client.onReceive((id, data) -> received.add(text(data)));
                client.start(HERE, server.getListenAddress().port());
                equal("datagram", take(received));
            }
        }
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        try (UdpNode one = new UdpNode(); UdpNode other = new UdpNode()) {
            one.onReceive((host, port, data) -> received.add(new Address(host, port) + " " + text(data)));
            one.start(HERE);
            other.start(HERE);
            other.send(HERE, one.getLocalAddress().port(), bytes("to a node"));
            equal(other.getLocalAddress() + " to a node", take(received));
        }
    }

    static void testADownloadToTheProgram() throws Exception {
        byte[] content = new byte[1_000_000];
        new Random(1).nextBytes(content);
        CompletableFuture<DownloadResult> result = new CompletableFuture<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (HttpServer server = new HttpServer(); HttpDownloader downloader = new HttpDownloader()) {
            server.onMessageComplete(id -> server.sendResponse(id, 200, "x".equals(server.getHeader(id, "X-Wanted")) ? content : new byte[1]));
            server.start(HERE);
            downloader.onData((id, offset, piece) -> data.writeBytes(piece));
            downloader.onComplete((id, end) -> result.complete(end));
            downloader.onError((id, end) -> result.complete(end));
            downloader.start();
            long id = downloader.addMirrors(List.of("http://" + server.getListenAddress() + "/a"), new DownloadOptions().toListener(true).segments(1).headers(Headers.of("X-Wanted", "x")));
            equal(DownloadError.OK, result.get(60, TimeUnit.SECONDS).error());
            equal((long) content.length, result.get().length());
            equal(200, result.get().status());
            check(Arrays.equals(content, data.toByteArray()), "other data");
            check(downloader.await(), "await");
            thrown(HPException.class, () -> downloader.getProgress(id));
        }
    }

    static void testFunctionsWithoutAComponent() throws Exception {
        equal(6L, HPSocket.getHPSocketVersion() >> 24);
        check(!HPSocket.getSocketErrorDesc(SocketError.SOCKET_BIND).isEmpty(), "no text");
        File file = File.createTempFile("cookies", "");
        Cookies.setCookie("name", "value", "example.com", "/", 1000, false, false, 0, false);
        Cookies.saveToFile(file.getPath(), false);
        check(file.length() > 0, "no cookies");
        check(file.delete(), "file");
        thrown(HPException.class, () -> Cookies.loadFromFile("/nowhere/at/all"));
    }

    static void testEveryClassIsMadeAndEveryGetterCalled() throws Exception {
        String folder = System.getProperty("hpsocket.classes");
        int made = 0;
        for (String file : new File(folder, "hpsocket").list()) {
            Class<?> kind = Class.forName("hpsocket." + file.replace(".class", ""));
            if (!Component.class.isAssignableFrom(kind) || Modifier.isAbstract(kind.getModifiers())) continue;
            Component component = (Component) kind.getConstructor().newInstance();
            for (Method method : kind.getMethods()) {
                if (!method.getName().matches("(get|is|has)[A-Z].*") || method.getParameterCount() > 0 || method.getDeclaringClass() == Object.class) continue;
                try {
                    method.invoke(component);
                } catch (InvocationTargetException failure) {
                    check(failure.getCause() instanceof HPException, method + ": " + failure.getCause());  // of a connection that is not there
                }
            }
            component.close();
            made++;
        }
        check(made > 30, made);
    }

    // --- programs that end while components run

    static void endsWhileComponentsRun() {
        Echo server = echo();
        for (int i = 0; i < 5; i++) {
            TcpClient client = new TcpClient();
            client.onHandShake(id -> client.send(bytes("for ever")));
            client.onReceive((id, data) -> client.send(data));
            client.start(HERE, server.getListenAddress().port());
        }
        System.out.println("end");
    }

    static void endsInAnEvent() throws Exception {
        Echo server = echo();
        TcpClient client = new TcpClient();
        client.onReceive((id, data) -> {
            System.out.println("end");
            System.exit(0);
        });
        connect(client, server);
        client.send(bytes("x"));
        new CountDownLatch(1).await();
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            BindingTest.class.getDeclaredMethod(args[0]).invoke(null);
            return;
        }
        certificate = args[0];
        key = args[1];
        int failed = 0;
        for (Method test : BindingTest.class.getDeclaredMethods()) {
            if (!test.getName().startsWith("test")) continue;
            long begin = System.nanoTime();
            try {
                test.invoke(null);
                System.out.println("ok " + test.getName() + " " + (System.nanoTime() - begin) / 1_000_000 + " ms");
            } catch (InvocationTargetException failure) {
                failed++;
                System.out.println("FAILED " + test.getName());
                failure.getCause().printStackTrace(System.out);
            }
        }
        System.exit(failed == 0 ? 0 : 1);
    }
}
