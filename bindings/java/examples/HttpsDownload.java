// Downloads a file of any size over HTTPS or HTTP; run again, it goes on where it was cut off.
//
//   HttpsDownload.java URL [TARGET [CERTIFICATE [sha-256=HEX]]]

import hpsocket.DownloadError;
import hpsocket.DownloadOptions;
import hpsocket.DownloadProgress;
import hpsocket.DownloadResult;
import hpsocket.DownloaderOptions;
import hpsocket.HttpDownloader;
import java.util.concurrent.CompletableFuture;

public class HttpsDownload {
    /** A subclass overrides the events that it wants. */
    static class Downloader extends HttpDownloader {
        final CompletableFuture<DownloadResult> result = new CompletableFuture<>();

        @Override
        protected void onProgress(long id, DownloadProgress progress) {
            System.err.println(progress.done() + " of " + (progress.total() > 0 ? progress.total() : "?") + " bytes");
        }

        @Override
        protected void onComplete(long id, DownloadResult end) { result.complete(end); }

        @Override
        protected void onError(long id, DownloadResult end) { result.complete(end); }
    }

    public static void main(String[] args) throws Exception {
        String[] given = java.util.Arrays.copyOf(args, 4);  // null: the default
        DownloadResult result;
        try (Downloader downloader = new Downloader()) {
            downloader.start(new DownloaderOptions().caFile(given[2]));
            downloader.add(given[0], new DownloadOptions().target(given[1]).checksum(given[3]));
            result = downloader.result.get();
        }
        if (result.error() != DownloadError.OK) {
            System.err.println(result.text());
            System.exit(1);
        }
        System.out.println(result.file() + ": " + result.length() + " bytes");
    }
}
