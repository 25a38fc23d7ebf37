// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <gtest/gtest.h>
#include <hpsocket/HPSocket.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "protocol/cookie/file_text.h"
#include "protocol/cookie/global.h"

namespace {

using hp::cookie::global_store;
namespace files = std::filesystem;

// An empty store and an empty folder for each test.
class Cookies : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (files::temp_directory_path() / "hp-cookies-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
        HP_HttpCookie_MGR_ClearCookies();
    }
    void TearDown() override {
        HP_HttpCookie_MGR_ClearCookies();
        HP_HttpCookie_MGR_SetEnableThirdPartyCookie();
        files::remove_all(folder_);
    }

    std::string path(const char* name = "cookies") const { return folder_ / name; }
    static std::string sent(const char* host = "example.org", const char* path = "/", bool secure = false) {
        return global_store().header_for({host, path, secure}, HP_HttpCookie_HLP_CurrentUTCTime());
    }
    static std::string read(const std::string& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
    static void write(const std::string& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }
    std::size_t files_in_folder() const {
        return static_cast<std::size_t>(std::distance(files::directory_iterator(folder_), files::directory_iterator()));
    }

    files::path folder_;
};

#define EXPECT_FAILS(call, error) \
    do {                          \
        errno = 0;                \
        EXPECT_FALSE(call);       \
        EXPECT_EQ(errno, error);  \
    } while (false)

BOOL set(const char* name, const char* value, int max_age = -1, const char* domain = "example.org", const char* path = "/") {
    return HP_HttpCookie_MGR_SetCookie(name, value, domain, path, max_age);
}

TEST_F(Cookies, AreSetAndDeleted) {
    EXPECT_TRUE(set("a", "1"));
    EXPECT_TRUE(set("b", "2", 100));
    EXPECT_TRUE(set("c", nullptr));
    EXPECT_EQ(sent("www.example.org"), "a=1; b=2; c=");
    EXPECT_TRUE(set("a", "", 0));
    EXPECT_FAILS(set("a", "", 0), ENOENT);
    EXPECT_TRUE(HP_HttpCookie_MGR_DeleteCookie("example.org", "/", "b"));
    EXPECT_FAILS(HP_HttpCookie_MGR_DeleteCookie("example.org", "/", "b"), ENOENT);
    EXPECT_FAILS(HP_HttpCookie_MGR_DeleteCookie("www.example.org", "/", "c"), ENOENT);
    EXPECT_EQ(sent(), "c=");
}

TEST_F(Cookies, DomainsAndPathsAreCut) {
    EXPECT_TRUE(set("a", "1", -1, "..Example.ORG", "/x/y"));
    EXPECT_EQ(sent("example.org", "/x/z"), "a=1");
    EXPECT_EQ(sent("example.org", "/x"), "");
    EXPECT_TRUE(HP_HttpCookie_MGR_DeleteCookie(".EXAMPLE.org", "x/other", " a "));
    EXPECT_TRUE(set("b", "1", -1, "[::1]"));
    EXPECT_EQ(sent("::1"), "b=1");
}

TEST_F(Cookies, APathThatIsThereIsMeantAsItStands) {
    const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    global_store().set_from_response("a=1; path=/x", {"example.org", "/"}, now);
    EXPECT_TRUE(set("a", "2", -1, "example.org", "/x"));
    EXPECT_EQ(sent("example.org", "/x"), "a=2");
    EXPECT_TRUE(HP_HttpCookie_MGR_DeleteCookie("example.org", "/x", "a"));
    EXPECT_EQ(sent("example.org", "/x"), "");
}

TEST_F(Cookies, OnlyTheValueIsReplacedIfAsked) {
    EXPECT_TRUE(HP_HttpCookie_MGR_SetCookie("a", "1", "example.org", "/", 100, TRUE, TRUE, 1));
    EXPECT_TRUE(HP_HttpCookie_MGR_SetCookie("a", "2", "example.org", "/"));
    const auto all = global_store().all(0);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].value, "2");
    EXPECT_TRUE(all[0].secure && all[0].http_only && all[0].expires && all[0].same_site == hp::cookie::SameSite::strict);
    EXPECT_TRUE(HP_HttpCookie_MGR_SetCookie("a", "3", "example.org", "/", -1, FALSE, FALSE, 0, FALSE));
    EXPECT_FALSE(global_store().all(0)[0].secure);
    EXPECT_EQ(sent(), "a=3");
}

TEST_F(Cookies, WrongArgumentsAreRefused) {
    EXPECT_FAILS(set(nullptr, "1"), EINVAL);
    EXPECT_FAILS(set("", "1"), EINVAL);
    EXPECT_FAILS(set("a=b", "1"), EINVAL);
    EXPECT_FAILS(set("a", "1;2"), EINVAL);
    EXPECT_FAILS(set("a", "1\r\nEvil: yes"), EINVAL);
    EXPECT_FAILS(set("a", std::string(4096, 'x').c_str()), E2BIG);
    EXPECT_TRUE(set("a", std::string(4095, 'x').c_str()));
    for (const char* domain : {(const char*)nullptr, "", ".", "a b", "a/b"}) EXPECT_FAILS(set("a", "1", -1, domain), EINVAL);
    for (const char* bad : {(const char*)nullptr, "", "x", "/a\nb/", "/;/"})
        EXPECT_FAILS(set("a", "1", -1, "example.org", bad), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_SetCookie("a", "1", "example.org", "/", -1, FALSE, FALSE, 3), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_SetCookie("a", "1", "example.org", "/", -1, FALSE, FALSE, -1), EINVAL);
    EXPECT_FAILS(set("__Secure-a", "1"), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_SetCookie("__Host-a", "1", "example.org", "/x/", -1, FALSE, TRUE), EINVAL);
    EXPECT_TRUE(HP_HttpCookie_MGR_SetCookie("__Host-a", "1", "example.org", "/", -1, FALSE, TRUE));
    EXPECT_EQ(sent("www.example.org", "/", true).find("__Host"), std::string::npos);
    EXPECT_FAILS(HP_HttpCookie_MGR_DeleteCookie(nullptr, "/", "a"), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_DeleteCookie("example.org", nullptr, "a"), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_DeleteCookie("example.org", "/", nullptr), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_ClearCookies("."), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_RemoveExpiredCookies(nullptr, "x"), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(nullptr), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(nullptr), EINVAL);
}

TEST_F(Cookies, AreCleared) {
    const auto fill = [] {
        for (const char* domain : {"example.org", "www.example.org"})
            for (const char* at : {"/", "/x/"}) set("a", "1", -1, domain, at);
    };
    fill();
    EXPECT_TRUE(HP_HttpCookie_MGR_ClearCookies("example.org", "/x/y"));
    EXPECT_EQ(global_store().size(), 3u);
    EXPECT_TRUE(HP_HttpCookie_MGR_ClearCookies(".EXAMPLE.org", ""));
    EXPECT_EQ(global_store().size(), 2u);
    fill();
    EXPECT_TRUE(HP_HttpCookie_MGR_ClearCookies("", "/"));
    EXPECT_EQ(global_store().size(), 2u);
    EXPECT_TRUE(HP_HttpCookie_MGR_RemoveExpiredCookies());
    EXPECT_TRUE(HP_HttpCookie_MGR_RemoveExpiredCookies("example.org", "/x/"));
    EXPECT_EQ(global_store().size(), 2u);
    hp::cookie::Cookie old{.name = "old", .value = "", .domain = "example.org", .path = "/", .expires = 5};
    global_store().set(old, 1);
    EXPECT_TRUE(HP_HttpCookie_MGR_RemoveExpiredCookies("www.example.org"));
    EXPECT_EQ(global_store().size(), 3u);
    EXPECT_TRUE(HP_HttpCookie_MGR_RemoveExpiredCookies("example.org"));
    EXPECT_EQ(global_store().size(), 2u);
    EXPECT_TRUE(HP_HttpCookie_MGR_ClearCookies());
    EXPECT_EQ(global_store().size(), 0u);
}

TEST_F(Cookies, ThirdPartyCookiesAreASwitch) {
    const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    const hp::cookie::Target host{"a.example.org", "/"};
    EXPECT_TRUE(HP_HttpCookie_MGR_IsEnableThirdPartyCookie());
    EXPECT_EQ(global_store().set_from_response("x=1; domain=b.example.org", host, now), hp::cookie::Set::stored);
    HP_HttpCookie_MGR_SetEnableThirdPartyCookie(FALSE);
    EXPECT_FALSE(HP_HttpCookie_MGR_IsEnableThirdPartyCookie());
    EXPECT_EQ(global_store().set_from_response("x=1; domain=b.example.org", host, now), hp::cookie::Set::foreign);
    EXPECT_EQ(global_store().set_from_response("x=1; domain=example.org", host, now), hp::cookie::Set::stored);
    HP_HttpCookie_MGR_SetEnableThirdPartyCookie();
    EXPECT_TRUE(HP_HttpCookie_MGR_IsEnableThirdPartyCookie());
}

TEST_F(Cookies, DatesAreReadAndWritten) {
    __time64_t time = 7;
    EXPECT_TRUE(HP_HttpCookie_HLP_ParseExpires("Sun, 09-Sep-2001 01:46:40 GMT", time));
    EXPECT_EQ(time, 1'000'000'000);
    EXPECT_FAILS(HP_HttpCookie_HLP_ParseExpires("soon", time), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_HLP_ParseExpires(nullptr, time), EINVAL);
    EXPECT_EQ(time, 1'000'000'000);
    char text[64];
    int length = sizeof text;
    EXPECT_TRUE(HP_HttpCookie_HLP_MakeExpiresStr(text, length, 1'000'000'000));
    EXPECT_STREQ(text, "Sun, 09-Sep-2001 01:46:40 GMT");
    EXPECT_EQ(length, 30);
    EXPECT_TRUE(HP_HttpCookie_HLP_MakeExpiresStr(text, length, 0));
    length = 29;
    EXPECT_FAILS(HP_HttpCookie_HLP_MakeExpiresStr(text, length, 1'000'000'000), ENOBUFS);
    EXPECT_EQ(length, 30);
    length = 100;
    EXPECT_FAILS(HP_HttpCookie_HLP_MakeExpiresStr(nullptr, length, 1'000'000'000), ENOBUFS);
    EXPECT_EQ(length, 30);
    EXPECT_FAILS(HP_HttpCookie_HLP_MakeExpiresStr(text, length, LLONG_MAX), EINVAL);
}

TEST_F(Cookies, LifetimesArePointsInTime) {
    const __time64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    EXPECT_GT(now, 1'600'000'000);
    EXPECT_NEAR(static_cast<double>(HP_HttpCookie_HLP_MaxAgeToExpires(100)), static_cast<double>(now + 100), 5);
    EXPECT_EQ(HP_HttpCookie_HLP_MaxAgeToExpires(0), 0);
    EXPECT_EQ(HP_HttpCookie_HLP_MaxAgeToExpires(-1), -1);
    EXPECT_EQ(HP_HttpCookie_HLP_MaxAgeToExpires(INT_MIN), -1);
    EXPECT_GT(HP_HttpCookie_HLP_MaxAgeToExpires(INT_MAX), now);
    EXPECT_NEAR(HP_HttpCookie_HLP_ExpiresToMaxAge(now + 100), 100, 5);
    EXPECT_EQ(HP_HttpCookie_HLP_ExpiresToMaxAge(now - 100), 0);
    EXPECT_EQ(HP_HttpCookie_HLP_ExpiresToMaxAge(0), 0);
    EXPECT_EQ(HP_HttpCookie_HLP_ExpiresToMaxAge(-1), -1);
    EXPECT_EQ(HP_HttpCookie_HLP_ExpiresToMaxAge(LLONG_MAX), INT_MAX);
    EXPECT_EQ(HP_HttpCookie_HLP_ExpiresToMaxAge(LLONG_MIN), -1);
}

std::string set_cookie(const char* name, const char* value, const char* domain, const char* path, int max_age, BOOL http_only,
                       BOOL secure, int same_site) {
    char text[300];
    int length = sizeof text;
    if (!HP_HttpCookie_HLP_ToString(text, length, name, value, domain, path, max_age, http_only, secure, same_site))
        return "errno " + std::to_string(errno);
    EXPECT_EQ(static_cast<std::size_t>(length), std::string(text).size() + 1);
    return text;
}

TEST_F(Cookies, AreWrittenAsSetCookie) {
    EXPECT_EQ(set_cookie("n", "v", nullptr, nullptr, -1, FALSE, FALSE, 0), "n=v");
    EXPECT_EQ(set_cookie("n", nullptr, "", "", -1, FALSE, FALSE, 0), "n=");
    EXPECT_EQ(set_cookie("n", "v", ".Example.org", "/a/b", 0, TRUE, TRUE, 1),
              "n=v; domain=example.org; path=/a/; expires=Thu, 01-Jan-1970 00:00:01 GMT; HttpOnly; secure; SameSite=Strict");
    EXPECT_EQ(set_cookie("n", "v", nullptr, "/", -1, FALSE, FALSE, 2), "n=v; path=/; SameSite=Lax");
    const std::string lasting = set_cookie("n", "v", nullptr, nullptr, 1000, FALSE, FALSE, 0);
    const __time64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    const auto parsed = hp::cookie::parse_set_cookie(lasting, now);
    ASSERT_TRUE(parsed && parsed->expires) << lasting;
    EXPECT_NEAR(static_cast<double>(*parsed->expires), static_cast<double>(now + 1000), 5);
    EXPECT_EQ(set_cookie("", "v", nullptr, nullptr, -1, FALSE, FALSE, 0), "errno " + std::to_string(EINVAL));
    EXPECT_EQ(set_cookie("n", "v;w", nullptr, nullptr, -1, FALSE, FALSE, 0), "errno " + std::to_string(EINVAL));
    EXPECT_EQ(set_cookie("n", "v", "a b", nullptr, -1, FALSE, FALSE, 0), "errno " + std::to_string(EINVAL));
    EXPECT_EQ(set_cookie("n", "v", nullptr, "/\n/", -1, FALSE, FALSE, 0), "errno " + std::to_string(EINVAL));
    EXPECT_EQ(set_cookie("n", "v", nullptr, nullptr, -1, FALSE, FALSE, 9), "errno " + std::to_string(EINVAL));
    char text[3];
    int length = sizeof text;
    EXPECT_FAILS(HP_HttpCookie_HLP_ToString(text, length, "n", "v", nullptr, nullptr, -1, FALSE, FALSE, 0), ENOBUFS);
    EXPECT_EQ(length, 4);
}

TEST_F(Cookies, ComeBackFromAFile) {
    const std::int64_t now = HP_HttpCookie_HLP_CurrentUTCTime();
    set("a", "1", 100);
    set("empty", "", 100, "www.example.org", "/x/");
    set("session", "1");
    HP_HttpCookie_MGR_SetCookie("flags", "x y", "other.org", "/", 100, TRUE, TRUE, 2);
    global_store().set_from_response("own=1; max-age=100; path=/p", {"example.org", "/"}, now);
    auto before = global_store().all(now);
    std::erase_if(before, [](const auto& cookie) { return !cookie.expires; });
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));
    EXPECT_EQ(global_store().size(), 5u);
    struct stat status {};
    ASSERT_EQ(::stat(path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600u);
    EXPECT_EQ(files_in_folder(), 1u);
    HP_HttpCookie_MGR_ClearCookies();
    ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str()));
    auto after = global_store().all(now);
    const auto by_name = [](const auto& one, const auto& two) { return one.name < two.name; };
    std::sort(before.begin(), before.end(), by_name);
    std::sort(after.begin(), after.end(), by_name);
    EXPECT_EQ(before, after);
    EXPECT_EQ(sent("www.example.org", "/p"), "a=1");  // "own" is for its host alone
}

TEST_F(Cookies, LoadingKeepsOrReplaces) {
    const std::string later = std::to_string(HP_HttpCookie_HLP_CurrentUTCTime() + 100);
    write(path(), "example.org /\n\ta;file;" + later + ";0;0;0\n\tb;file;" + later + ";0;0;0\n\told;file;5;0;0;0\n");
    set("a", "store");
    set("c", "store");
    ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str()));
    EXPECT_EQ(sent(), "a=store; c=store; b=file");
    ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str(), FALSE));
    EXPECT_EQ(sent(), "a=file; b=file");
}

TEST_F(Cookies, SavingKeepsOrReplaces) {
    const std::string later = std::to_string(HP_HttpCookie_HLP_CurrentUTCTime() + 100);
    write(path(), "example.org /\n\ta;file;" + later + ";0;0;0\n\tb;file;" + later + ";0;0;0\n\tc;file;" + later + ";0;0;0\n");
    set("a", "store", 200);
    set("c", "session");
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));
    EXPECT_EQ(sent(), "a=store; c=session");  // what the file alone has stays in the file
    HP_HttpCookie_MGR_ClearCookies();
    ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str()));
    EXPECT_EQ(sent(), "a=store; b=file");
    HP_HttpCookie_MGR_DeleteCookie("example.org", "/", "b");
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str(), FALSE));
    ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str(), FALSE));
    EXPECT_EQ(sent(), "a=store");
}

TEST_F(Cookies, FilesThatCannotBeUsedAreErrors) {
    set("a", "1", 100);
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(path("none").c_str()), ENOENT);
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(path("none").c_str(), FALSE), ENOENT);
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(folder_.c_str()), EISDIR);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(folder_.c_str()), EISDIR);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(path("none/cookies").c_str()), ENOENT);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile("/dev/null"), EINVAL);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(""), ENOENT);
    write(path("letter"), "Dear reader,\nthis is no cookie file.\n");
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(path("letter").c_str(), FALSE), EBADMSG);
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(path("letter").c_str()), EBADMSG);
    EXPECT_EQ(read(path("letter")).substr(0, 4), "Dear");
    EXPECT_EQ(sent(), "a=1");
    EXPECT_EQ(files_in_folder(), 1u);  // no draft stays behind
    EXPECT_TRUE(HP_HttpCookie_MGR_SaveToFile(path("letter").c_str(), FALSE));
    std::ofstream(path("big")).seekp(65LL << 20).put('\n');
    EXPECT_FAILS(HP_HttpCookie_MGR_LoadFromFile(path("big").c_str()), EFBIG);
    write(path("empty"), "");
    EXPECT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path("empty").c_str()));
    EXPECT_TRUE(HP_HttpCookie_MGR_SaveToFile(path("empty").c_str()));
}

TEST_F(Cookies, ALinkStaysALink) {
    files::create_directory(folder_ / "real");
    write(path("real/cookies"), "");
    files::create_symlink("real/cookies", folder_ / "link");
    set("a", "1", 100);
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path("link").c_str()));
    EXPECT_TRUE(files::is_symlink(folder_ / "link"));
    EXPECT_NE(read(path("real/cookies")).find("\ta;1;"), std::string::npos);
    // A link in the place of the draft leads nowhere: nobody may make us write elsewhere.
    files::create_symlink(folder_ / "victim", folder_ / "cookies.saving");
    EXPECT_FAILS(HP_HttpCookie_MGR_SaveToFile(path().c_str()), ELOOP);
    EXPECT_FALSE(files::exists(folder_ / "victim"));
}

TEST_F(Cookies, SaversOfOneFileWaitForEachOtherAndLoseNothing) {
    constexpr int threads = 4, rounds = 10;
    std::vector<std::thread> savers;
    for (int i = 0; i < threads; ++i)
        savers.emplace_back([this, i] {
            for (int round = 0; round < rounds; ++round) {
                set(("n" + std::to_string(i * rounds + round)).c_str(), "1", 100);
                EXPECT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));
            }
        });
    for (std::thread& saver : savers) saver.join();
    const auto content = hp::cookie::parse_file(read(path()));
    EXPECT_EQ(content.cookies.size(), static_cast<std::size_t>(threads * rounds));
    EXPECT_EQ(content.lines_skipped, 0u);
    EXPECT_EQ(files_in_folder(), 1u);
}

constexpr int saved_count = 100;  // cookies of one generation

void set_generation(int generation) {
    for (int i = 0; i < saved_count; ++i) set(("n" + std::to_string(i)).c_str(), std::to_string(generation).c_str(), 1000);
}

// Whole: every cookie is there, and all are of one generation.
void expect_whole(const std::string& text, int round) {
    const auto content = hp::cookie::parse_file(text);
    ASSERT_EQ(content.lines_skipped, 0u) << round;
    ASSERT_EQ(content.cookies.size(), static_cast<std::size_t>(saved_count)) << round;
    for (const auto& cookie : content.cookies) ASSERT_EQ(cookie.value, content.cookies[0].value) << round;
}

// Saves without end, and says so in the pipe each time.
[[noreturn]] void save_for_ever(const std::string& file, int said) {
    for (int generation = 1;; ++generation) {
        set_generation(generation);
        if (!HP_HttpCookie_MGR_SaveToFile(file.c_str(), generation % 2) || ::write(said, "s", 1) != 1) ::_exit(1);
    }
}

TEST_F(Cookies, AProcessKilledWhileItSavesLeavesTheOldFileOrTheNew) {
    set_generation(0);
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));
    for (int round = 0; round < 40; ++round) {
        int ends[2];
        ASSERT_EQ(::pipe(ends), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) save_for_ever(path(), ends[1]);
        ::close(ends[1]);
        char said[16];
        EXPECT_EQ(::read(ends[0], said, 1), 1);
        // Somewhere in the next save: the clock of the machine decides where.
        for (std::atomic<int> spin = 0; spin < round * 20'000;) ++spin;
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ::close(ends[0]);
        ASSERT_TRUE(WIFSIGNALED(status));
        ASSERT_NO_FATAL_FAILURE(expect_whole(read(path()), round));
        HP_HttpCookie_MGR_ClearCookies();
        ASSERT_TRUE(HP_HttpCookie_MGR_LoadFromFile(path().c_str()));
        ASSERT_EQ(global_store().size(), static_cast<std::size_t>(saved_count));
        ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));  // what the killed one left behind is in nobody's way
        ASSERT_EQ(files_in_folder(), 1u);
    }
}

TEST_F(Cookies, AFullDiskLeavesTheOldFile) {
    set_generation(0);
    ASSERT_TRUE(HP_HttpCookie_MGR_SaveToFile(path().c_str()));
    const std::string before = read(path());
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        const rlimit small{1'000, 1'000};
        std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
        set_generation(1);
        ::_exit(!HP_HttpCookie_MGR_SaveToFile(path().c_str()) && errno == EFBIG ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
    EXPECT_EQ(read(path()), before);
    EXPECT_EQ(files_in_folder(), 1u);
}

}  // namespace
