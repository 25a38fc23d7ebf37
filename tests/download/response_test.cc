// SPDX-License-Identifier: Apache-2.0
#include "download/response.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace hp::download {
namespace {

constexpr std::int64_t now_s = 1'667'724'577;  // Sun, 06 Nov 2022 08:49:37 GMT
constexpr const char* date = "Sun, 06 Nov 2022 08:49:37 GMT";
constexpr const char* before = "Sun, 06 Nov 2022 08:49:36 GMT";

using Fields = std::vector<std::pair<const char*, const char*>>;

Head head_of(unsigned status, const Fields& fields) {
    Head head;
    head.status = status;
    for (const auto& [name, value] : fields) head.add(name, value);
    return head;
}

Version version_of(std::uint64_t total, const char* etag) { return {total, {etag, {}}, "text/plain"}; }

Asked asked_for(std::uint64_t begin, std::uint64_t end, std::optional<Version> version = version_of(1000, "\"a\"")) {
    Asked asked;
    asked.range = true;
    asked.begin = begin;
    asked.end = end;
    asked.version = std::move(version);
    return asked;
}

TEST(Response, OnlyWhatIsStrongNamesAVersion) {
    struct Row {
        Fields fields;
        const char* if_range;
    };
    const std::vector<Row> rows{
        {{{"ETag", "\"x\""}, {"Last-Modified", before}, {"Date", date}}, "\"x\""},
        {{{"ETag", "W/\"x\""}}, ""},
        {{{"ETag", "W/\"x\""}, {"Last-Modified", before}, {"Date", date}}, ""},  // it has an ETag, so the date may not be used
        {{{"ETag", "x"}}, ""},
        {{{"ETag", "\"a b\""}}, ""},
        {{{"ETag", "\"a\""}, {"ETag", "\"b\""}}, ""},
        {{{"Last-Modified", before}, {"Date", date}}, before},
        {{{"Last-Modified", date}, {"Date", date}}, ""},  // it may have changed again within that second
        {{{"Last-Modified", before}}, ""},
        {{{"Last-Modified", "yesterday"}, {"Date", date}}, ""},
        {{}, ""},
    };
    for (const Row& row : rows) EXPECT_EQ(validator_of(head_of(200, row.fields), now_s).if_range(), row.if_range);
}

TEST(Response, WhenPartsCanBeAskedFor) {
    const Validator strong{"\"x\"", {}};
    EXPECT_TRUE(can_ask_for_parts(head_of(200, {}), strong));
    EXPECT_TRUE(can_ask_for_parts(head_of(200, {{"Accept-Ranges", "bytes"}, {"Content-Encoding", "identity"}}), strong));
    EXPECT_FALSE(can_ask_for_parts(head_of(200, {{"Accept-Ranges", "none"}}), strong));
    EXPECT_FALSE(can_ask_for_parts(head_of(200, {{"Content-Encoding", "gzip"}}), strong));
    EXPECT_FALSE(can_ask_for_parts(head_of(200, {}), Validator{}));
}

TEST(Response, TheWhole) {
    const Judgement known = judge({}, head_of(200, {{"Content-Length", "5"}}), now_s);
    EXPECT_EQ(known.answer, Answer::whole);
    EXPECT_EQ(known.total, 5u);
    EXPECT_FALSE(judge({}, head_of(200, {{"Transfer-Encoding", "chunked"}}), now_s).total);
    EXPECT_EQ(judge({}, head_of(200, {{"Content-Length", "x"}}), now_s).answer, Answer::refuse);
    EXPECT_EQ(judge({}, head_of(200, {{"Content-Type", "multipart/byteranges; boundary=x"}}), now_s).answer, Answer::refuse);
}

TEST(Response, AWholeInPlaceOfAPart) {
    const Asked asked = asked_for(500, 1000);
    const Judgement same = judge(asked, head_of(200, {{"Content-Length", "1000"}, {"ETag", "\"a\""}}), now_s);
    EXPECT_EQ(same.answer, Answer::replaced);
    EXPECT_EQ(same.text, "the server ignores ranges");
    const Judgement other = judge(asked, head_of(200, {{"Content-Length", "7"}, {"ETag", "\"b\""}}), now_s);
    EXPECT_EQ(other.answer, Answer::replaced);
    EXPECT_EQ(other.text, "the file has changed");
    EXPECT_EQ(judge(asked, head_of(200, {{"Content-Type", "text/html"}}), now_s).answer, Answer::again);
    EXPECT_EQ(judge(asked_for(0, 10, {}), head_of(200, {}), now_s).error, DE_RANGE);  // the user's own range
}

struct PartRow {
    const char* why;
    Fields fields;
    Answer answer;
};

TEST(Response, APartIsWhatWasAskedFor) {
    const std::vector<PartRow> rows{
        {"exactly", {{"Content-Range", "bytes 500-999/1000"}, {"Content-Length", "500"}, {"ETag", "\"a\""}}, Answer::part},
        {"no length, no validator", {{"Content-Range", "bytes 500-999/1000"}}, Answer::part},
        {"whole not known", {{"Content-Range", "bytes 500-999/*"}}, Answer::part},
        {"less", {{"Content-Range", "bytes 500-600/1000"}, {"Content-Length", "101"}}, Answer::part},
        {"later", {{"Content-Range", "bytes 501-999/1000"}}, Answer::again},
        {"earlier", {{"Content-Range", "bytes 499-999/1000"}}, Answer::again},
        {"more", {{"Content-Range", "bytes 500-1000/1001"}}, Answer::again},
        {"another length", {{"Content-Range", "bytes 500-999/1001"}}, Answer::begin_anew},
        {"another ETag", {{"Content-Range", "bytes 500-999/1000"}, {"ETag", "\"b\""}}, Answer::begin_anew},
        {"weak now", {{"Content-Range", "bytes 500-999/1000"}, {"ETag", "W/\"a\""}}, Answer::begin_anew},
        {"no Content-Range", {{"Content-Length", "500"}}, Answer::again},
        {"no sense", {{"Content-Range", "bytes 999-500/1000"}}, Answer::again},
        {"two of them", {{"Content-Range", "bytes 500-999/1000"}, {"Content-Range", "bytes 500-999/1000"}}, Answer::again},
        {"unsatisfied", {{"Content-Range", "bytes */1000"}}, Answer::again},
        {"another Content-Length", {{"Content-Range", "bytes 500-999/1000"}, {"Content-Length", "501"}}, Answer::again},
        {"coded", {{"Content-Range", "bytes 500-999/1000"}, {"Content-Encoding", "gzip"}}, Answer::again},
        {"multipart", {{"Content-Type", "multipart/byteranges; boundary=x"}}, Answer::again},
    };
    for (const PartRow& row : rows)
        EXPECT_EQ(judge(asked_for(500, 1000), head_of(206, row.fields), now_s).answer, row.answer) << row.why;
    EXPECT_EQ(judge({}, head_of(206, {{"Content-Range", "bytes 0-999/1000"}}), now_s).answer, Answer::refuse) << "not asked for";
}

TEST(Response, AnotherMirrorHasItsOwnValidatorButTheSameLength) {
    Asked asked = asked_for(500, 1000);
    asked.other_source = true;
    EXPECT_EQ(judge(asked, head_of(206, {{"Content-Range", "bytes 500-999/1000"}, {"ETag", "\"b\""}}), now_s).answer,
              Answer::part);
    EXPECT_EQ(judge(asked, head_of(206, {{"Content-Range", "bytes 500-999/1001"}}), now_s).answer, Answer::begin_anew);
    EXPECT_EQ(judge(asked, head_of(206, {{"Content-Range", "bytes 500-999/*"}}), now_s).answer, Answer::again);
}

TEST(Response, ASuffixBeginsWhereTheServerSays) {
    Asked asked = asked_for(7, 0, {});
    asked.suffix = true;
    const Judgement last = judge(asked, head_of(206, {{"Content-Range", "bytes 993-999/1000"}}), now_s);
    EXPECT_EQ(last.answer, Answer::part);
    EXPECT_EQ(last.begin, 993u);
    EXPECT_EQ(judge(asked, head_of(206, {{"Content-Range", "bytes 0-4/5"}}), now_s).answer, Answer::part)
        << "all of a short file";
    for (const char* text : {"bytes 992-999/1000", "bytes 993-998/1000", "bytes 993-999/*", "bytes 0-6/1000"})
        EXPECT_EQ(judge(asked, head_of(206, {{"Content-Range", text}}), now_s).answer, Answer::again) << text;
}

TEST(Response, Unsatisfied) {
    EXPECT_EQ(judge(asked_for(500, 1000), head_of(416, {{"Content-Range", "bytes */10"}}), now_s).answer, Answer::begin_anew);
    EXPECT_EQ(judge(asked_for(0, 0, {}), head_of(416, {{"Content-Range", "bytes */0"}}), now_s).answer, Answer::empty);
    EXPECT_EQ(judge(asked_for(5, 9, {}), head_of(416, {{"Content-Range", "bytes */3"}}), now_s).error, DE_RANGE);
    EXPECT_EQ(judge({}, head_of(416, {}), now_s).error, DE_HTTP_STATUS);
}

TEST(Response, OtherStatuses) {
    for (const unsigned status : {301u, 302u, 303u, 307u, 308u}) {
        EXPECT_EQ(judge({}, head_of(status, {{"Location", "/x"}}), now_s).answer, Answer::redirect);
        EXPECT_EQ(judge({}, head_of(status, {}), now_s).error, DE_REDIRECT);
    }
    for (const unsigned status : {408u, 425u, 429u, 500u, 502u, 503u, 504u})
        EXPECT_EQ(judge({}, head_of(status, {}), now_s).answer, Answer::again) << status;
    for (const unsigned status : {201u, 204u, 205u, 300u, 304u, 400u, 401u, 403u, 404u, 410u, 412u, 501u, 505u, 999u}) {
        EXPECT_EQ(judge({}, head_of(status, {{"Location", "/x"}}), now_s).answer, Answer::refuse) << status;
        EXPECT_EQ(judge({}, head_of(status, {}), now_s).error, DE_HTTP_STATUS) << status;
    }
    EXPECT_EQ(judge(asked_for(500, 1000), head_of(412, {}), now_s).answer, Answer::begin_anew);
}

}  // namespace
}  // namespace hp::download
