// Downloads a file of any size over HTTPS or HTTP; run again, it goes on where it was cut off.
//
//   mono HttpsDownload.exe URL [TARGET [CERTIFICATE [sha-256=HEX]]]

using System;
using System.Threading.Tasks;
using HPSocket;

static class HttpsDownload
{
    static int Main(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("URL [TARGET [CERTIFICATE [sha-256=HEX]]]");
            return 2;
        }
        var options = new DownloadOptions
        {
            Target = args.Length > 1 ? args[1] : null,
            Checksum = args.Length > 3 ? args[3] : null,
        };
        var ended = new TaskCompletionSource<DownloadResult>();

        using (var downloader = new HttpDownloader())
        {
            downloader.OnProgress = (sender, id, progress) => Console.Error.WriteLine($"{progress.Done} of {progress.Total} bytes");
            downloader.OnComplete = (sender, id, result) => ended.SetResult(result);
            downloader.OnError = (sender, id, result) => ended.SetResult(result);
            downloader.Start(new DownloaderOptions { CAFile = args.Length > 2 ? args[2] : null });
            downloader.Add(args[0], options);

            DownloadResult end = ended.Task.Result;
            if (end.Error != DownloadError.Ok)
            {
                Console.Error.WriteLine(end.Text);
                return 1;
            }
            Console.WriteLine($"{end.File}: {end.Length} bytes{(end.Resumed ? ", resumed" : "")}");
        }
        return 0;
    }
}
