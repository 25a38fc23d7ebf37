/* Downloads a file of any size over HTTPS or HTTP, in C; run again, it goes on where it was cut off.
 *
 *   c_https_download URL [TARGET [AUTHORITY [sha-256=HEX]]]    AUTHORITY: the certificate to trust besides those of the system
 */
#include <hpsocket/HPSocket4C.h>
#include <stdio.h>

static int exit_code;

/* Events come on threads of the downloader. */
static void on_progress(HP_HttpDownloader downloader, HP_DOWNLOADID id, const HP_TDownloadProgress* progress) {
    (void)downloader, (void)id;
    fprintf(stderr, "%llu of %llu bytes\n", (unsigned long long)progress->ullDone, (unsigned long long)progress->ullTotal);
}

static void on_end(HP_HttpDownloader downloader, HP_DOWNLOADID id, const HP_TDownloadResult* result) {
    (void)downloader, (void)id;
    exit_code = result->enError == DE_OK ? 0 : 1;
    if (exit_code == 0)
        printf("%s: %llu bytes\n", result->lpszFile, (unsigned long long)result->ullLength);
    else
        fprintf(stderr, "%s\n", result->lpszText);
}

int main(int argc, char** argv) {
    HP_HttpDownloaderListener listener;
    HP_HttpDownloader downloader;
    HP_TDownloaderOptions all;
    HP_TDownloadOptions one;

    if (argc < 2 || argc > 5 || argv[1][0] == '-') {
        fprintf(stderr, "usage: %s URL [TARGET [AUTHORITY [sha-256=HEX]]]\n", argv[0]);
        return 2;
    }
    listener = Create_HP_HttpDownloaderListener();
    downloader = Create_HP_HttpDownloader(listener);
    HP_Set_FN_HttpDownloader_OnProgress(listener, on_progress);
    HP_Set_FN_HttpDownloader_OnComplete(listener, on_end);
    HP_Set_FN_HttpDownloader_OnError(listener, on_end);

    HP_HttpDownloader_InitOptions(&all); /* the defaults; many are not 0 */
    HP_HttpDownloader_InitDownload(&one);
    one.lpszTarget = argc > 2 ? argv[2] : NULL; /* null: the server or the URL names it */
    all.lpszCAFile = argc > 3 ? argv[3] : NULL;
    one.lpszChecksum = argc > 4 ? argv[4] : NULL;

    if (!HP_HttpDownloader_Start(downloader, &all) || HP_HttpDownloader_Add(downloader, argv[1], &one) == 0) {
        fprintf(stderr, "cannot start: %s\n", SYS_GetLastErrorStr());
        exit_code = 1;
    }
    HP_HttpDownloader_Wait(downloader, INFINITE);
    Destroy_HP_HttpDownloader(downloader);
    Destroy_HP_HttpDownloaderListener(listener);
    return exit_code;
}
