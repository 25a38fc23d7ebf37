// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/mime.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "hp/serve/text.h"

namespace hp::app::serve {
namespace {

struct Row {
    std::string_view ending;
    Mime mime;
};

constexpr bool text = true, binary = false;
constexpr Mime unknown{"application/octet-stream", binary};
constexpr std::size_t ending_bytes_max = 16;

// Sorted by ending: IANA's registry, RFC 9239 for JavaScript.
constexpr Row rows[] = {
    {"3gp", {"video/3gpp", binary}},
    {"7z", {"application/x-7z-compressed", binary}},
    {"aac", {"audio/aac", binary}},
    {"apk", {"application/vnd.android.package-archive", binary}},
    {"apng", {"image/apng", binary}},
    {"atom", {"application/atom+xml", text}},
    {"avi", {"video/x-msvideo", binary}},
    {"avif", {"image/avif", binary}},
    {"bmp", {"image/bmp", text}},
    {"br", {"application/x-brotli", binary}},
    {"bz2", {"application/x-bzip2", binary}},
    {"c", {"text/x-c; charset=utf-8", text}},
    {"cc", {"text/x-c; charset=utf-8", text}},
    {"cfg", {"text/plain; charset=utf-8", text}},
    {"conf", {"text/plain; charset=utf-8", text}},
    {"cpp", {"text/x-c; charset=utf-8", text}},
    {"css", {"text/css; charset=utf-8", text}},
    {"csv", {"text/csv; charset=utf-8", text}},
    {"deb", {"application/vnd.debian.binary-package", binary}},
    {"diff", {"text/x-diff; charset=utf-8", text}},
    {"doc", {"application/msword", binary}},
    {"docx", {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", binary}},
    {"eot", {"application/vnd.ms-fontobject", text}},
    {"epub", {"application/epub+zip", binary}},
    {"flac", {"audio/flac", binary}},
    {"geojson", {"application/geo+json", text}},
    {"gif", {"image/gif", binary}},
    {"glb", {"model/gltf-binary", text}},
    {"gltf", {"model/gltf+json", text}},
    {"gz", {"application/gzip", binary}},
    {"h", {"text/x-c; charset=utf-8", text}},
    {"heic", {"image/heic", binary}},
    {"htm", {"text/html; charset=utf-8", text}},
    {"html", {"text/html; charset=utf-8", text}},
    {"ico", {"image/vnd.microsoft.icon", text}},
    {"ics", {"text/calendar; charset=utf-8", text}},
    {"ini", {"text/plain; charset=utf-8", text}},
    {"iso", {"application/x-iso9660-image", binary}},
    {"jar", {"application/java-archive", binary}},
    {"java", {"text/plain; charset=utf-8", text}},
    {"jpeg", {"image/jpeg", binary}},
    {"jpg", {"image/jpeg", binary}},
    {"js", {"text/javascript; charset=utf-8", text}},
    {"json", {"application/json", text}},
    {"json5", {"application/json5", text}},
    {"jsonl", {"application/jsonl; charset=utf-8", text}},
    {"jsonld", {"application/ld+json", text}},
    {"jxl", {"image/jxl", binary}},
    {"log", {"text/plain; charset=utf-8", text}},
    {"m3u8", {"application/vnd.apple.mpegurl", text}},
    {"m4a", {"audio/mp4", binary}},
    {"m4v", {"video/mp4", binary}},
    {"map", {"application/json", text}},
    {"md", {"text/markdown; charset=utf-8", text}},
    {"mid", {"audio/midi", binary}},
    {"mjs", {"text/javascript; charset=utf-8", text}},
    {"mkv", {"video/matroska", binary}},
    {"mov", {"video/quicktime", binary}},
    {"mp3", {"audio/mpeg", binary}},
    {"mp4", {"video/mp4", binary}},
    {"mpd", {"application/dash+xml", text}},
    {"mpeg", {"video/mpeg", binary}},
    {"oga", {"audio/ogg", binary}},
    {"ogg", {"audio/ogg", binary}},
    {"ogv", {"video/ogg", binary}},
    {"opus", {"audio/ogg", binary}},
    {"otf", {"font/otf", text}},
    {"patch", {"text/x-diff; charset=utf-8", text}},
    {"pdf", {"application/pdf", binary}},
    {"pem", {"application/x-pem-file", text}},
    {"png", {"image/png", binary}},
    {"ppt", {"application/vnd.ms-powerpoint", binary}},
    {"pptx", {"application/vnd.openxmlformats-officedocument.presentationml.presentation", binary}},
    {"py", {"text/x-python; charset=utf-8", text}},
    {"rar", {"application/vnd.rar", binary}},
    {"rpm", {"application/x-rpm", binary}},
    {"rs", {"text/plain; charset=utf-8", text}},
    {"rss", {"application/rss+xml", text}},
    {"rtf", {"application/rtf", text}},
    {"sh", {"text/x-sh; charset=utf-8", text}},
    {"sql", {"application/sql; charset=utf-8", text}},
    {"svg", {"image/svg+xml", text}},
    {"tar", {"application/x-tar", binary}},
    {"tgz", {"application/gzip", binary}},
    {"tif", {"image/tiff", binary}},
    {"tiff", {"image/tiff", binary}},
    {"toml", {"application/toml; charset=utf-8", text}},
    {"ts", {"video/mp2t", binary}},
    {"tsv", {"text/tab-separated-values; charset=utf-8", text}},
    {"ttf", {"font/ttf", text}},
    {"txt", {"text/plain; charset=utf-8", text}},
    {"vcf", {"text/vcard; charset=utf-8", text}},
    {"vtt", {"text/vtt; charset=utf-8", text}},
    {"wasm", {"application/wasm", text}},
    {"wav", {"audio/wav", binary}},
    {"weba", {"audio/webm", binary}},
    {"webm", {"video/webm", binary}},
    {"webmanifest", {"application/manifest+json", text}},
    {"webp", {"image/webp", binary}},
    {"woff", {"font/woff", binary}},
    {"woff2", {"font/woff2", binary}},
    {"xht", {"application/xhtml+xml; charset=utf-8", text}},
    {"xhtml", {"application/xhtml+xml; charset=utf-8", text}},
    {"xls", {"application/vnd.ms-excel", binary}},
    {"xlsx", {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", binary}},
    {"xml", {"text/xml; charset=utf-8", text}},
    {"xsl", {"application/xslt+xml", text}},
    {"xz", {"application/x-xz", binary}},
    {"yaml", {"application/yaml; charset=utf-8", text}},
    {"yml", {"application/yaml; charset=utf-8", text}},
    {"zip", {"application/zip", binary}},
    {"zst", {"application/zstd", binary}},
};

constexpr bool before(const Row& row, std::string_view ending) { return row.ending < ending; }

static_assert(std::is_sorted(std::begin(rows), std::end(rows), [](const Row& a, const Row& b) { return a.ending < b.ending; }));

}  // namespace

Mime mime_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || name.find('/', dot) != name.npos) return unknown;
    const std::string_view given = name.substr(dot + 1);
    std::array<char, ending_bytes_max> folded;
    if (given.size() > folded.size()) return unknown;
    std::transform(given.begin(), given.end(), folded.begin(), lower);
    const std::string_view ending(folded.data(), given.size());
    const Row* row = std::lower_bound(std::begin(rows), std::end(rows), ending, before);
    return row != std::end(rows) && row->ending == ending ? row->mime : unknown;
}

}  // namespace hp::app::serve
