// Whole packets: a server that answers each packet with its length and its text in capitals, and a client.

using System;
using System.Text;
using System.Threading;
using HPSocket;

static class Pack
{
    static void Main()
    {
        string[] packets = { "one", "and", "another" };

        using (var answers = new CountdownEvent(packets.Length))
        using (var server = new TcpPackServer { PackHeaderFlag = 0x169, MaxPackSize = 64 * 1024 })
        using (var client = new TcpPackClient { PackHeaderFlag = 0x169 }) // a peer with another flag is refused
        {
            server.OnReceive = (sender, id, packet) =>
            {
                string text = Encoding.UTF8.GetString(packet);
                sender.Send(id, Encoding.UTF8.GetBytes($"{packet.Length} {text.ToUpperInvariant()}"));
                return HandleResult.Ok;
            };
            client.OnReceive = (sender, id, packet) =>
            {
                Console.WriteLine(Encoding.UTF8.GetString(packet));
                answers.Signal();
                return HandleResult.Ok;
            };
            server.Start("127.0.0.1");
            client.Start("127.0.0.1", server.ListenAddress.Port, asyncConnect: false);
            foreach (string packet in packets)
                client.Send(Encoding.UTF8.GetBytes(packet));
            answers.Wait();
        }
    }
}
