// SPDX-License-Identifier: Apache-2.0
#include "download/runner.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cerrno>

#include "download/file_name.h"
#include "download/target.h"
#include "helper/cookie_file.h"
#include "net/sys.h"
#include "protocol/coding/coding.h"
#include "protocol/cookie/file_text.h"
#include "protocol/http/head.h"

namespace hp::download {
namespace {

bool refuse(int error) {
    errno = error;
    return false;
}

std::string base64(const std::string& text) {
    std::string result((text.size() + 2) / 3 * 4 + 1, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                                     reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    result.resize(static_cast<std::size_t>(size));
    return result;
}

}  // namespace

Runner::Runner(IHttpDownloadListener* listener) : listener_(listener), events_([this] { return look(); }) {}

Runner::~Runner() {
    stop();
    if (stopper_.joinable()) stopper_.join();
}

// --- life ---------------------------------------------------------------------------------------------------------------

bool Runner::start(const TDownloaderOptions& options) {
    std::lock_guard life(life_mutex_);
    {
        Lock lock(mutex_);
        if (life_ != Life::stopped) return refuse(EALREADY);
    }
    if (stopper_.joinable()) stopper_.join();
    const auto settings = RunSettings::of(options);
    if (!settings) return refuse(EINVAL);
    if (const int error = prepare(*settings); error != 0) {
        events_.stop();
        disk_.stop();
        dialler_.stop();
        return refuse(error);
    }
    Lock lock(mutex_);
    settings_ = *settings;
    bucket_ = TokenBucket(options.ullRateLimit);
    random_.seed(std::random_device{}());
    life_ = Life::running;
    return true;
}

int Runner::prepare(const RunSettings& settings) {
    cookies_ = std::make_unique<cookie::Store>();
    if (settings.numbers.bCookies && !settings.cookie_file.empty()) {
        std::vector<cookie::Cookie> read;
        const int error = cookie::read_file(settings.cookie_file.c_str(), read);
        if (error != 0 && error != ENOENT) return error;
        cookies_->merge(std::move(read), sys().unix_time(), cookie::Store::Merge::replace_all);
    }
    for (const bool secure : {false, true}) {
        lanes_[secure ? 1 : 0] = std::make_unique<Lane>(secure, static_cast<LinkEvents&>(*this));
        if (const int error = lane(secure).prepare(settings); error != 0) return error;
    }
    if (const int error = events_.start("hp-dl-events"); error != 0) return error;
    if (const int error = disk_.start("hp-dl-disk"); error != 0) return error;
    return dialler_.start("hp-dl-dial");
}

// In an event: one of the listener's own, or OnData.
bool Runner::inside() {
    const auto here = [](const std::unique_ptr<Lane>& lane) { return lane != nullptr && lane->here(); };
    return events_.here() || here(lanes_[0]) || here(lanes_[1]);
}

bool Runner::stop() {
    const bool inside = this->inside();
    {
        Lock lock(mutex_);
        if (life_ == Life::stopped || (life_ == Life::stopping && inside)) return refuse(EPERM);
        if (life_ == Life::running) {
            life_ = Life::stopping;
            waiting_.clear();  // they are in jobs_ too
            for (auto copy = jobs_; const auto& [id, job] : copy) fail(job, DE_CANCELLED, "stopped; add it again to go on");
        }
        if (inside) {
            if (!stopper_.joinable()) stopper_ = std::thread([this] { end_all(); });
            return true;
        }
    }
    end_all();
    return true;
}

void Runner::end_all() {
    std::lock_guard life(life_mutex_);
    {
        Lock lock(mutex_);
        if (life_ != Life::stopping) return;
        changed_.wait(lock, [this] { return jobs_.empty(); });
    }
    dialler_.stop();
    for (auto& lane : lanes_) lane->stop();
    disk_.stop();
    events_.stop();
    if (settings_.numbers.bCookies && !settings_.cookie_file.empty()) {
        cookie::FileReplacer file;
        if (file.take(settings_.cookie_file.c_str()) == 0)
            file.replace(cookie::file_text(cookies_->all(sys().unix_time()), sys().unix_time()));
    }
    Lock lock(mutex_);
    links_.clear();
    idle_.clear();
    per_host_.clear();
    life_ = Life::stopped;
    changed_.notify_all();
}

DOWNLOADID Runner::add(const std::vector<std::string>& urls, const TDownloadOptions& options) {
    JobSettings settings;
    std::string wrong = settings.take(options);
    if (urls.empty() || urls.size() > static_cast<std::size_t>(sources_max))
        wrong = "1 to " + std::to_string(sources_max) + " URLs can be given";
    Lock lock(mutex_);
    if (life_ != Life::running) return refuse(EPERM);
    if (waiting_.size() >= settings_.numbers.dwWaitingMax) return refuse(ENOBUFS);
    const DOWNLOADID id = ++last_id_;
    auto job = std::make_shared<Job>(id, std::move(settings), random_());
    for (const std::string& url : urls) {
        const auto place = parse_place(url);
        if (place)
            job->sources.emplace_back(*place, job->settings.redirect_rules());
        else if (wrong.empty())
            wrong = "not an http or https URL: " + url.substr(0, 200);
    }
    jobs_.emplace(id, job);
    waiting_.push_back(job);
    if (!wrong.empty())
        fail(job, DE_OPTION, wrong);
    else
        pump();
    return id;
}

bool Runner::cancel(DOWNLOADID id) {
    Lock lock(mutex_);
    const auto found = jobs_.find(id);
    if (found == jobs_.end() || found->second->ending || found->second->state == Job::State::ended) return refuse(ENOENT);
    if (found->second->state == Job::State::finishing) return refuse(ENOENT);
    const JobPtr job = found->second;
    fail(job, DE_CANCELLED, "cancelled; add it again to go on");
    pump();
    return true;
}

bool Runner::progress(DOWNLOADID id, TDownloadProgress& progress) {
    Lock lock(mutex_);
    const auto found = jobs_.find(id);
    if (found == jobs_.end()) return refuse(ENOENT);
    progress = found->second->progress(sys().now_ms());
    return true;
}

bool Runner::wait(std::uint32_t timeout_ms) {
    if (inside()) return refuse(EDEADLK);
    Lock lock(mutex_);
    const auto ended = [this] { return jobs_.empty(); };
    if (timeout_ms == static_cast<std::uint32_t>(INFINITE)) {
        changed_.wait(lock, ended);
        return true;
    }
    return changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms), ended) || refuse(ETIMEDOUT);
}

std::size_t Runner::count() {
    Lock lock(mutex_);
    return jobs_.size();
}

void Runner::set_rate_limit(std::uint64_t rate) {
    Lock lock(mutex_);
    bucket_.set_rate(rate);
}

// --- what is begun ------------------------------------------------------------------------------------------------------

void Runner::pump() {
    if (std::exchange(pumping_, true)) return;
    while (life_ == Life::running && !waiting_.empty() && running_.size() < settings_.numbers.dwDownloadsMax) {
        const JobPtr job = waiting_.front();
        waiting_.pop_front();
        running_.push_back(job);
        begin(job);
    }
    const std::int64_t now = sys().now_ms();
    // In turns: one request for each, so that the first does not take all connections.
    for (bool more = true; more;) {
        more = false;
        for (const JobPtr& job : running_)
            if (wants_more(*job, now) && begin_transfer(job)) more = more || wants_more(*job, now);
    }
    pumping_ = false;
    if (!running_.empty()) events_.look_at(now + 100);
}

void Runner::begin(const JobPtr& job) {
    job->began_ms = sys().now_ms();
    const bool named_later = job->settings.folder && !job->settings.numbers.bNameFromUrl;
    if (named_later || job->to_listener()) {
        job->state = Job::State::running;
        return;
    }
    job->path = job->settings.target;
    if (job->settings.folder) job->path += choose_name("", job->sources[0].given.url);
    job->state = Job::State::opening;
    disk_.tell([this, job] { open_target(job); });
}

void Runner::open_target(const JobPtr& job) {
    Target target = take_target(job->path, job->settings);
    bool anew = false;
    if (target.file != nullptr && !target.journal) anew = true;
    Lock lock(mutex_);
    job->state = Job::State::running;
    if (!target.path.empty()) job->path = target.path;
    job->file = std::move(target.file);
    if (target.journal && !job->take(*target.journal)) anew = true;
    if (!job->resumed && anew)
        if (const int error = job->begin_anew(); error != 0 && target.error == DE_OK) {
            target.error = disk_error(error);
            target.system_error = error;
            target.text = describe("cannot write", job->path + ".part", error);
        }
    if (job->resumed) job->transfers_max = job->settings.numbers.dwSegments;
    if (target.error != DE_OK && !job->ending) {
        fail(job, target.error, target.text, target.system_error);
    } else if (target.skipped && !job->ending) {
        job->result.bSkipped = TRUE;
        job->ending = true;
        settle(job);
    } else if (job->ending || job->plan.complete()) {
        settle(job);
    }
    pump();
}

bool Runner::wants_more(const Job& job, std::int64_t now_ms) const {
    if (job.state != Job::State::running || job.ending || job.restart || now_ms < job.retry_at_ms) return false;
    if (job.version && job.resumable() && !job.to_listener())
        return job.transfers.size() < job.transfers_max &&
               job.plan.has_work(job.settings.numbers.ullSegmentMin, job.transfers_max > 1);
    return job.transfers.empty() && (!job.version || job.plan.has_work(1, false));
}

bool Runner::begin_transfer(const JobPtr& job) {
    const std::size_t index = job->pick_source();
    Source& source = job->sources[index];
    const Origin origin = source.now.origin;
    Link* link = free_link(origin);
    if (link == nullptr && !make_room(origin)) return false;
    const Plan::Owner owner = ++last_owner_;
    const auto span = job->plan.take(owner, job->settings.numbers.ullSegmentMin, job->version && job->transfers_max > 1);
    if (!span) return false;
    auto made = std::make_unique<Transfer>();
    Transfer& transfer = *made;
    transfer.job = job;
    transfer.owner = owner;
    transfer.source = index;
    transfer.place = source.now;
    transfer.at = span->begin;
    transfer.stall = Stall(job->settings.numbers.ullLowSpeedLimit, job->settings.numbers.dwLowSpeedTime);
    Asked& asked = transfer.asked;
    asked.version = job->version;
    asked.other_source = job->version && index != job->version_source;
    if (job->version &&
        (span->begin != 0 || job->base != 0 || span->end != job->plan.total() || job->resumed || job->settings.range)) {
        asked.range = true;
        asked.begin = job->base + span->begin;
        asked.end = job->plan.total_known() ? job->base + span->end : 0;
    } else if (!job->version && job->settings.range) {
        asked.range = true;
        asked.suffix = job->settings.range->suffix;
        asked.begin = asked.suffix ? *job->settings.range->last : job->settings.range->first;
        asked.end = !asked.suffix && job->settings.range->last ? *job->settings.range->last + 1 : 0;
    }
    job->transfers.push_back(std::move(made));
    if (link != nullptr) {
        transfer.link = link;
        link->transfer = &transfer;
        if (!ask(transfer)) {  // it is ending: its on_closed will say so
            end_with(transfer, Transfer::End::stale);
            leave(*link);
        }
        return true;
    }
    auto owned = std::make_unique<Link>(lane(origin.secure), origin);
    link = owned.get();
    links_.emplace(link, std::move(owned));
    ++per_host_[origin];
    transfer.link = link;
    link->transfer = &transfer;
    dialler_.tell([this, link] { dial(link); });
    return true;
}

Link* Runner::free_link(const Origin& origin) {
    const auto found = idle_.find(origin);
    if (found == idle_.end()) return nullptr;
    Link* link = found->second.back();
    found->second.pop_back();
    if (found->second.empty()) idle_.erase(found);
    return link;
}

bool Runner::make_room(const Origin& origin) {
    const auto there = per_host_.find(origin);
    if (there != per_host_.end() && there->second >= settings_.numbers.dwConnectionsPerHost) return false;
    if (links_.size() < settings_.numbers.dwConnectionsMax) return true;
    if (!idle_.empty()) {
        Link* link = idle_.begin()->second.back();  // one that nobody uses makes place; it is counted until it has gone
        leave(*link);
    }
    return false;
}

void Runner::dial(Link* link) {
    int error = 0;
    {
        Lock lock(mutex_);
        if (link->transfer == nullptr || link->transfer->end != Transfer::End::none) error = ECANCELED;
    }
    if (error == 0) error = link->lane.run();
    if (error == 0) error = link->lane.dial(*link);
    Lock lock(mutex_);
    link->dialing = false;
    if (error != 0) {
        link->closed = true;
        link->close_operation = Operation::connect;
        link->close_error = error;
    }
    if (link->closed) {
        closed(*link);
    } else if (link->leaving) {
        link->lane.disconnect(*link);
    }
}

bool Runner::ask(Transfer& transfer) {
    const std::uint32_t timeout = transfer.job->settings.numbers.dwResponseTimeout;
    const std::int64_t now = sys().now_ms();
    transfer.deadline_ms = timeout != 0 ? now + timeout : 0;
    transfer.stall.begin(now);
    return transfer.link->lane.get(*transfer.link, transfer.place.target, fields_of(transfer));
}

std::vector<std::pair<std::string, std::string>> Runner::fields_of(const Transfer& transfer) {
    const Job& job = *transfer.job;
    const Asked& asked = transfer.asked;
    const Source& source = job.sources[transfer.source];
    const Origin& first = job.sources[0].given.origin;
    const Origin& origin = transfer.place.origin;
    std::vector<std::pair<std::string, std::string>> fields;
    const auto given = [&](std::string_view name) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const auto& field) { return http::equals_ignoring_case(field.first, name); });
    };
    for (const auto& field : job.settings.headers)
        if (origin == first || may_cross_origins(field.first)) fields.push_back(field);
    if (!job.settings.user_agent.empty() && !given("User-Agent")) fields.emplace_back("User-Agent", job.settings.user_agent);
    if (!given("Accept")) fields.emplace_back("Accept", "*/*");
    const bool decode = job.settings.numbers.bDecompress && !asked.range;
    fields.emplace_back("Accept-Encoding", decode ? std::string(coding::accepted) : "identity");
    if (!given("Authorization")) {
        const bool own = !job.settings.user.empty() && origin == first;
        const std::string user = own ? job.settings.user : origin == source.given.origin ? source.given.user : "";
        const std::string& password = own ? job.settings.password : source.given.password;
        if (!user.empty()) fields.emplace_back("Authorization", "Basic " + base64(user + ":" + password));
    }
    if (asked.range) {
        const bool spec = !asked.version && job.settings.range;
        fields.emplace_back("Range", spec ? range_field(*job.settings.range) : range_field(asked.begin, asked.end));
        const bool names_it =
            asked.version && !asked.version->validator.empty() && (!asked.other_source || !asked.version->validator.etag.empty());
        // A mirror whose ETags are its own would never agree; there a checksum decides.
        if (names_it && !(asked.other_source && job.settings.checksum))
            fields.emplace_back("If-Range", asked.version->validator.if_range());
    }
    if (settings_.numbers.bCookies && !given("Cookie")) {
        const cookie::Target to{origin.host, transfer.place.target, origin.secure};
        std::string cookies = cookies_->header_for(to, sys().unix_time());
        if (!cookies.empty()) fields.emplace_back("Cookie", std::move(cookies));
    }
    return fields;
}

void Runner::leave(Link& link) {
    if (std::exchange(link.leaving, true)) return;
    if (const auto found = idle_.find(link.origin); found != idle_.end()) {
        std::erase(found->second, &link);
        if (found->second.empty()) idle_.erase(found);
    }
    if (!link.dialing) link.lane.disconnect(link);
}

void Runner::forget(Link& link) {
    if (const auto found = idle_.find(link.origin); found != idle_.end()) {
        std::erase(found->second, &link);
        if (found->second.empty()) idle_.erase(found);
    }
    if (const auto found = per_host_.find(link.origin); found != per_host_.end() && --found->second == 0) per_host_.erase(found);
    links_.erase(&link);
}

}  // namespace hp::download
