// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs downloads: decides what to ask for and on which connection, and takes the answers to their files.
//
// One mutex holds all state together. Three threads of its own beside those of the lanes: `events_` calls the listener and keeps the
// time, `disk_` flushes, hashes and renames, `dialler_` resolves names and connects. Bodies are written by the thread that received
// them, without the mutex: so a slow disk holds back its connections, and no byte waits in memory. A transfer ends only on the thread
// of its link, or on the dialler's while that has it: so nobody takes a file from under a thread that is writing it.
#include <hpsocket/Download.h>

#include <condition_variable>
#include <deque>
#include <list>
#include <map>
#include <mutex>
#include <random>
#include <unordered_map>

#include "download/clerk.h"
#include "download/job.h"
#include "protocol/cookie/store.h"

namespace hp::download {

class Runner final : private LinkEvents {
public:
    explicit Runner(IHttpDownloadListener* listener);
    ~Runner();

    // As those of IHttpDownloader; false with errno.
    bool start(const TDownloaderOptions& options);
    bool stop();
    DOWNLOADID add(const std::vector<std::string>& urls, const TDownloadOptions& options);
    bool cancel(DOWNLOADID id);
    bool progress(DOWNLOADID id, TDownloadProgress& progress);
    bool wait(std::uint32_t timeout_ms);
    std::size_t count();
    void set_rate_limit(std::uint64_t rate);

private:
    using Lock = std::unique_lock<std::mutex>;
    using JobPtr = std::shared_ptr<Job>;

    // runner.cc: life, and what is begun
    int prepare(const RunSettings& settings);
    void end_all();
    bool inside();
    Lane& lane(bool secure) { return *lanes_[secure ? 1 : 0]; }
    void pump();                          // begins what can be begun
    void begin(const JobPtr& job);        // a waiting job has its turn
    void open_target(const JobPtr& job);  // on the disk's thread
    bool wants_more(const Job& job, std::int64_t now_ms) const;
    bool begin_transfer(const JobPtr& job);
    Link* free_link(const Origin& origin);
    bool make_room(const Origin& origin);  // for one more connection
    void dial(Link* link);                 // on the dialler's thread
    bool ask(Transfer& transfer);
    std::vector<std::pair<std::string, std::string>> fields_of(const Transfer& transfer);
    void forget(Link& link);
    void leave(Link& link);

    // runner_answers.cc: what comes
    void on_connected(Link& link) override;
    void on_open(Link& link) override;
    void on_field(Link& link, const char* name, const char* value) override;
    void on_head(Link& link) override;
    void on_body(Link& link, Bytes piece) override;
    void on_complete(Link& link, bool keeps, bool cut) override;
    void on_closed(Link& link, Operation operation, int error, const std::string& tls_text) override;
    void closed(Link& link);
    void accept_whole(Lock& lock, Transfer& transfer, const Head& head, const Judgement& judgement);
    void accept_part(Lock& lock, Transfer& transfer, const Head& head, const Judgement& judgement);
    void add_checks(Job& job, const Head& head);
    void announce(const JobPtr& job, const Transfer& transfer);
    bool learn(Lock& lock, Transfer& transfer, const Head& head, std::optional<std::uint64_t> total);
    bool open_file(Lock& lock, Transfer& transfer, const Head& head);
    bool store(Lock& lock, Transfer& transfer, Bytes bytes);
    bool decode(Lock& lock, Transfer& transfer, Bytes bytes);
    int write(Lock& lock, Transfer& transfer, Bytes bytes, std::size_t& written);
    void hold_to_rate(Transfer& transfer, std::size_t bytes);
    void refuse_body(Transfer& transfer);

    // runner_ends.cc: how things end
    void end_with(Transfer& transfer, Transfer::End end, EnDownloadError error = DE_OK, std::string text = {},
                  int system_error = 0);
    void finish_transfer(Transfer& transfer);  // takes it off its job; its end is applied
    void apply(const JobPtr& job, Transfer& ended);
    void try_again(const JobPtr& job, const Transfer& ended);
    void fail(const JobPtr& job, EnDownloadError error, const std::string& text, int system_error = 0);
    void settle(const JobPtr& job);  // no transfer is left: what now?
    void finish(const JobPtr& job);  // on the disk's thread
    bool verify(const JobPtr& job, std::string& text, EnDownloadError& error, int& system_error);
    void end(const JobPtr& job);           // tells the result
    void save_journal(const JobPtr& job);  // on the disk's thread
    std::int64_t look();                   // the time has come for something
    void tell_progress(const JobPtr& job, std::int64_t now_ms);
    void tell(std::function<void(IHttpDownloadListener&)> event);

    IHttpDownloadListener* const listener_;
    std::mutex life_mutex_;  // start and stop, one at a time
    std::mutex mutex_;
    std::condition_variable changed_;
    enum class Life { stopped, running, stopping } life_ = Life::stopped;
    RunSettings settings_;
    std::unique_ptr<Lane> lanes_[2];
    Clerk events_, disk_, dialler_;
    std::unique_ptr<cookie::Store> cookies_;
    std::thread stopper_;

    DOWNLOADID last_id_ = 0;
    Plan::Owner last_owner_ = 0;
    std::unordered_map<DOWNLOADID, JobPtr> jobs_;
    std::deque<JobPtr> waiting_;
    std::list<JobPtr> running_;
    std::unordered_map<Link*, std::unique_ptr<Link>> links_;
    std::map<Origin, std::vector<Link*>> idle_;
    std::map<Origin, std::size_t> per_host_;
    TokenBucket bucket_;
    std::mt19937_64 random_;
    bool pumping_ = false;
};

}  // namespace hp::download
