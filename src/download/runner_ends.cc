// SPDX-License-Identifier: Apache-2.0
// How transfers and downloads end, and what happens as time passes.
#include <algorithm>
#include <cerrno>

#include "download/runner.h"
#include "download/target.h"
#include "net/sys.h"

namespace hp::download {
namespace {

constexpr std::int64_t tick_ms = 100, progress_ms = 200;
constexpr std::size_t read_bytes = 256 * 1024;

}  // namespace

void Runner::tell(std::function<void(IHttpDownloadListener&)> event) {
    if (listener_ == nullptr) return;
    events_.tell([this, event = std::move(event)] { event(*listener_); });
}

void Runner::end_with(Transfer& transfer, Transfer::End end, EnDownloadError error, std::string text, int system_error) {
    if (transfer.end != Transfer::End::none) return;
    transfer.end = end;
    transfer.error = error;
    transfer.text = std::move(text);
    transfer.system_error = system_error;
    transfer.accepts = false;
}

void Runner::finish_transfer(Transfer& transfer) {
    const JobPtr job = transfer.job;
    job->plan.release(transfer.owner);
    const auto found =
        std::find_if(job->transfers.begin(), job->transfers.end(), [&](const auto& t) { return t.get() == &transfer; });
    const std::unique_ptr<Transfer> ended = std::move(*found);
    job->transfers.erase(found);
    if (!job->ending) apply(job, *ended);
    if (job->transfers.empty()) settle(job);
}

void Runner::apply(const JobPtr& job, Transfer& ended) {
    using End = Transfer::End;
    Source& source = job->sources[ended.source];
    switch (ended.end) {
        case End::none:
        case End::dropped:
        case End::stale: return;
        case End::done: source.redirects.begin_anew(); return;
        case End::differs: source.differs = true; return;
        case End::fewer: job->transfers_max = std::max<std::size_t>(job->transfers.size(), 1); return;
        case End::redirect: {
            tell([job, status = static_cast<USHORT>(job->status), from = ended.place.url,
                  to = ended.next->url](IHttpDownloadListener& l) { l.OnRedirect(job->id, status, from.c_str(), to.c_str()); });
            source.now = *ended.next;
            return;
        }
        case End::begin_anew:
            job->restart = true;
            for (const auto& other : job->transfers) {
                end_with(*other, End::stale);
                leave(*other->link);
            }
            return try_again(job, ended);
        case End::again: return try_again(job, ended);
        case End::refuse: break;
    }
    source.dead = true;
    if (job->live_sources() == 0) return fail(job, ended.error, ended.text, ended.system_error);
    if (job->home == ended.source) {
        while (job->sources[job->home].dead) job->home = (job->home + 1) % job->sources.size();
        const bool fits = job->version && (!job->version->validator.etag.empty() || job->settings.checksum);
        if (!fits && job->version) job->restart = true;
    }
    tell([job, error = ended.error, text = ended.text + "; the next mirror is tried",
          tries = job->retry.count()](IHttpDownloadListener& l) { l.OnRetry(job->id, error, text.c_str(), tries, 0); });
}

void Runner::try_again(const JobPtr& job, const Transfer& ended) {
    const std::int64_t now = sys().now_ms();
    Source& source = job->sources[ended.source];
    source.now = source.given;
    source.redirects.begin_anew();
    const bool crowded =
        !job->transfers.empty() && !ended.accepts && (ended.error == DE_CONNECT || ended.error == DE_HTTP_STATUS);
    if (crowded) {  // the others go on: fewer at once, then
        job->transfers_max = job->transfers.size();
        return;
    }
    if (now < job->retry_at_ms) return;  // of several that fail together, one counts
    const bool anew = ended.end == Transfer::End::begin_anew;
    const auto delay = anew ? job->retry.began_anew() : job->retry.failed(ended.retry_after_ms);
    const bool bad_ranges = ended.error == DE_PROTOCOL && ended.asked.range && !job->settings.range && !job->whole;
    if (!delay && bad_ranges && !job->to_listener()) {  // a last resort: all of it at once, without ranges
        job->whole = job->restart = true;
        job->retry = Retry(job->settings.retry_rules(), random_());
        job->retry_at_ms = now;
    } else if (!delay) {
        source.dead = true;
        if (job->live_sources() == 0) {
            const std::string tries =
                job->settings.numbers.dwRetries != 0
                    ? "; given up after " + std::to_string(job->retry.in_a_row() + 1) + " tries without progress"
                    : "";
            return fail(job, ended.error, ended.text + tries, ended.system_error);
        }
        job->retry = Retry(job->settings.retry_rules(), random_());
        job->retry_at_ms = now;
    } else {
        job->retry_at_ms = now + *delay;
    }
    // Another mirror has its turn, if it can go on with what is there or nothing is.
    const std::size_t count = job->sources.size();
    for (std::size_t i = 1; i < count && job->home == ended.source; ++i) {
        const std::size_t next = (ended.source + i) % count;
        if (job->sources[next].dead ||
            (job->version && !job->restart && !job->usable_for_parts(job->sources[next], next) && !source.dead))
            continue;
        if (source.dead && job->version && !job->usable_for_parts(job->sources[next], next)) job->restart = true;
        job->home = next;
    }
    tell([job, error = ended.error, text = ended.text, tries = job->retry.count(),
          wait = static_cast<DWORD>(job->retry_at_ms - now)](IHttpDownloadListener& l) {
        l.OnRetry(job->id, error, text.c_str(), tries, wait);
    });
    events_.look_at(job->retry_at_ms);
}

void Runner::fail(const JobPtr& job, EnDownloadError error, const std::string& text, int system_error) {
    if (job->ending || job->state == Job::State::finishing || job->state == Job::State::ended) return;
    job->ending = true;
    job->result.enError = error;
    job->result_text = text;
    job->result.iSystemError = system_error;
    for (const auto& transfer : job->transfers) {
        end_with(*transfer, Transfer::End::dropped);
        leave(*transfer->link);
    }
    if (job->state == Job::State::waiting) {
        std::erase(waiting_, job);
        std::erase(running_, job);
        job->state = Job::State::running;
    }
    if (job->state == Job::State::running && job->transfers.empty()) settle(job);
}

void Runner::settle(const JobPtr& job) {
    if (job->state != Job::State::running) return;
    const bool complete = job->version && job->plan.complete() && !job->restart;
    if (job->ending || complete) {
        job->state = Job::State::finishing;
        disk_.tell([this, job] { finish(job); });
        return;
    }
    const bool keeps = job->resumable() && !job->restart;
    if (!job->version || keeps) return;
    if (job->to_listener() && job->plan.done() != 0)
        return fail(job, DE_TRUNCATED, "what is missing cannot be asked for, and the rest has been passed on already");
    if (const int error = job->begin_anew(); error != 0)
        fail(job, disk_error(error), describe("cannot write", job->path + ".part", error), error);
}

// --- on the disk's thread -----------------------------------------------------------------------------------------------

void Runner::finish(const JobPtr& job) {
    std::string text;
    EnDownloadError error = job->result.enError;
    int system_error = 0;
    bool resumable = false;
    PartFile* const file = job->file.get();
    if (!job->ending && verify(job, text, error, system_error) && file != nullptr) {
        PartFile::Finish how;
        how.sync = job->syncs();
        how.replace = job->settings.numbers.enOverwrite == DO_REPLACE;
        how.modified_s = job->modified_s;
        how.bytes = job->plan.total();
        if ((system_error = file->finish(how)) != 0) {
            error = system_error == EEXIST ? DE_EXISTS : disk_error(system_error);
            text = describe("cannot give the file its name", job->path, system_error);
        }
    }
    if (error == DE_CHECKSUM && !job->ending) {  // all of it came, but wrong: another try, from the beginning
        Lock lock(mutex_);
        const bool first = !std::exchange(job->wrong_digest, true);  // more of the same would hardly help
        const auto delay = first ? job->retry.began_anew() : std::nullopt;
        if (delay && life_ == Life::running && !job->to_listener() && job->begin_anew() == 0) {
            job->state = Job::State::running;
            job->retry_at_ms = sys().now_ms() + *delay;
            tell([job, text, tries = job->retry.count(), wait = static_cast<DWORD>(*delay)](IHttpDownloadListener& l) {
                l.OnRetry(job->id, DE_CHECKSUM, text.c_str(), tries, wait);
            });
            return pump();
        }
    }
    if (error != DE_OK && file != nullptr && file->fd() >= 0) {
        resumable = error != DE_CHECKSUM && job->resumable() && job->plan.done() != 0;
        if (resumable)
            resumable = file->save_last_journal(job->journal()) == 0 || job->resumed;
        else
            file->remove();
    }
    Lock lock(mutex_);
    if (!job->ending) {
        job->ending = true;
        job->result_text = text;
        job->result.iSystemError = system_error;
    }
    job->result.enError = error;
    job->result.bResumable = resumable ? TRUE : FALSE;
    job->file.reset();
    end(job);
    pump();
}

// The digests that are known; what was not hashed as it came is read again.
bool Runner::verify(const JobPtr& job, std::string& text, EnDownloadError& error, int& system_error) {
    if (job->checks.empty() && job->settings.checksum)  // all of it came in earlier runs
        job->checks.push_back({*job->settings.checksum, Hasher(job->settings.checksum->algorithm), "the checksum"});
    if (job->checks.empty()) return true;
    const std::uint64_t total = job->plan.total();
    std::vector<std::byte> buffer(job->hashed < total && job->file != nullptr ? read_bytes : 0);
    while (job->hashed < total && job->file != nullptr) {
        std::size_t count = 0;
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), total - job->hashed));
        system_error = job->file->read(job->hashed, std::span(buffer).first(wanted), count);
        if (system_error == 0 && count == 0) system_error = EIO;
        if (system_error != 0) {
            error = DE_DISK;
            text = describe("cannot read", job->path + ".part", system_error);
            return false;
        }
        for (Check& check : job->checks) check.hasher.add(std::span(buffer).first(count));
        job->hashed += count;
    }
    for (Check& check : job->checks) {
        const Digest found = check.hasher.finish();
        if (found == check.wanted) {
            if (job->result_digest.empty()) job->result_digest = text_of(found);
            continue;
        }
        error = DE_CHECKSUM;
        text = std::string("the file has ") + text_of(found) + ", but " + check.who + " says " + text_of(check.wanted);
        return false;
    }
    return true;
}

void Runner::save_journal(const JobPtr& job) {
    Lock lock(mutex_);
    if (job->file == nullptr || !job->resumable() || job->ending) {
        job->journal_busy = false;
        return;
    }
    // Only what has been written is in it; flushing it comes next, and then the journal.
    PartFile& file = *job->file;
    const Journal journal = job->journal();
    const unsigned generation = file.generation();
    lock.unlock();
    const int error = file.save_journal(journal, generation);
    lock.lock();
    job->journal_busy = false;
    if (error != 0) fail(job, disk_error(error), describe("cannot write", job->path + ".part.journal", error), error);
}

void Runner::end(const JobPtr& job) {
    std::erase(running_, job);
    job->state = Job::State::ended;
    TDownloadResult& result = job->result;
    const std::int64_t now = sys().now_ms();
    result.usStatus = static_cast<USHORT>(job->status);
    result.ullLength = job->plan.done();
    result.ullReceived = job->received;
    result.dwElapsed = job->began_ms != 0 ? static_cast<DWORD>(now - job->began_ms) : 0;
    result.dwTries = job->retry.count();
    result.bResumed = job->resumed ? TRUE : FALSE;
    result.pExtra = job->settings.numbers.pExtra;
    const auto tell_end = [this, job] {
        TDownloadResult& told = job->result;
        told.lpszText = job->result_text.c_str();
        told.lpszUrl = job->url.c_str();
        told.lpszFile = job->path.empty() ? nullptr : job->path.c_str();
        told.lpszContentType = job->content_type.c_str();
        told.lpszDigest = job->result_digest.c_str();
        if (listener_ != nullptr) {
            if (told.enError == DE_OK)
                listener_->OnComplete(job->id, told);
            else
                listener_->OnError(job->id, told);
        }
        Lock lock(mutex_);
        jobs_.erase(job->id);
        if (jobs_.empty()) changed_.notify_all();
    };
    events_.tell(tell_end);
}

// --- time ---------------------------------------------------------------------------------------------------------------

void Runner::tell_progress(const JobPtr& job, std::int64_t now_ms) {
    if (now_ms - job->told_ms < progress_ms || job->received == job->told_bytes) return;
    job->told_ms = now_ms;
    job->told_bytes = job->received;
    tell([job, progress = job->progress(now_ms), path = job->path](IHttpDownloadListener& l) {
        TDownloadProgress shown = progress;
        shown.lpszFile = path.empty() ? nullptr : path.c_str();
        l.OnProgress(job->id, shown);
    });
}

std::int64_t Runner::look() {
    Lock lock(mutex_);
    const std::int64_t now = sys().now_ms();
    std::int64_t next = running_.empty() ? -1 : now + tick_ms;
    const auto sooner = [&](std::int64_t at) { next = next < 0 ? at : std::min(next, at); };
    for (auto copy = running_; const JobPtr& job : copy) {
        if (job->state != Job::State::running) continue;
        if (const std::uint32_t most = job->settings.numbers.dwTimeMax; most != 0) {
            if (now - job->began_ms >= most) {
                fail(job, DE_TIMEOUT, "not complete within " + std::to_string(most) + " ms");
                continue;
            }
            sooner(job->began_ms + most);
        }
        if (job->retry_at_ms > now) sooner(job->retry_at_ms);
        for (const auto& transfer : job->transfers) {
            if (transfer->end == Transfer::End::none && transfer->resume_at_ms != 0) {
                if (transfer->resume_at_ms > now) {
                    sooner(transfer->resume_at_ms);
                } else {
                    transfer->resume_at_ms = 0;
                    transfer->stall.begin(now);
                    transfer->link->lane.pause(*transfer->link, false);
                }
            } else if (transfer->accepts && transfer->end == Transfer::End::none && transfer->stall.too_slow(now)) {
                end_with(*transfer, Transfer::End::again, DE_TOO_SLOW,
                         "fewer than " + std::to_string(job->settings.numbers.ullLowSpeedLimit) + " bytes a second for " +
                             std::to_string(job->settings.numbers.dwLowSpeedTime) + " ms");
                leave(*transfer->link);
            } else if (!transfer->accepts && transfer->deadline_ms != 0 && transfer->deadline_ms <= now) {
                end_with(*transfer, Transfer::End::again, DE_TIMEOUT, "no answer in time from " + transfer->place.url);
                leave(*transfer->link);
            }
        }
        tell_progress(job, now);
        const bool due =
            job->received != job->journal_received && now - job->journal_ms >= job->settings.numbers.dwJournalInterval;
        if (job->file != nullptr && !job->ending && job->resumable()) {
            if (due && !job->journal_busy) {
                job->journal_busy = true;
                job->journal_ms = now;
                job->journal_received = job->received;
                disk_.tell([this, job] { save_journal(job); });
            }
            sooner(now + std::max<std::int64_t>(job->settings.numbers.dwJournalInterval, 10));
        }
    }
    std::vector<Link*> old;
    for (const auto& [origin, links] : idle_)
        for (Link* link : links) {
            const std::int64_t end = link->idle_since_ms + settings_.numbers.dwKeepAlive;
            if (end <= now)
                old.push_back(link);
            else
                sooner(end);
        }
    for (Link* link : old) leave(*link);
    pump();
    return next;
}

}  // namespace hp::download
