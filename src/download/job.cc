// SPDX-License-Identifier: Apache-2.0
#include "download/job.h"

#include <algorithm>

namespace hp::download {

std::size_t Job::live_sources() const {
    return static_cast<std::size_t>(std::count_if(sources.begin(), sources.end(), [](const Source& s) { return !s.dead; }));
}

// A part of another mirror belongs to the same file if its strong ETag does (If-Range asks), or if a checksum will tell.
bool Job::usable_for_parts(const Source& source, std::size_t index) const {
    if (source.dead || source.differs) return false;
    if (index == home) return true;
    return version && version->total && (!version->validator.etag.empty() || settings.checksum.has_value());
}

std::size_t Job::pick_source() {
    if (!version || sources.size() == 1) return home;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::size_t index = next_source++ % sources.size();
        if (usable_for_parts(sources[index], index)) return index;
    }
    return home;
}

std::optional<Span> Job::wanted(std::uint64_t total) const {
    if (!settings.range) return Span{0, total};
    const RangeSpec& range = *settings.range;
    Span span{range.first, total};
    if (range.suffix)
        span.begin = total - std::min(total, *range.last);
    else if (range.last)
        span.end = std::min(total, *range.last + 1);
    if (span.begin >= span.end) return {};
    return span;
}

Journal Job::journal() const { return {sources[0].given.url, base, *version, plan.spans()}; }

bool Job::take(const Journal& journal) {
    if (journal.version.validator.empty() || !journal.version.total || journal.done.empty()) return false;
    const auto span = wanted(*journal.version.total);
    if (!span || span->begin != journal.offset || !plan.restore(span->end - span->begin, journal.done)) {
        plan.reset(Plan::unknown);
        return false;
    }
    base = journal.offset;
    version = journal.version;
    content_type = journal.version.content_type;
    resumed = true;
    return true;
}

int Job::begin_anew() {
    version.reset();
    modified_s.reset();
    base = 0;
    plan.reset(Plan::unknown);
    decodes = resumed = restart = announced = false;
    hashed = 0;
    checks.clear();
    for (Source& source : sources) source.differs = false;
    return file != nullptr ? file->begin_anew(syncs()) : 0;
}

TDownloadProgress Job::progress(std::int64_t now_ms) {
    TDownloadProgress progress;
    progress.ullDone = plan.done();
    progress.ullTotal = plan.total_known() ? plan.total() : 0;
    progress.ullReceived = received;
    progress.ullRate = meter.rate(now_ms);
    progress.dwElapsed = began_ms != 0 ? static_cast<DWORD>(now_ms - began_ms) : 0;
    progress.dwConnections = static_cast<DWORD>(transfers.size());
    progress.pExtra = settings.numbers.pExtra;
    return progress;
}

}  // namespace hp::download
