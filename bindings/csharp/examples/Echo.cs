// An echo server and its client, over TCP or, with certificates, TLS.
//
//   mono Echo.exe serve PORT [CERTIFICATE KEY]      the end of its input stops it
//   mono Echo.exe send HOST PORT TEXT [AUTHORITY]   AUTHORITY: the certificate to trust besides those of the system

using System;
using System.IO;
using System.Text;
using System.Threading;
using HPSocket;

static class Echo
{
    static int Serve(ushort port, string certificate, string key)
    {
        using (Server server = certificate != null ? new SSLServer() : new TcpServer())
        {
            (server as SSLServer)?.SetupSSLContext(pemCertFile: certificate, pemKeyFile: key);
            server.OnReceive = (sender, id, data) => // on the library's threads
            {
                sender.Send(id, data);
                return HandleResult.Ok;
            };
            server.OnClose = (sender, id, operation, error) =>
            {
                Console.WriteLine($"{id} closed");
                return HandleResult.Ok;
            };
            server.Start("127.0.0.1", port);
            Console.WriteLine($"listening on port {server.ListenAddress.Port}");
            Console.In.ReadToEnd();
        }
        return 0;
    }

    static int Send(string host, ushort port, string text, string authority)
    {
        byte[] wanted = Encoding.UTF8.GetBytes(text);
        var answer = new MemoryStream();
        using (var complete = new ManualResetEvent(false))
        using (Client client = authority != null ? new SSLClient() : new TcpClient())
        {
            (client as SSLClient)?.SetupSSLContext(caPemCertFileOrPath: authority); // verifies chain and name
            client.OnHandShake = (sender, id) =>
            {
                sender.Send(wanted);
                return HandleResult.Ok;
            };
            client.OnReceive = (sender, id, data) =>
            {
                answer.Write(data, 0, data.Length);
                if (answer.Length >= wanted.Length)
                    complete.Set();
                return HandleResult.Ok;
            };
            client.OnClose = (sender, id, operation, error) =>
            {
                complete.Set();
                return HandleResult.Ok;
            };
            client.Start(host, port);
            complete.WaitOne();
        }
        string received = Encoding.UTF8.GetString(answer.ToArray());
        Console.WriteLine(received);
        return received == text ? 0 : 1;
    }

    static int Main(string[] args)
    {
        if (args.Length >= 2 && args[0] == "serve")
            return Serve(ushort.Parse(args[1]), args.Length > 3 ? args[2] : null, args.Length > 3 ? args[3] : null);
        if (args.Length >= 4 && args[0] == "send")
            return Send(args[1], ushort.Parse(args[2]), args[3], args.Length > 4 ? args[4] : null);
        Console.Error.WriteLine("serve PORT [CERTIFICATE KEY] | send HOST PORT TEXT [AUTHORITY]");
        return 2;
    }
}
