// What the C# binding promises about results, errors, threads and lifetime. Built and run by csharp_test.py:
//   BindingTest.exe CERTIFICATE KEY     all tests
//   BindingTest.exe end | exit          a program that ends while components run

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using HPSocket;

static class BindingTest
{
    const string Here = "127.0.0.1";
    const int TimeoutMs = 60000;
    static string certificate, key;

    // --- means

    static void That(bool condition, string what)
    {
        if (!condition)
            throw new Exception(what);
    }

    static void Same<T>(T expected, T found)
    {
        That(EqualityComparer<T>.Default.Equals(expected, found), $"{found} instead of {expected}");
    }

    static T Throws<T>(Action action) where T : Exception
    {
        try
        {
            action();
        }
        catch (T thrown)
        {
            return thrown;
        }
        throw new Exception($"no {typeof(T).Name}");
    }

    static void Await(WaitHandle happened)
    {
        That(happened.WaitOne(TimeoutMs), "nothing happened");
    }

    static byte[] Bytes(string text)
    {
        return Encoding.UTF8.GetBytes(text);
    }

    static string Text(byte[] bytes)
    {
        return Encoding.UTF8.GetString(bytes);
    }

    static TcpServer EchoServer()
    {
        var server = new TcpServer
        {
            OnReceive = (sender, id, data) =>
            {
                sender.Send(id, data);
                return HandleResult.Ok;
            },
        };
        server.Start(Here);
        return server;
    }

    // --- errors

    static void StartTellsTheStepAndTheCause()
    {
        using (TcpServer server = EchoServer())
        using (var other = new TcpServer())
        {
            var error = Throws<HPSocketException>(() => other.Start(Here, server.ListenAddress.Port));
            Same(98, error.Errno);
            Same(SocketError.SocketBind, error.SocketError);
            Same("HP_Server_Start", error.Function);
            That(error.Message.Contains("Address already in use"), error.Message);
        }
    }

    static void WrongUseIsAnError()
    {
        var server = new TcpServer();
        Throws<ArgumentException>(() => server.Start("a\0b"));
        server.Start(Here);
        Same(0, server.AllConnectionIDs.Length);
        Same(1, Throws<HPSocketException>(() => server.MaxConnectionCount = 5).Errno);
        Same(1, Throws<HPSocketException>(() => server.OnReceive = (sender, id, data) => HandleResult.Ok).Errno);
        Same(SocketError.Ok, Throws<HPSocketException>(() => server.Send(99, Bytes("nobody"))).SocketError);
        server.Stop();
        server.MaxConnectionCount = 5;
        Same(5u, server.MaxConnectionCount);
        server.Dispose();
        server.Dispose();
        Throws<ObjectDisposedException>(() => server.Start(Here));
        using (var client = new HttpClient())
            Throws<ArgumentException>(() => client.SendWSMessage(true, 0, 1, new byte[3]));
    }

    static void AnExceptionInAHandlerIsReportedAndCloses()
    {
        var reports = new List<string>();
        Action<Component, string, Exception> report = (component, name, failed) =>
        {
            lock (reports)
                reports.Add($"{component.GetType().Name} {name} {failed.Message}");
        };
        Component.HandlerFailed += report;
        string nothing = null;
        foreach (var fail in new Action[] { () => throw new KeyNotFoundException("of the program"), () => nothing.ToString() })
        using (var closed = new ManualResetEvent(false))
        using (var server = new TcpServer { OnReceive = (sender, id, data) => { fail(); return HandleResult.Ok; } })
        using (var client = new TcpClient { OnClose = (sender, id, operation, error) => { closed.Set(); return HandleResult.Ok; } })
        {
            server.Start(Here);
            client.Start(Here, server.ListenAddress.Port, asyncConnect: false);
            client.Send(Bytes("x"));
            Await(closed);
        }
        Component.HandlerFailed -= report;
        Same("TcpServer OnReceive of the program", reports[0]);
        Same(2, reports.Count);
    }

    // --- lifetime

    static void ClosedInsideAnEvent()
    {
        using (TcpServer server = EchoServer())
        using (var received = new ManualResetEvent(false))
        using (var gone = new ManualResetEvent(false))
        {
            var client = new TcpClient();
            client.OnReceive = (sender, id, data) =>
            {
                sender.Dispose();
                string peer = sender.RemoteHost.Host; // calls still work
                Same(Here, peer);
                received.Set();
                return HandleResult.Ok;
            };
            client.OnClose = (sender, id, operation, error) => { gone.Set(); return HandleResult.Ok; };
            client.Start(Here, server.ListenAddress.Port, asyncConnect: false);
            client.Send(Bytes("x"));
            Await(received);
            Await(gone);
        }
    }

    static void ClosedByAnEventOfAnother()
    {
        using (var closed = new ManualResetEvent(false))
        {
            TcpServer server = EchoServer();
            ushort port = server.ListenAddress.Port;
            using (var client = new TcpClient())
            {
                client.OnReceive = (sender, id, data) => { server.Dispose(); return HandleResult.Ok; };
                client.OnClose = (sender, id, operation, error) => { closed.Set(); return HandleResult.Ok; };
                client.Start(Here, port, asyncConnect: false);
                client.Send(Bytes("x"));
                Await(closed);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static ushort StartAndForget()
    {
        return EchoServer().ListenAddress.Port;
    }

    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    static void KeptWhileItRunsThoughNobodyKeepsIt()
    {
        ushort port = 0;
        var thread = new Thread(() => { port = StartAndForget(); }); // leaves nothing on this stack
        thread.Start();
        thread.Join();
        Collect();
        using (var received = new ManualResetEvent(false))
        using (var client = new TcpClient { OnReceive = (sender, id, data) => { received.Set(); return HandleResult.Ok; } })
        {
            client.Start(Here, port, asyncConnect: false);
            Collect();
            client.Send(Bytes("x"));
            Await(received);
        }
    }

    static void LetGoWhenItDoesNotRun()
    {
        var references = new WeakReference[100];
        var thread = new Thread(() =>
        {
            for (int i = 0; i < references.Length; i++)
                references[i] = new WeakReference(new TcpServer { OnAccept = (sender, id, socket) => HandleResult.Ok });
        });
        thread.Start();
        thread.Join();
        Collect();
        int left = references.Count(reference => reference.IsAlive);
        That(left < 10, $"{left} are left"); // Mono takes what looks like an address on a stack for one
    }

    static void CallsWhileItIsClosed()
    {
        for (int round = 0; round < 20; round++)
        {
            TcpServer server = EchoServer();
            var client = new TcpClient();
            client.Start(Here, server.ListenAddress.Port, asyncConnect: false);
            var threads = Enumerable.Range(0, 4).Select(i => new Thread(() =>
            {
                try
                {
                    if (i == 0)
                        client.Wait();
                    for (var data = new byte[100]; i != 0; )
                        client.Send(data);
                }
                catch (HPSocketException)
                {
                }
                catch (ObjectDisposedException)
                {
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            client.Dispose();
            server.Dispose();
            threads.ForEach(thread => That(thread.Join(TimeoutMs), "a call does not return"));
        }
    }

    static void EventsWhileTheCollectorRuns()
    {
        const int Clients = 8, Messages = 300;
        using (var complete = new CountdownEvent(Clients))
        {
            TcpServer server = EchoServer();
            var clients = new List<TcpClient>();
            for (int i = 0; i < Clients; i++)
            {
                int left = Messages;
                var client = new TcpClient
                {
                    OnHandShake = (sender, id) => { sender.Send(new byte[64]); return HandleResult.Ok; },
                    OnReceive = (sender, id, data) =>
                    {
                        left -= data.Length / 64;
                        if (left % 50 == 0)
                            GC.Collect(0);
                        if (left == 0)
                            complete.Signal();
                        else
                            sender.Send(new ArraySegment<byte>(new byte[96], 32, 64));
                        return HandleResult.Ok;
                    },
                };
                client.Start(Here, server.ListenAddress.Port);
                clients.Add(client);
            }
            while (!complete.Wait(1))
                Collect();
            clients.ForEach(client => client.Dispose());
            server.Dispose();
        }
    }

    // --- components

    static void Http()
    {
        string body = "";
        using (var server = new HttpServer())
        using (var client = new HttpSyncClient())
        {
            server.OnBody = (sender, id, data) => { body += Text(data); return HttpParseResult.Ok; };
            server.OnMessageComplete = (sender, id) =>
            {
                Dictionary<string, string> told = sender.GetAllHeaders(id).ToDictionary(pair => pair.Key, pair => pair.Value);
                string text = $"{sender.GetMethod(id)} {sender.GetUrlField(id, HttpUrlField.Path)} {told["X-Name"]} "
                    + $"{sender.GetHeader(id, "x-none") ?? "none"} {sender.GetHeaders(id, "x-none").Length} {body}";
                var headers = new[] { new KeyValuePair<string, string>("X-Two", "1"), new KeyValuePair<string, string>("X-Two", "ü") };
                sender.SendResponse(id, 201, null, headers, Bytes(text));
                return HttpParseResult.Ok;
            };
            server.Start(Here);
            string url = $"http://{server.ListenAddress}/a/b?c";
            client.OpenUrl("POST", url, new Dictionary<string, string> { { "X-Name", "value" } }, Bytes("body"));
            Same(201, client.StatusCode);
            Same("POST /a/b value none 0 body", Text(client.ResponseBody));
            Same("1 ü", string.Join(" ", client.GetHeaders("x-two")));
            That(client.EffectiveUrl.Contains(Here), client.EffectiveUrl);
            Same(2, client.AllHeaders.Count(pair => pair.Key == "X-Two"));
            client.RequestTimeout = 5000;
            Throws<HPSocketException>(() => server.GetAllHeaders(99));
            Same(SocketError.ConnectServer, Throws<HPSocketException>(() => client.OpenUrl("GET", $"http://{Here}:1/")).SocketError);
        }
    }

    static void Https()
    {
        using (var server = new HttpsServer())
        {
            server.OnMessageComplete = (sender, id) => { sender.SendResponse(id, 200, null, null, Bytes("secret")); return HttpParseResult.Ok; };
            server.SetupSSLContext(pemCertFile: certificate, pemKeyFile: key);
            server.Start(Here);
            That(server is ISSLServer, "its second base");
            string url = $"https://localhost:{server.ListenAddress.Port}/";
            using (var client = new HttpsSyncClient())
            {
                client.SetupSSLContext(caPemCertFileOrPath: certificate);
                client.OpenUrlAsync("GET", url).Wait();
                Same("secret", Text(client.ResponseBody));
            }
            using (var client = new HttpsSyncClient()) // which trusts the system's authorities alone
            {
                client.SetupSSLContext();
                Throws<HPSocketException>(() => client.OpenUrl("GET", url));
            }
        }
    }

    static void WebSocketMessages()
    {
        string received = "";
        using (var complete = new ManualResetEvent(false))
        using (var server = new HttpServer { WSMessageMode = true })
        using (var client = new HttpClient { WSMessageMode = true })
        {
            server.OnUpgrade = (sender, id, kind) => { sender.AcceptWebSocket(id); return HttpParseResult.Ok; };
            server.OnWSMessageBody = (sender, id, data) =>
            {
                sender.SendWSMessage(id, true, 0, 1, Bytes(Text(data).ToUpperInvariant()));
                return HandleResult.Ok;
            };
            client.OnUpgrade = (sender, id, kind) =>
            {
                sender.SendWSMessage(true, 0, 1, new byte[] { 1, 2, 3, 4 }, Bytes("message"));
                return HttpParseResult.Ok;
            };
            client.OnWSMessageBody = (sender, id, data) => { received = Text(data); complete.Set(); return HandleResult.Ok; };
            server.Start(Here);
            client.Start(Here, server.ListenAddress.Port, asyncConnect: false);
            client.SendWSUpgrade("/");
            Await(complete);
        }
        Same("MESSAGE", received);
    }

    static void Pull()
    {
        string received = "";
        using (var complete = new ManualResetEvent(false))
        using (var server = new TcpPullServer())
        using (var client = new TcpClient())
        {
            server.OnPullReceive = (sender, id, length) =>
            {
                if (length >= 8)
                    sender.Send(id, server.Fetch(id, 8).Reverse().ToArray());
                return HandleResult.Ok;
            };
            client.OnReceive = (sender, id, data) =>
            {
                received += Text(data);
                if (received.Length == 8)
                    complete.Set();
                return HandleResult.Ok;
            };
            server.Start(Here);
            client.Start(Here, server.ListenAddress.Port, asyncConnect: false);
            client.Send(Bytes("1234"));
            client.SendPackets(Bytes("56"), new ArraySegment<byte>(Bytes("x78x"), 1, 2));
            Await(complete);
            Throws<HPSocketException>(() => server.Fetch(99, 1));
        }
        Same("87654321", received);
    }

    static void PacksOverTls()
    {
        var packets = new List<string>();
        using (var complete = new ManualResetEvent(false))
        using (var server = new SSLPackServer())
        using (var agent = new SSLPackAgent())
        {
            foreach (ITcpPackServer pack in new ITcpPackServer[] { server })
                pack.MaxPackSize = 100000;
            agent.MaxPackSize = 100000;
            server.SetupSSLContext(pemCertFile: certificate, pemKeyFile: key);
            agent.SetupSSLContext(caPemCertFileOrPath: certificate);
            server.OnReceive = (sender, id, data) => { sender.Send(id, data); return HandleResult.Ok; };
            agent.OnHandShake = (sender, id) =>
            {
                foreach (string packet in new[] { "a", "bc", new string('d', 70000) })
                    sender.Send(id, Bytes(packet));
                return HandleResult.Ok;
            };
            agent.OnReceive += (sender, id, data) => { packets.Add(Text(data)); return HandleResult.Ok; };
            agent.OnReceive += (sender, id, data) => { if (packets.Count == 3) complete.Set(); return HandleResult.Ok; };
            server.Start(Here);
            agent.Start();
            ulong connection = agent.Connect("localhost", server.ListenAddress.Port);
            Await(complete);
            Same(connection, agent.AllConnectionIDs.Single());
            Same(server.ListenAddress.Port, agent.GetRemoteAddress(connection).Port);
        }
        Same("a bc 70000", $"{packets[0]} {packets[1]} {packets[2].Length}");
    }

    static void Datagrams()
    {
        Func<Server>[] servers = { () => new UdpServer(), () => new UdpArqServer() };
        Func<Client>[] clients = { () => new UdpClient(), () => new UdpArqClient() };
        for (int i = 0; i < servers.Length; i++)
        {
            string received = "";
            using (var complete = new ManualResetEvent(false))
            using (Server server = servers[i]())
            using (Client client = clients[i]())
            {
                server.OnReceive = (sender, id, data) => { sender.Send(id, data); return HandleResult.Ok; };
                client.OnHandShake = (sender, id) => { sender.Send(Bytes("datagram")); return HandleResult.Ok; };
                client.OnReceive = (sender, id, data) => { received = Text(data); complete.Set(); return HandleResult.Ok; };
                server.Start(Here);
                client.Start(Here, server.ListenAddress.Port);
                Await(complete);
            }
            Same("datagram", received);
        }
        using (var complete = new ManualResetEvent(false))
        using (var one = new UdpNode())
        using (var other = new UdpNode())
        {
            other.OnReceive = (sender, address, port, data) =>
            {
                That(address == Here && port == one.LocalAddress.Port && Text(data) == "node", "another datagram");
                complete.Set();
                return HandleResult.Ok;
            };
            one.Start(Here);
            other.Start(Here);
            one.Send(Here, other.LocalAddress.Port, Bytes("node"));
            Await(complete);
        }
    }

    static void TasksForWhatBlocks()
    {
        using (TcpServer server = EchoServer())
        using (var client = new TcpClient())
        {
            client.StartAsync(Here, server.ListenAddress.Port).Wait(TimeoutMs);
            That(client.IsConnected, "not connected");
            Task<bool> waits = client.WaitAsync();
            That(!client.WaitAsync(1).Result, "it has not stopped");
            That(!waits.IsCompleted, "it has not stopped");
            client.StopAsync().Wait(TimeoutMs);
            That(waits.Wait(TimeoutMs) && waits.Result, "it has stopped");
            Task refused = client.StartAsync(Here, 1);
            var error = (HPSocketException)Throws<AggregateException>(() => refused.Wait(TimeoutMs)).InnerException;
            Same(111, error.Errno);
        }
    }

    static void DownloadsAndTheirStructs()
    {
        var defaults = new DownloadOptions();
        That(defaults.Resume && defaults.Retries > 0 && defaults.Headers == null && defaults.Target == null, "other defaults");
        var content = new byte[300000];
        new Random(1).NextBytes(content);
        var received = new byte[content.Length];
        string agent = "", own = "";
        using (var server = new HttpServer())
        using (var downloader = new HttpDownloader())
        using (var ended = new ManualResetEvent(false))
        {
            server.OnMessageComplete = (sender, id) =>
            {
                agent = sender.GetHeader(id, "User-Agent");
                own = sender.GetHeader(id, "X-Own");
                sender.SendResponse(id, 200, null, null, content);
                return HttpParseResult.Ok;
            };
            DownloadResult result = null;
            downloader.OnData = (sender, id, offset, data) =>
            {
                data.CopyTo(received, (long)offset);
                return true;
            };
            downloader.OnComplete = (sender, id, end) => { result = end; ended.Set(); };
            downloader.OnError = (sender, id, end) => { result = end; ended.Set(); };
            server.Start(Here);
            downloader.Start();
            Throws<HPSocketException>(() => downloader.OnData = null);
            var options = new DownloadOptions
            {
                ToListener = true,
                UserAgent = "ü",
                Headers = new Dictionary<string, string> { { "X-Own", "1" } },
            };
            That(downloader.Add($"http://{server.ListenAddress}/file", options) != 0, "no number");
            Await(ended);
            Same(DownloadError.Ok, result.Error);
            Same((ulong)content.Length, result.Length);
            Same((ushort)200, result.Status);
            downloader.Stop();
        }
        That(received.SequenceEqual(content), "other content");
        Same("ü 1", $"{agent} {own}");
    }

    // --- all of it

    static void EveryClassIsMadeAndEveryPropertyRead()
    {
        int made = 0, read = 0;
        foreach (Type type in typeof(Component).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Component)) && !t.IsAbstract))
        {
            using (var component = (Component)Activator.CreateInstance(type))
            {
                made++;
                foreach (PropertyInfo property in type.GetProperties())
                {
                    try
                    {
                        object value = property.GetValue(component);
                        if (property.CanWrite)
                            property.SetValue(component, value);
                        read++;
                    }
                    catch (TargetInvocationException failed) when (failed.InnerException is HPSocketException)
                    {
                        // of a connection that is not there
                    }
                }
            }
        }
        That(made >= 33 && read > 1000, $"{made} classes, {read} properties");
    }

    static void EveryFunctionIsThere()
    {
        int found = 0;
        foreach (Type type in typeof(Component).Assembly.GetTypes().Where(t => t.Name.EndsWith("Functions")))
        {
            foreach (MethodInfo function in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
            {
                Marshal.Prelink(function); // throws if it is not there
                found++;
            }
        }
        That(found > 600, $"{found} functions");
        That(Library.HPSocketVersion >> 24 == 6, "another version");
        Cookies.EnableThirdPartyCookie = true;
        That(Cookies.EnableThirdPartyCookie, "the setting is lost");
        Throws<HPSocketException>(() => Cookies.LoadFromFile("/nowhere/at/all"));
    }

    // --- running

    static int EndWhileComponentsRun(bool byExit)
    {
        TcpServer server = EchoServer();
        var flows = new ManualResetEvent(false);
        int count = 0, left = byExit ? 1 : 0;
        bool isTold = false;
        for (int i = 0; i < 5; i++)
        {
            var client = new TcpClient();
            client.OnHandShake = (sender, id) => { sender.Send(Bytes("for ever")); return HandleResult.Ok; };
            client.OnReceive = (sender, id, data) =>
            {
                sender.Send(data);
                if (Interlocked.Increment(ref count) == 100)
                    flows.Set();
                if (Volatile.Read(ref isTold) && Interlocked.Decrement(ref left) == 0)
                    new Thread(() => Environment.Exit(0)).Start();
                return HandleResult.Ok;
            };
            client.Start(Here, server.ListenAddress.Port);
        }
        flows.WaitOne();
        Console.WriteLine("end");
        Volatile.Write(ref isTold, true);
        if (byExit)
            new ManualResetEvent(false).WaitOne();
        return 0;
    }

    static int Main(string[] args)
    {
        if (args.Length == 1)
            return EndWhileComponentsRun(args[0] == "exit");
        certificate = args[0];
        key = args[1];
        int failed = 0;
        foreach (MethodInfo test in typeof(BindingTest).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(m => m.ReturnType == typeof(void) && m.GetParameters().Length == 0 && m.Name != "Collect" && m.Name[0] != '<'))
        {
            var time = System.Diagnostics.Stopwatch.StartNew();
            try
            {
                test.Invoke(null, null);
                Console.WriteLine($"ok {test.Name} {time.ElapsedMilliseconds} ms");
            }
            catch (TargetInvocationException failure)
            {
                Console.WriteLine($"FAILED {test.Name}: {failure.InnerException}");
                failed++;
            }
        }
        return failed == 0 ? 0 : 1;
    }
}
