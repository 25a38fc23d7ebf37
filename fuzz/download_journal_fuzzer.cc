// SPDX-License-Identifier: Apache-2.0
// Journals: whatever parses formats to what parses the same, and makes a plan. The sum of the input is put right, so that it gets through.
#include <span>
#include <string>

#include "download/digest.h"
#include "download/journal.h"
#include "input.h"

using hp::fuzz::check;
using namespace hp::download;

namespace {

// As journal.h says: the first 8 bytes of the SHA-256 of all before.
std::string with_good_sum(const std::string& text) {
    Hasher hasher("sha-256");
    hasher.add(std::as_bytes(std::span(text)));
    return text + "sum " + text_of(hasher.finish()).substr(8, 16) + "\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto examine = [](const std::string& journal_text) {
        const auto journal = parse_journal(journal_text);
        if (!journal) return;
        const auto again = parse_journal(format_journal(*journal));
        check(again && again->done == journal->done && again->version == journal->version && again->url == journal->url,
              "round trip");
        if (!journal->version.total) return;
        Plan plan;
        check(plan.restore(*journal->version.total, journal->done), "a plan");
        check(plan.spans() == journal->done, "of the same bytes");
    };
    examine(text);
    if (const std::size_t last = text.rfind("\nsum "); last != std::string::npos)
        examine(with_good_sum(text.substr(0, last + 1)));
    return 0;
}
