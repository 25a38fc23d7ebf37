// SPDX-License-Identifier: Apache-2.0
#pragma once
// One download: what is wanted, from where, how far it is. Everything here is under the runner's mutex, unless said otherwise.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "download/lane.h"
#include "download/part_file.h"
#include "download/plan.h"
#include "download/rate.h"
#include "protocol/coding/decoder.h"

namespace hp::download {

struct Job;

// One URL of the file.
struct Source {
    Source(Place place, const RedirectRules& rules) : given(place), now(std::move(place)), redirects(rules) {}

    const Place given;
    Place now;  // after redirects
    Redirects redirects;
    bool dead = false;     // an error that will not pass
    bool differs = false;  // has another version: not for parts of this one
};

// A request that is under way, on a link.
struct Transfer {
    std::shared_ptr<Job> job;
    Plan::Owner owner = 0;
    std::size_t source = 0;
    Place place;
    Asked asked;
    Link* link = nullptr;
    std::int64_t deadline_ms = 0;  // for the answer's head; 0: none
    Stall stall{0, 0};

    bool answered = false;         // the head came
    bool accepts = false;          // the body goes into the file
    std::uint64_t at = 0;          // where its next byte goes, in the file
    std::uint64_t answer_end = 0;  // where the answer ends in the file; 0: not known
    std::unique_ptr<coding::Decoder> decoder;
    std::int64_t resume_at_ms = 0;  // paused by a rate limit until then; 0: it is not

    // How it ends; applied when its connection is free of it.
    enum class End {
        none,
        done,
        stale,       // the kept connection had ended before the request came: another one is taken
        again,       // failed, may go well next time
        refuse,      // failed, and will again
        begin_anew,  // what is there is of another version
        redirect,
        fewer,    // the server does not want so many requests at once
        differs,  // this mirror has another version
        dropped,  // the job ends
    } end = End::none;
    EnDownloadError error = DE_OK;
    std::string text;
    int system_error = 0;
    std::optional<std::int64_t> retry_after_ms;
    std::optional<Place> next;  // redirect
};

struct Check {
    Digest wanted;
    Hasher hasher;
    const char* who;  // says so
};

struct Job {
    Job(DOWNLOADID i, JobSettings s, std::uint64_t seed)
        : id(i), settings(std::move(s)), retry(settings.retry_rules(), seed), bucket(settings.numbers.ullRateLimit) {}

    const DOWNLOADID id;
    const JobSettings settings;
    std::vector<Source> sources;
    std::size_t home = 0;            // the source that is asked first
    std::size_t version_source = 0;  // whose version it is

    enum class State { waiting, opening, running, finishing, ended } state = State::waiting;
    bool ending = false;   // its result stands; it waits for its connections to be free of it
    bool restart = false;  // begins anew when they are
    TDownloadResult result;
    std::string result_text, result_digest;

    // The file.
    std::string path;  // "" while not known, or with bToListener
    std::unique_ptr<PartFile> file;
    std::optional<Version> version;  // of what is there
    std::optional<std::int64_t> modified_s;
    std::uint64_t base = 0;  // where in the server's file ours begins
    Plan plan;
    bool whole = false;  // the server has shown that it has no ranges, or they cannot be used: no resume, no parts
    bool decodes = false;
    bool resumed = false;
    bool announced = false;     // OnStart came
    bool wrong_digest = false;  // once
    std::vector<Check> checks;
    std::uint64_t hashed = 0;  // from the beginning

    // Work.
    std::vector<std::unique_ptr<Transfer>> transfers;
    std::size_t transfers_max = 1;
    std::size_t next_source = 0;
    Retry retry;
    std::int64_t retry_at_ms = 0;
    TokenBucket bucket;
    RateMeter meter;
    std::int64_t began_ms = 0;
    std::uint64_t received = 0;
    unsigned status = 0;
    std::string url, content_type;

    std::int64_t told_ms = 0;
    std::uint64_t told_bytes = 0;
    std::int64_t journal_ms = 0;
    std::uint64_t journal_received = 0;
    bool journal_busy = false;

    bool to_listener() const { return settings.numbers.bToListener != FALSE; }
    bool syncs() const { return settings.numbers.bSync != FALSE; }
    // May what is there be kept over a new request? Only if it can be named, and parts asked for.
    bool resumable() const { return version && !version->validator.empty() && !whole && !decodes; }
    std::size_t live_sources() const;
    // Which source the next request for a part goes to; its index.
    std::size_t pick_source();
    bool usable_for_parts(const Source& source, std::size_t index) const;
    // What is wanted of a file of `total` bytes, by the range option; nothing: not to be had.
    std::optional<Span> wanted(std::uint64_t total) const;
    Journal journal() const;
    // Takes over what an earlier run left. False: it does not fit.
    bool take(const Journal& journal);
    // Nothing is there any more, and nothing known. 0 or an errno value.
    int begin_anew();
    TDownloadProgress progress(std::int64_t now_ms);
};

}  // namespace hp::download
