// SPDX-License-Identifier: Apache-2.0
// What comes on the links: heads are judged, bodies go to their files.
#include <algorithm>
#include <cerrno>

#include "download/file_name.h"
#include "download/runner.h"
#include "download/target.h"
#include "net/sys.h"
#include "protocol/http/date.h"
#include "protocol/http/head.h"

namespace hp::download {
namespace {

constexpr std::uint64_t ignored_bytes_max = 64 * 1024;   // of a body that nobody wants, to keep the connection
constexpr std::int64_t ignored_ms_max = 5000;            // and no longer
constexpr std::uint64_t allocate_bytes_min = 64 * 1024;  // smaller files find room or not as they are written
constexpr std::uint32_t keep_body_ratio = 1000;          // of a decoded body to what came: beyond, it is a bomb

}  // namespace

void Runner::on_connected(Link& link) {
    Lock lock(mutex_);
    link.connected = true;
}

void Runner::on_open(Link& link) {
    Lock lock(mutex_);
    link.connected = link.open = true;
    if (link.transfer == nullptr || link.leaving) {
        link.leaving = true;
        link.lane.disconnect(link);
    } else if (!ask(*link.transfer)) {
        end_with(*link.transfer, Transfer::End::again, DE_CONNECT, "the request could not be sent", errno);
        link.leaving = true;
        link.lane.disconnect(link);
    }
}

void Runner::on_field(Link& link, const char* name, const char* value) {
    if (!settings_.numbers.bCookies || !http::equals_ignoring_case(name, "Set-Cookie")) return;
    std::string target;
    {
        Lock lock(mutex_);
        if (link.transfer == nullptr) return;
        target = link.transfer->place.target;
    }
    cookies_->set_from_response(value, {link.origin.host, target, link.origin.secure}, sys().unix_time());
}

void Runner::on_head(Link& link) {
    Lock lock(mutex_);
    Transfer* transfer = link.transfer;
    if (transfer == nullptr || transfer->end != Transfer::End::none) return leave(link);
    Job& job = *transfer->job;
    const Head& head = link.head;
    const std::int64_t now_s = sys().unix_time();
    transfer->answered = true;
    transfer->stall.begin(sys().now_ms());
    job.status = head.status;
    job.url = transfer->place.url;
    Judgement judgement = judge(transfer->asked, head, now_s);
    if (job.version != transfer->asked.version && judgement.answer != Answer::redirect && judgement.answer != Answer::again &&
        judgement.answer != Answer::refuse) {  // it began anew meanwhile
        end_with(*transfer, Transfer::End::stale);
        return refuse_body(*transfer);
    }
    const std::string from = " (" + transfer->place.url + ")";
    switch (judgement.answer) {
        case Answer::empty:
        case Answer::whole:
        case Answer::replaced: accept_whole(lock, *transfer, head, judgement); break;
        case Answer::part: accept_part(lock, *transfer, head, judgement); break;
        case Answer::begin_anew:
            if (transfer->asked.other_source)
                end_with(*transfer, Transfer::End::differs, DE_CHANGED, judgement.text + from);
            else
                end_with(*transfer, Transfer::End::begin_anew, DE_CHANGED, judgement.text + from);
            break;
        case Answer::redirect: {
            std::string why;
            Source& source = job.sources[transfer->source];
            transfer->next = source.redirects.follow(transfer->place, head.location, why);
            if (transfer->next)
                end_with(*transfer, Transfer::End::redirect);
            else
                end_with(*transfer, Transfer::End::refuse, DE_REDIRECT, why + from);
            break;
        }
        case Answer::again:
            transfer->retry_after_ms = parse_retry_after(head.retry_after, now_s);
            end_with(*transfer, Transfer::End::again, judgement.error, judgement.text + from);
            break;
        case Answer::refuse: end_with(*transfer, Transfer::End::refuse, judgement.error, judgement.text + from); break;
    }
    if (!transfer->accepts) refuse_body(*transfer);
    pump();
}

// Its rest is read if it is short, so that the connection can be kept.
void Runner::refuse_body(Transfer& transfer) {
    Link& link = *transfer.link;
    const auto length = link.head.length();
    transfer.deadline_ms = sys().now_ms() + ignored_ms_max;
    if (transfer.end == Transfer::End::dropped || !length || *length > ignored_bytes_max) leave(link);
}

void Runner::accept_whole(Lock& lock, Transfer& transfer, const Head& head, const Judgement& judgement) {
    const JobPtr job = transfer.job;
    const std::string from = " (" + transfer.place.url + ")";
    if (judgement.answer == Answer::replaced) {
        const bool ignores =
            transfer.asked.range && job->version && job->version->validator == validator_of(head, sys().unix_time());
        if (transfer.asked.other_source)
            return end_with(transfer, Transfer::End::differs, DE_CHANGED, "this mirror has another version" + from);
        if (job->settings.range)
            return end_with(transfer, Transfer::End::refuse, DE_RANGE,
                            "the server sends the whole file in place of a range" + from);
        if (job->transfers.size() > 1)  // others may be writing: all have to end first
            return ignores ? end_with(transfer, Transfer::End::fewer, DE_RANGE, judgement.text + from)
                           : end_with(transfer, Transfer::End::begin_anew, DE_CHANGED, judgement.text + from);
        if (job->to_listener() && job->plan.done() != 0)
            return end_with(transfer, Transfer::End::refuse, DE_CHANGED,
                            judgement.text + from + ", and part of it has been passed on");
        if (ignores) job->whole = true;
        if (!ignores && !job->retry.began_anew())
            return end_with(transfer, Transfer::End::refuse, DE_CHANGED, "the file changes again and again" + from);
        if (const int error = job->begin_anew(); error != 0)
            return end_with(transfer, Transfer::End::refuse, disk_error(error), describe("cannot write", job->path, error),
                            error);
        job->plan.take(transfer.owner, 1, false);
    } else if (job->version && job->plan.done() != 0) {
        return end_with(transfer, Transfer::End::begin_anew, DE_CHANGED, "the whole file came in place of its rest" + from);
    }
    if (!learn(lock, transfer, head, judgement.total)) return;
    transfer.at = 0;
    transfer.answer_end = judgement.total && !transfer.decoder ? *judgement.total : 0;
    transfer.accepts = true;
    announce(job, transfer);
}

void Runner::accept_part(Lock& lock, Transfer& transfer, const Head& head, const Judgement& judgement) {
    const JobPtr job = transfer.job;
    if (!job->version) {
        job->base = judgement.begin;
        std::uint64_t length = judgement.end - judgement.begin;
        if (judgement.total)
            if (const auto wanted = job->wanted(*judgement.total); wanted && wanted->begin == judgement.begin)
                length = wanted->end - wanted->begin;
        if (!learn(lock, transfer, head, length)) return;
        job->version->total = judgement.total;
    }
    if (job->resumed) add_checks(*job, head);
    transfer.at = judgement.begin - job->base;
    transfer.answer_end = judgement.end - job->base;
    if (job->plan.room(transfer.owner, transfer.at, 1) == 0)
        return end_with(transfer, Transfer::End::stale);  // it has gone to somebody else meanwhile
    transfer.accepts = true;
    announce(job, transfer);
}

void Runner::announce(const JobPtr& job, const Transfer& transfer) {
    if (!std::exchange(job->announced, true)) {
        const auto progress = job->progress(sys().now_ms());
        tell([job, progress, type = job->content_type, path = job->path](IHttpDownloadListener& l) {
            TDownloadProgress shown = progress;
            shown.lpszFile = path.empty() ? nullptr : path.c_str();
            l.OnStart(job->id, shown, type.c_str());
        });
    }
    tell([job, begin = transfer.at, end = transfer.answer_end, url = transfer.place.url](IHttpDownloadListener& l) {
        l.OnSegment(job->id, begin, end, url.c_str());
    });
}

// The first answer of a version: what it is, how long, and where it goes. `length` is that of our file. False: the transfer has its end.
bool Runner::learn(Lock& lock, Transfer& transfer, const Head& head, std::optional<std::uint64_t> length) {
    const JobPtr job = transfer.job;
    if (job->version) return true;
    const std::int64_t now_s = sys().unix_time();
    Version version{length, validator_of(head, now_s), head.content_type.substr(0, 200)};
    job->content_type = version.content_type;
    job->version_source = transfer.source;
    if (!can_ask_for_parts(head, version.validator) || (!length && !job->settings.range)) version.validator = {};
    if (job->settings.numbers.bRemoteTime) job->modified_s = http::parse_date(head.last_modified, now_s);
    if (job->settings.numbers.bDecompress && head.coded() && head.status != 206) {
        coding::Fault fault = coding::Fault::none;
        coding::Limits limits;
        limits.bytes_max = 0;
        limits.ratio_max = keep_body_ratio;
        transfer.decoder = coding::make_decoder(head.content_encoding, fault, limits);
        if (transfer.decoder == nullptr && fault != coding::Fault::none) {
            end_with(transfer, Transfer::End::refuse, DE_CODING,
                     "the Content-Encoding " + head.content_encoding + " is not known");
            return false;
        }
        job->decodes = transfer.decoder != nullptr;
        if (job->decodes) length.reset();
    }
    job->version = version;
    if (!open_file(lock, transfer, head)) return false;
    if (length && !job->plan.set_total(*length)) {
        end_with(transfer, Transfer::End::begin_anew, DE_CHANGED, "the file has another length than before");
        return false;
    }
    add_checks(*job, head);
    if (job->resumable() && !job->to_listener()) job->transfers_max = job->settings.numbers.dwSegments;
    if (job->file != nullptr && length && *length >= allocate_bytes_min && job->settings.numbers.bPreallocate) {
        lock.unlock();
        const int error = job->file->allocate(*length);
        lock.lock();
        if (error != 0) {
            const std::string text = describe("no room for " + std::to_string(*length) + " bytes in", job->path, error);
            end_with(transfer, Transfer::End::refuse, disk_error(error), text, error);
            if (disk_error(error) == DE_DISK_FULL || disk_error(error) == DE_DISK) fail(job, disk_error(error), text, error);
            return false;
        }
    }
    job->journal_ms = sys().now_ms();
    return !job->ending;
}

// What the file has to be, by the user and by the server. Once for each version.
void Runner::add_checks(Job& job, const Head& head) {
    if (!job.checks.empty()) return;
    const auto& checksum = job.settings.checksum;
    if (checksum) job.checks.push_back({*checksum, Hasher(checksum->algorithm), "the checksum"});
    if (!job.settings.numbers.bVerifyServerDigest || job.settings.range || job.decodes) return;
    auto digest = parse_repr_digest(head.repr_digest);
    const char* who = "the server's Repr-Digest";
    if (!digest) {
        digest = parse_legacy_digest(head.digest);
        who = "the server's Digest";
    }
    if (digest && checksum != digest) job.checks.push_back({*digest, Hasher(digest->algorithm), who});
}

// In a folder the answer names the file. What an earlier run left under that name may be this version: then only its rest is asked for.
bool Runner::open_file(Lock& lock, Transfer& transfer, const Head& head) {
    const JobPtr job = transfer.job;
    if (job->to_listener() || job->file != nullptr) return true;
    const std::string name = choose_name(head.content_disposition, transfer.place.url);
    lock.unlock();
    Target target = take_target(job->settings.target + name, job->settings);
    lock.lock();
    job->path = target.path;
    job->file = std::move(target.file);
    const auto refuse = [&](EnDownloadError error, const std::string& text, int system_error) {
        end_with(transfer, Transfer::End::dropped);
        fail(job, error, text, system_error);
        return false;
    };
    if (target.error != DE_OK) return refuse(target.error, target.text, target.system_error);
    if (target.skipped) {
        job->result.bSkipped = TRUE;
        job->ending = true;
        end_with(transfer, Transfer::End::dropped);
        return false;
    }
    const std::optional<Version> version = job->version;
    if (target.journal && job->resumable() && target.journal->version.validator == version->validator && !job->settings.range &&
        target.journal->version.total == version->total && job->take(*target.journal)) {
        job->transfers_max = job->settings.numbers.dwSegments;
        end_with(transfer, Transfer::End::stale);  // its rest is asked for
        return false;
    }
    if (const int error = job->file->begin_anew(job->syncs()); error != 0)
        return refuse(disk_error(error), describe("cannot write", job->path + ".part", error), error);
    return true;
}

void Runner::on_body(Link& link, Bytes piece) {
    Lock lock(mutex_);
    Transfer* transfer = link.transfer;
    if (transfer == nullptr || !transfer->accepts || transfer->end != Transfer::End::none) {
        link.ignored += piece.size();
        if (link.ignored > ignored_bytes_max || transfer == nullptr || transfer->accepts) leave(link);
        return;
    }
    const JobPtr job = transfer->job;
    const std::int64_t now = sys().now_ms();
    job->received += piece.size();
    job->meter.add(piece.size(), now);
    transfer->stall.add(piece.size());
    const std::size_t size = piece.size();
    if (transfer->decoder != nullptr ? decode(lock, *transfer, piece) : store(lock, *transfer, piece))
        hold_to_rate(*transfer, size);
}

bool Runner::decode(Lock& lock, Transfer& transfer, Bytes bytes) {
    bool stored = true;
    const coding::Progress progress = transfer.decoder->feed(bytes, [&](Bytes plain) {
        stored = store(lock, transfer, plain);
        return stored;
    });
    if (!stored) return false;
    if (progress.ok() || progress.fault == coding::Fault::trailing) return true;
    end_with(transfer, Transfer::End::refuse, DE_CODING, "the body does not decode: " + std::string(text(progress.fault)));
    leave(*transfer.link);
    return false;
}

// False: the transfer has its end.
bool Runner::store(Lock& lock, Transfer& transfer, Bytes bytes) {
    const JobPtr job = transfer.job;
    while (!bytes.empty()) {
        const auto room = static_cast<std::size_t>(job->plan.reserve(transfer.owner, transfer.at, bytes.size()));
        if (room == 0) {
            if (job->plan.extend(transfer.owner)) continue;
            end_with(transfer, Transfer::End::done);  // the rest is somebody else's
            leave(*transfer.link);
            return false;
        }
        const Bytes piece = bytes.first(room);
        std::size_t written = 0;
        const int error = write(lock, transfer, piece, written);
        job->plan.wrote(transfer.owner, transfer.at, written);
        if (error != 0) {
            if (job->to_listener())
                fail(job, DE_SINK, "the receiver of the bytes has said no");
            else
                fail(job, disk_error(error),
                     describe("cannot write", job->path + ".part", error) +
                         (disk_error(error) == DE_DISK_FULL ? "; make room, then go on" : ""),
                     error);
            return false;
        }
        if (job->resumable()) job->retry.progressed(piece.size());  // what a failure would throw away is no progress
        transfer.at += piece.size();
        bytes = bytes.subspan(room);
        if (transfer.end != Transfer::End::none) return false;  // cancelled meanwhile
    }
    const auto left = job->plan.left(transfer.owner);
    const bool at_end = left && left->begin == left->end && job->plan.total_known();
    if (at_end && transfer.at != transfer.answer_end && transfer.answer_end != 0 && !job->plan.extend(transfer.owner)) {
        end_with(transfer, Transfer::End::done);
        leave(*transfer.link);
        return false;
    }
    return true;
}

// Without the mutex: nobody else writes there, as the plan has these bytes reserved, and the file stays open as long as the transfer is there.
int Runner::write(Lock& lock, Transfer& transfer, Bytes bytes, std::size_t& written) {
    const JobPtr job = transfer.job;
    const std::uint64_t at = transfer.at;
    const bool hashes = !job->checks.empty() && job->hashed == at;
    lock.unlock();
    int error = 0;
    if (job->to_listener()) {
        const auto* data = reinterpret_cast<const BYTE*>(bytes.data());
        if (listener_ != nullptr &&
            !listener_->OnData(job->id, at, data, static_cast<int>(bytes.size()), job->settings.numbers.pExtra))
            error = ECANCELED;
        else
            written = bytes.size();
    } else {
        error = job->file->write(at, bytes, written);
    }
    if (hashes && error == 0)
        for (Check& check : job->checks) check.hasher.add(bytes);
    lock.lock();
    if (hashes && error == 0) job->hashed += bytes.size();
    return error;
}

void Runner::hold_to_rate(Transfer& transfer, std::size_t bytes) {
    Job& job = *transfer.job;
    const std::int64_t now = sys().now_ms();
    bucket_.take(bytes, now);
    job.bucket.take(bytes, now);
    const std::int64_t wait = std::max(bucket_.wait_ms(now), job.bucket.wait_ms(now));
    if (wait == 0) return;
    transfer.resume_at_ms = now + wait;
    transfer.link->lane.pause(*transfer.link, true);
    events_.look_at(transfer.resume_at_ms);
}

void Runner::on_complete(Link& link, bool keeps, bool cut) {
    Lock lock(mutex_);
    Transfer* transfer = link.transfer;
    link.used = true;
    link.keeps = keeps;
    if (transfer != nullptr && transfer->accepts && transfer->end == Transfer::End::none) {
        const JobPtr job = transfer->job;
        if (cut) {
            end_with(*transfer, Transfer::End::again, DE_TRUNCATED,
                     "the TLS connection ended without close_notify: the body may have been cut off");
        } else if (transfer->decoder != nullptr && transfer->decoder->finish() != coding::Fault::none &&
                   transfer->decoder->fault() != coding::Fault::trailing) {
            end_with(*transfer, Transfer::End::again, DE_TRUNCATED,
                     "the body does not decode: " + std::string(text(transfer->decoder->fault())));
        } else {
            if (!job->plan.total_known()) job->plan.close_at_end(transfer->owner);
            end_with(*transfer, Transfer::End::done);
        }
    } else if (transfer != nullptr && transfer->end == Transfer::End::none) {
        end_with(*transfer, Transfer::End::again, DE_PROTOCOL, "an answer without a head");
    }
    link.transfer = nullptr;
    if (keeps && !link.leaving) {
        link.idle_since_ms = sys().now_ms();
        link.ignored = 0;
        if (transfer != nullptr && transfer->resume_at_ms != 0) link.lane.pause(link, false);
        idle_[link.origin].push_back(&link);
    } else {
        link.leaving = true;  // the engine closes it
    }
    if (transfer != nullptr) finish_transfer(*transfer);
    pump();
}

void Runner::on_closed(Link& link, Operation operation, int error, const std::string& tls_text) {
    Lock lock(mutex_);
    link.closed = true;
    link.close_operation = operation;
    link.close_error = error;
    link.close_text = tls_text;
    if (!link.dialing) closed(link);
}

// Nothing comes from it any more, and nobody else knows it.
void Runner::closed(Link& link) {
    Transfer* transfer = link.transfer;
    if (transfer != nullptr && transfer->end == Transfer::End::none) {
        const JobPtr job = transfer->job;
        const std::string host = link.origin.host + ":" + std::to_string(link.origin.port);
        char buffer[128];
        const std::string cause =
            link.close_error != 0 ? std::string(": ") + strerror_r(link.close_error, buffer, sizeof buffer) : "";
        using End = Transfer::End;
        const bool dialled = link.close_operation != Operation::connect;
        if (!link.connected && !dialled && link.close_error == EADDRNOTAVAIL)
            end_with(*transfer, End::refuse, DE_RESOLVE, "the name " + link.origin.host + " has no address", link.close_error);
        else if (!link.connected)
            end_with(*transfer,
                     link.close_error == ECONNREFUSED && !job->settings.numbers.bRetryRefused ? End::refuse : End::again,
                     !dialled && (link.close_error == EAGAIN || link.close_error == EBADMSG) ? DE_RESOLVE : DE_CONNECT,
                     "no connection to " + host + cause, link.close_error);
        else if (!link.open && !link.close_text.empty())
            end_with(*transfer, End::refuse, DE_TLS, "TLS with " + host + " failed: " + link.close_text, link.close_error);
        else if (!link.open)
            end_with(*transfer, End::again, DE_CONNECT,
                     "the connection to " + host + " broke off during the TLS handshake" + cause, link.close_error);
        else if (!link.refusal.empty())
            end_with(*transfer, End::again, DE_PROTOCOL, "the answer of " + host + " is no HTTP: " + link.refusal);
        else if (!transfer->answered && link.used)
            end_with(*transfer, End::stale);
        else if (!transfer->answered)
            end_with(*transfer, End::again, DE_TRUNCATED, host + " closed the connection without an answer" + cause,
                     link.close_error);
        else
            end_with(*transfer, End::again, DE_TRUNCATED,
                     "the body broke off at byte " + std::to_string(transfer->at) +
                         (transfer->answer_end != 0 ? " of " + std::to_string(transfer->answer_end) : "") + cause,
                     link.close_error);
    }
    link.transfer = nullptr;
    forget(link);  // it is gone: a new connection may take its place
    if (transfer != nullptr) finish_transfer(*transfer);
    pump();
}

}  // namespace hp::download
