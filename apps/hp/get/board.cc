// SPDX-License-Identifier: Apache-2.0
#include "hp/get/board.h"

#include <unistd.h>

#include <algorithm>

#include "hp/format.h"
#include "hp/get/columns.h"
#include "hp/get/items.h"
#include "hp/get/outcome.h"

namespace hp::app::get {
namespace {

constexpr std::size_t window_least = 64;

// A terminal that shows data or JSON is no place for bars.
bool may_draw(const Options& options, const std::vector<Item>& items) {
    if (options.quiet || ::isatty(STDERR_FILENO) != 1) return false;
    const bool output = options.json || std::any_of(items.begin(), items.end(), [](const Item& item) { return item.out == "-"; });
    return !output || ::isatty(STDOUT_FILENO) != 1;
}

std::optional<std::uint64_t> known(std::uint64_t total) { return total != 0 ? std::optional(total) : std::nullopt; }

// The file has a name by now.
void take_file(Transfer& transfer, const char* file) {
    if (file == nullptr || transfer.file == file) return;
    transfer.file = file;
    transfer.bar.name = last_part(transfer.file);
}

// The bar of a transfer, as far as it is now.
Bar& running(Transfer& transfer, const TDownloadProgress& progress) {
    Bar& bar = transfer.bar;
    bar.stage = Bar::Stage::running;
    bar.note.clear();
    bar.done = progress.ullDone;
    bar.total = known(progress.ullTotal);
    take_file(transfer, progress.lpszFile);
    return bar;
}

}  // namespace

Board::Board(const Options& options, std::vector<Item> items)
    : options_(options), draws_(may_draw(options, items)), window_(2 * options.parallel + window_least), left_(items.size()) {
    for (Item& item : items) {
        Transfer& transfer = transfers_.emplace_back();
        transfer.url = shown_url(item.urls.front());
        transfer.bar.name = item.out.empty() || item.out == "-" ? name_of(item.urls.front()) : last_part(item.out);
        transfer.bar.note = "connecting";
        transfer.item = std::move(item);
    }
}

Transfer* Board::next() {
    asked_ = false;  // what ends from here on asks again
    return next_ < transfers_.size() && under_way() < window_ ? &transfers_[next_++] : nullptr;
}

bool Board::wants_more() { return next_ < transfers_.size() && under_way() <= window_ / 2 && !asked_.exchange(true); }

// --- events -----------------------------------------------------------------------------------------------------------------

void Board::on_start(Transfer& transfer, const TDownloadProgress& progress, const char* type) {
    std::lock_guard lock(mutex_);
    Bar& bar = running(transfer, progress);
    if (!options_.json) return;
    JsonObject object = event("start", transfer);
    object.add("done", progress.ullDone);
    if (bar.total) object.add("total", *bar.total);
    if (type != nullptr && *type != '\0') object.add("content_type", valid_utf8(type));
    print(object);
}

void Board::on_progress(Transfer& transfer, const TDownloadProgress& progress) {
    std::lock_guard lock(mutex_);
    Bar& bar = running(transfer, progress);
    bar.rate = static_cast<double>(progress.ullRate);
    bar.seconds = progress.dwElapsed / 1000.0;
    if (!options_.json) return;
    JsonObject object = event("progress", transfer);
    object.add("done", progress.ullDone);
    if (bar.total) object.add("total", *bar.total);
    object.add("rate", progress.ullRate).add("seconds", bar.seconds).add("connections", progress.dwConnections);
    print(object);
}

void Board::on_redirect(Transfer& transfer, unsigned status, const char* from, const char* to) {
    if (!options_.json) return;
    std::lock_guard lock(mutex_);
    print(event("redirect", transfer).add("status", status).add("from", valid_utf8(from)).add("to", valid_utf8(to)));
}

void Board::on_segment(Transfer& transfer, std::uint64_t begin, std::uint64_t end, const char* url) {
    if (!options_.json) return;
    std::lock_guard lock(mutex_);
    JsonObject object = event("segment", transfer);
    object.add("begin", begin);
    if (end != 0) object.add("end", end);
    print(object.add("from", valid_utf8(shown_url(url))));
}

void Board::on_retry(Transfer& transfer, EnDownloadError error, const char* text, unsigned number, unsigned delay_ms) {
    std::lock_guard lock(mutex_);
    transfer.bar.note =
        format("%s; try %u in %s", HP_GetDownloadErrorName(error), number + 1, clock_text(delay_ms / 1000.0).c_str());
    if (!options_.json) return;
    print(event("retry", transfer)
              .add("kind", outcome_of(error).json)
              .add("text", valid_utf8(text))
              .add("try", number)
              .add("delay", delay_ms / 1000.0));
}

void Board::on_end(Transfer& transfer, const TDownloadResult& result) {
    std::lock_guard lock(mutex_);
    if (transfer.ended) return;
    transfer.ended = true;
    const EnDownloadError kind = transfer.failure_kind != DE_OK ? transfer.failure_kind : result.enError;
    const std::string text = transfer.failure_kind != DE_OK ? transfer.failure : result.lpszText;
    const bool good = kind == DE_OK;
    code_ = together(code_, outcome_of(kind).code);
    if (good) ++complete_;
    if (!good && kind != DE_CANCELLED) ++failed_;
    received_ += result.ullReceived;
    take_file(transfer, result.lpszFile);
    Bar& bar = transfer.bar;
    bar.stage = good ? Bar::Stage::done : Bar::Stage::failed;
    bar.note = result.bSkipped ? "is there already" : "";
    bar.done = result.ullLength;
    bar.seconds = result.dwElapsed / 1000.0;
    bar.rate = bar.seconds > 0 ? static_cast<double>(result.ullReceived) / bar.seconds : 0;
    if (options_.json) {
        JsonObject object = event(good ? "complete" : "error", transfer);
        if (!good)
            object.add("kind", outcome_of(kind).json).add("exit_code", outcome_of(kind).code).add("text", valid_utf8(text));
        if (result.usStatus != 0) object.add("status", result.usStatus);
        object.add("from", valid_utf8(shown_url(result.lpszUrl)))
            .add("bytes", result.ullLength)
            .add("received", result.ullReceived)
            .add("seconds", bar.seconds)
            .add("retries", result.dwTries)
            .add("resumed", result.bResumed != FALSE);
        if (good) object.add("skipped", result.bSkipped != FALSE);
        if (!good) object.add("resumable", result.bResumable != FALSE);
        if (*result.lpszContentType != '\0') object.add("content_type", valid_utf8(result.lpszContentType));
        if (*result.lpszDigest != '\0') object.add("digest", result.lpszDigest);
        print(object);
    }
    if (good) {
        if (draws_) above_.push_back(bar_line(bar, terminal_size(STDERR_FILENO).columns - 1));
    } else {
        say_failure(transfer, kind, text, result);
    }
    --left_;
}

void Board::fail(Transfer& transfer, EnDownloadError kind, const std::string& text) {
    std::lock_guard lock(mutex_);
    if (transfer.ended || transfer.failure_kind != DE_OK) return;
    transfer.failure_kind = kind;
    transfer.failure = text;
}

// --- what is said -------------------------------------------------------------------------------------------------------------

JsonObject Board::event(const char* name, const Transfer& transfer) const {
    JsonObject object;
    object.add("event", name).add("url", transfer.url);
    if (!transfer.file.empty()) object.add("file", valid_utf8(transfer.file));
    return object;
}

void Board::print(const JsonObject& object) {
    std::fputs((object.text() + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void Board::say(const std::string& line) {
    if (draws_)
        above_.push_back(line);
    else
        std::fprintf(stderr, "%s\n", line.c_str());
}

void Board::say_failure(const Transfer& transfer, EnDownloadError kind, const std::string& text, const TDownloadResult& result) {
    const bool cut = kind == DE_CANCELLED;
    if (cut && result.bResumable && resumable_.empty()) resumable_ = transfer.file;
    if (cut && interrupted_) return;
    say("hp get: " + (transfer.file.empty() ? transfer.url : printable(transfer.file)) + ": " + printable(text));
    if (result.bResumable && !transfer.file.empty())
        say(format("hp get: %s are kept in %s.part; the same command goes on from there",
                   size_text(static_cast<double>(result.ullLength)).c_str(), printable(transfer.file).c_str()));
}

std::string Board::totals_line(std::size_t width) const {
    double rate = 0;
    for (std::size_t i = first_, seen = 0; i < transfers_.size() && seen < options_.parallel; ++i)
        if (!transfers_[i].ended) rate += transfers_[i].bar.rate, ++seen;
    std::string line =
        format("%s of %s files, %s", grouped(std::uint64_t{complete_}).c_str(), grouped(std::uint64_t{transfers_.size()}).c_str(),
               size_text(static_cast<double>(received_)).c_str());
    if (failed_ != 0) line += format(", %s failed", grouped(std::uint64_t{failed_}).c_str());
    return fitted(line + "  " + size_text(rate) + "/s", width);
}

// Those under way, as many as there is room for, and a line for all.
std::vector<std::string> Board::live_lines(const TerminalSize& size) {
    const std::size_t width = size.columns - 1;
    while (first_ < transfers_.size() && transfers_[first_].ended) ++first_;
    std::size_t room = std::min<std::size_t>(options_.parallel, size.rows > 3 ? size.rows - 3 : 1);
    std::vector<std::string> lines;
    for (std::size_t i = first_; i < transfers_.size() && room > 0; ++i) {
        if (transfers_[i].ended) continue;
        ++transfers_[i].bar.beat;
        lines.push_back(bar_line(transfers_[i].bar, width));
        --room;
    }
    if (transfers_.size() > 1 && !lines.empty()) lines.push_back(totals_line(width));
    return lines;
}

void Board::draw() {
    if (!draws_) return;
    std::lock_guard lock(mutex_);
    const TerminalSize size = terminal_size(STDERR_FILENO);
    const std::string text = lines_.replace(above_, live_lines(size), size.columns);
    above_.clear();
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

void Board::interrupted() {
    std::lock_guard lock(mutex_);
    interrupted_ = true;
    code_ = together(code_, exit_interrupted);
}

void Board::finish() {
    draw();
    std::lock_guard lock(mutex_);
    const std::size_t cut = transfers_.size() - complete_ - failed_;
    if (draws_) std::fputs(lines_.replace({}, {}, terminal_size(STDERR_FILENO).columns).c_str(), stderr);
    if (options_.json)
        print(JsonObject()
                  .add("event", "summary")
                  .add("complete", complete_)
                  .add("failed", failed_)
                  .add("interrupted", cut)
                  .add("received", received_)
                  .add("exit_code", code_));
    if (!interrupted_) return;
    const std::string kept =
        resumable_.empty() ? "" : "; what has come is kept in " + printable(resumable_) + ".part" + (cut > 1 ? " and so on" : "");
    std::fprintf(stderr, "hp get: interrupted, %s of %s files %s complete%s; the same command goes on\n",
                 grouped(std::uint64_t{cut}).c_str(), grouped(std::uint64_t{transfers_.size()}).c_str(),
                 cut == 1 ? "is not" : "are not", kept.c_str());
}

int Board::code() const {
    std::lock_guard lock(mutex_);
    return code_;
}

}  // namespace hp::app::get
