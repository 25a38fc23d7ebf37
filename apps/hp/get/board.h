// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is known of all downloads, and what is said about it: bars on a terminal, JSON lines, or nothing but errors.
#include <hpsocket/Download.h>

#include <atomic>
#include <cstdio>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "hp/get/bar.h"
#include "hp/get/input_file.h"
#include "hp/get/live_lines.h"
#include "hp/get/options.h"
#include "hp/json.h"

namespace hp::app::get {

// One download. `item` and `url` never change, the rest belongs to the board.
struct Transfer {
    Item item;
    std::string url;      // as it may be shown
    std::string file;     // where it goes, when it is known
    std::string failure;  // ours, where the downloader only says that it was cancelled or refused
    EnDownloadError failure_kind = DE_OK;
    Bar bar;
    bool ended = false;
    bool output_ok = false;  // for standard output: it does not spoil the terminal
};

class Board {
public:
    Board(const Options& options, std::vector<Item> items);
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    std::deque<Transfer>& transfers() { return transfers_; }

    // Main thread. The next one to begin with; null: there is none, or enough are under way. So the downloader never has to keep a million of them.
    Transfer* next();

    // --- events; any thread ---------------------------------------------------------------------------------------------------

    void on_start(Transfer& transfer, const TDownloadProgress& progress, const char* type);
    void on_progress(Transfer& transfer, const TDownloadProgress& progress);
    void on_redirect(Transfer& transfer, unsigned status, const char* from, const char* to);
    void on_segment(Transfer& transfer, std::uint64_t begin, std::uint64_t end, const char* url);
    void on_retry(Transfer& transfer, EnDownloadError error, const char* text, unsigned number, unsigned delay_ms);
    void on_end(Transfer& transfer, const TDownloadResult& result);

    // From now on it fails for that reason, whatever the downloader calls it.
    void fail(Transfer& transfer, EnDownloadError kind, const std::string& text);

    // --- the main thread ------------------------------------------------------------------------------------------------------

    bool draws() const { return draws_; }
    void draw();         // on a terminal: the bars of what is under way
    void interrupted();  // no more is said for each file that ends because of it
    void finish();       // the last word
    bool all_ended() const { return left_ == 0; }
    bool wants_more();  // whether the main thread should be woken to call next()
    int code() const;   // what the program ends with

private:
    std::size_t under_way() const { return next_ - (transfers_.size() - left_); }
    JsonObject event(const char* name, const Transfer& transfer) const;
    void print(const JsonObject& object);
    void say(const std::string& line);
    void say_failure(const Transfer& transfer, EnDownloadError kind, const std::string& text, const TDownloadResult& result);
    std::string totals_line(std::size_t width) const;
    std::vector<std::string> live_lines(const TerminalSize& size);

    const Options& options_;
    const bool draws_;
    std::deque<Transfer> transfers_;
    const std::size_t window_;                 // as many are given to the downloader at a time
    std::atomic<std::size_t> next_{0}, left_;  // left_: have not ended
    std::atomic<bool> asked_{false};           // the main thread is on its way to next()
    mutable std::mutex mutex_;                 // of what follows, and of the transfers
    std::vector<std::string> above_;           // lines that stay, not yet written
    LiveLines lines_;
    std::size_t first_ = 0;  // all transfers before it have ended
    std::size_t complete_ = 0, failed_ = 0;
    std::uint64_t received_ = 0;  // by those that have ended
    std::string resumable_;       // one of those that were cut
    bool interrupted_ = false;
    int code_ = 0;
};

}  // namespace hp::app::get
