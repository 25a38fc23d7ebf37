// Downloads a file of any size over HTTPS or HTTP; run again, it goes on where it was cut off.
//
//   node https_download.mjs URL [TARGET [CERTIFICATE [sha-256=HEX]]]

import { DownloadError, HttpDownloader } from '../index.mjs';

const [url, target, caFile, checksum] = process.argv.slice(2);

function end(id, result) {
    if (result.error === DownloadError.OK) console.log(`${result.file}: ${result.length} bytes`);
    else console.error(result.text);
    process.exitCode = result.error === DownloadError.OK ? 0 : 1;
    downloader.close();
}

const downloader = new HttpDownloader({
    onProgress(id, progress) { console.error(`${progress.done} of ${progress.total || '?'} bytes`); },
    onComplete: end,
    onError: end,
});
downloader.start(caFile ? { caFile } : {});
downloader.add(url, { ...(target ? { target } : {}), ...(checksum ? { checksum } : {}) });
