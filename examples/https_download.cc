// Downloads a file of any size over HTTPS or HTTP, in constant memory, and goes on where an earlier try was cut off.
//
//   https_download URL [FILE] [--sha256] [--ca CERTIFICATES | --insecure]
//
// Without FILE the last part of the URL's path is its name; --sha256 prints the digest of the whole file. Data goes to
// FILE.part and gets its name when it is complete. FILE.part.tag holds what the server calls this version of the file: with
// it the rest is asked for (Range), and only if the file there is still the same (If-Range).
//
// Exit codes: 0 complete, 1 not complete (run it again to go on), 2 wrong usage, 3 the server will not, 4 no room to write.
#include <hpsocket/HPSocket-SSL.h>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

enum ExitCode { complete = 0, not_complete = 1, wrong_usage = 2, refused = 3, cannot_write = 4 };

constexpr int redirects_max = 10;
constexpr int stall_seconds = 60;  // without a byte: given up

// --- URLs (RFC 3986): as much as a download needs ------------------------------------------------------------------------

struct Url {
    bool secure = false;
    std::string host, target;  // target: path and query
    USHORT port = 0;
};

bool parse(const std::string& text, Url& url) {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string::npos) return false;
    const std::string name = text.substr(0, scheme);
    if (name != "https" && name != "http") return false;
    url.secure = name == "https";
    const std::size_t begin = scheme + 3, end = std::min(text.find_first_of("/?#", begin), text.size());
    std::string authority = text.substr(begin, end - begin);
    if (authority.find('@') != std::string::npos) return false;  // a password in a URL ends up in logs
    url.port = url.secure ? 443 : 80;
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string::npos && authority.find(']', colon) == std::string::npos) {
        const long port = std::strtol(authority.c_str() + colon + 1, nullptr, 10);
        if (port < 1 || port > 65535) return false;
        url.port = static_cast<USHORT>(port);
        authority.resize(colon);
    }
    if (authority.size() > 2 && authority.front() == '[') authority = authority.substr(1, authority.size() - 2);
    url.host = authority;
    url.target = text.substr(end, text.find('#') - end);
    if (url.target.empty() || url.target[0] != '/') url.target.insert(0, "/");
    return !url.host.empty();
}

// Where a Location leads that was found at `base`.
std::string resolve(const std::string& base, const std::string& location) {
    const std::size_t scheme = base.find("://");
    const std::size_t path = std::min(base.find_first_of("/?#", scheme + 3), base.size());
    if (location.find("://") < location.find_first_of("/?#")) return location;
    if (location.compare(0, 2, "//") == 0) return base.substr(0, scheme + 1) + location;
    if (location.compare(0, 1, "/") == 0) return base.substr(0, path) + location;
    const std::string without_query = base.substr(0, std::min(base.find_first_of("?#"), base.size()));
    if (location.compare(0, 1, "?") == 0) return without_query + location;
    const std::size_t folder = without_query.rfind('/');
    return folder < path ? base.substr(0, path) + "/" + location : without_query.substr(0, folder + 1) + location;
}

// --- the file and its digest ---------------------------------------------------------------------------------------------

class Sha256 {
public:
    Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) { reset(); }
    void reset() { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
    void add(const void* data, std::size_t size) { EVP_DigestUpdate(context_.get(), data, size); }
    std::string hex() {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        EVP_DigestFinal_ex(context_.get(), digest, &size);
        std::string text;
        char two[3];
        for (unsigned i = 0; i < size; ++i)
            text.append(two, static_cast<std::size_t>(std::snprintf(two, sizeof two, "%02x", digest[i])));
        return text;
    }

private:
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context_;
};

// FILE.part and FILE.part.tag. False: errno says why.
class PartFile {
public:
    explicit PartFile(const std::string& name) : name_(name), part_(name + ".part"), tag_name_(part_ + ".tag") {}
    ~PartFile() {
        ::close(file_);
        if (size_ == 0) ::unlink(part_.c_str());  // nothing came
    }

    // Opens it, and takes what it has into the digest.
    bool open() {
        file_ = ::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        std::ifstream tag(tag_name_);
        std::getline(tag, tag_);
        if (file_ >= 0 && tag_.empty()) return clear("");
        std::vector<char> buffer(1 << 16);
        ssize_t count = -1;
        while (file_ >= 0 && (count = ::read(file_, buffer.data(), buffer.size())) > 0) {
            digest_.add(buffer.data(), static_cast<std::size_t>(count));
            size_ += static_cast<unsigned long long>(count);
        }
        return count == 0;
    }
    // Begins anew, with another version of the file.
    bool clear(const std::string& tag) {
        tag_ = tag;
        size_ = 0;
        digest_.reset();
        if (::ftruncate(file_, 0) != 0 || ::lseek(file_, 0, SEEK_SET) != 0) return false;
        if (tag.empty()) return ::unlink(tag_name_.c_str()) == 0 || errno == ENOENT;
        std::ofstream out(tag_name_, std::ios::trunc);
        out << tag << '\n';
        out.close();
        return !out.fail();
    }
    bool append(const BYTE* data, std::size_t size) {
        digest_.add(data, size);
        size_ += size;
        while (size > 0) {
            const ssize_t count = ::write(file_, data, size);
            if (count < 0 && errno != EINTR) return false;
            data += std::max<ssize_t>(count, 0);
            size -= static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        }
        return true;
    }
    bool finish() {
        return ::fsync(file_) == 0 && ::rename(part_.c_str(), name_.c_str()) == 0 &&
               (::unlink(tag_name_.c_str()) == 0 || errno == ENOENT);
    }
    unsigned long long size() const { return size_; }
    const std::string& tag() const { return tag_; }
    Sha256& digest() { return digest_; }

private:
    const std::string name_, part_, tag_name_;
    std::string tag_;
    int file_ = -1;
    std::atomic<unsigned long long> size_{0};  // the main thread shows it
    Sha256 digest_;
};

// --- one answer ----------------------------------------------------------------------------------------------------------

// Events come on the client's thread. The main thread looks at the result when the client has stopped.
class DownloadListener : public CHttpClientListener {
public:
    DownloadListener(const Url& url, PartFile& file) : url_(url), file_(file) {}

    ExitCode result = not_complete;
    std::string location;                      // of a redirect
    std::atomic<unsigned long long> total{0};  // of the whole file; 0: not known

    // The right moment: TCP and TLS are up, the certificate is verified. A request made earlier would wait for it.
    EnHandleResult OnHandShake(ITcpClient* client, CONNID) override {
        std::vector<THeader> headers{{"User-Agent", "https_download"}, {"Accept", "*/*"}, {"Accept-Encoding", "identity"}};
        const std::string range = "bytes=" + std::to_string(file_.size()) + "-";
        if (file_.size() != 0) {
            headers.push_back({"Range", range.c_str()});
            headers.push_back({"If-Range", file_.tag().c_str()});
        }
        return IHttpClient::FromS(client)->SendGet(url_.target.c_str(), headers.data(), static_cast<int>(headers.size()))
                   ? HR_OK
                   : HR_ERROR;
    }

    EnHttpParseResult OnHeadersComplete(IHttpClient* client, CONNID) override {
        const USHORT status = client->GetStatusCode();
        if (status / 100 == 1) return HPR_OK;  // the answer follows
        const char* to = header(client, "Location");
        if ((status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && *to != '\0') {
            location = to;
            return end(client, complete);
        }
        if (status == 200) return begin_whole(client);
        if (status == 206) return begin_rest(client);
        if (status == 416 && header(client, "Content-Range") == "bytes */" + std::to_string(file_.size()))
            return end(client, finish());  // there is no rest: it was complete
        std::fprintf(stderr, "the server says %d\n", status);
        return end(client, refused);
    }

    EnHttpParseResult OnBody(IHttpClient* client, CONNID, const BYTE* data, int length) override {
        if (file_.append(data, static_cast<std::size_t>(length))) return HPR_OK;
        return disk_trouble(client);
    }

    EnHttpParseResult OnMessageComplete(IHttpClient* client, CONNID) override {
        if (client->GetStatusCode() / 100 == 1) return HPR_OK;
        return end(client, finish());
    }

    EnHttpParseResult OnParseError(IHttpClient*, CONNID, int code, LPCSTR text) override {
        std::fprintf(stderr, "\nthe answer is not HTTP: %s (%d)\n", text, code);
        return HPR_OK;
    }

    // An answer that has not come to its end is not a file, however much of it there is.
    EnHandleResult OnClose(ITcpClient*, CONNID, EnSocketOperation operation, int error) override {
        if (ended_) return HR_OK;
        if (began_)
            std::fprintf(stderr, "\ncut off after %llu bytes (operation %d, error %d)\n", file_.size(), operation, error);
        else if (url_.secure && error == EBADMSG)
            std::fprintf(stderr, "TLS failed: is the certificate for %s, and signed by somebody you trust?\n", url_.host.c_str());
        else
            std::fprintf(stderr, "no answer (operation %d): %s\n", operation, std::strerror(error));
        return HR_OK;
    }

private:
    static const char* header(IHttpClient* client, const char* name) {
        LPCSTR value = nullptr;
        return client->GetHeader(name, &value) ? value : "";
    }
    EnHttpParseResult end(IHttpClient* client, ExitCode code) {
        result = code;
        ended_ = true;
        client->Stop();  // in an event: returns at once, OnClose follows
        return HPR_OK;
    }
    EnHttpParseResult disk_trouble(IHttpClient* client) {
        std::perror("\ncannot write");
        return end(client, cannot_write);
    }
    ExitCode finish() {
        if (file_.finish()) return complete;
        std::perror("\ncannot write");
        return cannot_write;
    }

    // 200: the file from its beginning, whatever we asked for. Its name for If-Range is a strong ETag, or the date.
    EnHttpParseResult begin_whole(IHttpClient* client) {
        const std::string etag = header(client, "ETag");
        const bool strong = etag.compare(0, 1, "\"") == 0;
        if (!file_.clear(strong ? etag : header(client, "Last-Modified"))) return disk_trouble(client);
        total = client->GetContentLength();
        began_ = true;
        return HPR_OK;
    }
    // 206: "Content-Range: bytes FIRST-LAST/TOTAL" has to be exactly the rest.
    EnHttpParseResult begin_rest(IHttpClient* client) {
        unsigned long long first = 0, last = 0, all = 0;
        const bool sound = std::sscanf(header(client, "Content-Range"), "bytes %llu-%llu/%llu", &first, &last, &all) == 3 &&
                           first == file_.size() && last + 1 == all && file_.size() != 0;
        if (!sound) {
            std::fprintf(stderr, "the server sends another part than was asked for\n");
            return end(client, refused);
        }
        total = all;
        began_ = true;
        return HPR_OK;
    }

    const Url& url_;
    PartFile& file_;
    bool began_ = false, ended_ = false;
};

// --- the program ---------------------------------------------------------------------------------------------------------

struct Options {
    std::string url, file, ca;
    bool sha256 = false, insecure = false;
};

bool parse(int argc, char** argv, Options& options) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--sha256")
            options.sha256 = true;
        else if (word == "--insecure")
            options.insecure = true;
        else if (word == "--ca" && i + 1 < argc)
            options.ca = argv[++i];
        else if (word.compare(0, 1, "-") == 0 || !options.file.empty())
            return false;
        else
            (options.url.empty() ? options.url : options.file) = word;
    }
    Url url;
    if (!parse(options.url, url) || (options.insecure && !options.ca.empty())) return false;
    if (options.file.empty()) {
        const std::string path = url.target.substr(0, url.target.find('?'));
        options.file = path.substr(path.rfind('/') + 1);
    }
    return !options.file.empty() && options.file != "." && options.file != "..";
}

// Asks once. What comes out is in `listener`.
void ask(const Options& options, const Url& url, PartFile& file, DownloadListener& listener) {
    std::unique_ptr<IHttpClient, void (*)(IHttpClient*)> client(
        url.secure ? HP_Create_HttpsClient(&listener) : HP_Create_HttpClient(&listener),
        url.secure ? HP_Destroy_HttpsClient : HP_Destroy_HttpClient);
    const char* ca = options.ca.empty() ? nullptr : options.ca.c_str();  // the system's authorities are trusted too
    if (url.secure && !client->SetupSSLContext(options.insecure ? SSL_VM_NONE : SSL_VM_PEER, nullptr, nullptr, nullptr, ca)) {
        std::fprintf(stderr, "cannot use the certificates: %s\n", SYS_GetLastErrorStr());
        return;
    }
    if (!client->Start(url.host.c_str(), url.port)) {
        std::fprintf(stderr, "cannot reach %s: %s\n", url.host.c_str(), SYS_GetLastErrorStr());
        return;
    }
    const bool shows = ::isatty(STDERR_FILENO) != 0;
    unsigned long long before = file.size();
    for (int idle = 0; !client->Wait(1000);) {  // until it has stopped, with a look every second
        idle = file.size() == before ? idle + 1 : 0;
        before = file.size();
        if (shows && listener.total != 0)
            std::fprintf(stderr, "\r%llu of %llu MiB, %d %%  ", before >> 20, listener.total >> 20,
                         static_cast<int>(100.0 * static_cast<double>(before) / static_cast<double>(listener.total)));
        if (idle != stall_seconds) continue;
        std::fprintf(stderr, "\nnothing for %d seconds\n", stall_seconds);
        client->Stop();
    }
    if (shows && listener.total != 0) std::fprintf(stderr, "\r%40s\r", "");
}

int main(int argc, char** argv) {
    Options options;
    if (!parse(argc, argv, options)) {
        std::fprintf(stderr, "usage: %s URL [FILE] [--sha256] [--ca CERTIFICATES | --insecure]\n", argv[0]);
        return wrong_usage;
    }
    PartFile file(options.file);
    if (!file.open()) {
        std::perror(options.file.c_str());
        return cannot_write;
    }
    std::string at = options.url;
    Url url;
    parse(at, url);
    for (int redirects = 0;; ++redirects) {
        DownloadListener listener(url, file);
        ask(options, url, file, listener);
        if (listener.location.empty()) {
            if (listener.result != complete) return listener.result;
            std::printf("%s: %llu bytes\n", options.file.c_str(), file.size());
            if (options.sha256) std::printf("%s\n", file.digest().hex().c_str());
            return complete;
        }
        // A redirect (RFC 9110 15.4): not for ever, never from a verified server to one that nobody verifies.
        at = resolve(at, listener.location);
        const bool was_secure = url.secure;
        url = Url();
        if (redirects == redirects_max || !parse(at, url) || (was_secure && !url.secure)) {
            std::fprintf(stderr, "the server leads to %s: not followed\n", at.c_str());
            return refused;
        }
    }
}
