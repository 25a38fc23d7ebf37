/* SPDX-License-Identifier: Apache-2.0
 * Prints where the members of the structs of downloads are, as C sees them, and what the library fills in. */
#include <hpsocket/HPSocket4C.h>
#include <stdio.h>

#define SHOW(type, first, last) printf(#type " %zu %zu %zu\n", sizeof(type), offsetof(type, first), offsetof(type, last))

int main(void)
{
    HP_TDownloadOptions options;
    SHOW(HP_TDownloaderOptions, lpszCAFile, lpszCookieFile);
    SHOW(HP_TDownloadOptions, dwSegments, dwTimeMax);
    SHOW(HP_TDownloadProgress, ullRate, pExtra);
    SHOW(HP_TDownloadResult, lpszContentType, pExtra);
    HP_HttpDownloader_InitDownload(&options);
    printf("defaults %u %u %u %d\n", (unsigned)options.dwSegments, (unsigned)options.dwRetries, (unsigned)options.dwTimeMax, DE_SYSTEM);
    return 0;
}
