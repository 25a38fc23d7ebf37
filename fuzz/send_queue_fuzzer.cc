// SPDX-License-Identifier: Apache-2.0
// The send queue against two strings: what waits, and what left unreported. Each step: an operation, and a size of two bytes.
#include <algorithm>
#include <cstring>
#include <string>

#include "engine/send_queue.h"
#include "input.h"

namespace {

using hp::fuzz::check;

struct Stand {
    hp::BufferPool pool;
    hp::SendQueue queue;
    std::string unsent, unreported;
    unsigned next = 0;
    ~Stand() { queue.clear(pool); }

    std::string text(std::size_t size) {
        std::string made(size, '\0');
        for (char& c : made) c = static_cast<char>(next++);
        return made;
    }

    void step(unsigned operation, std::size_t size) {
        switch (operation % 6) {
            case 0: {
                const std::string more = text(size);
                check(queue.append(hp::as_bytes(more.data(), more.size()), pool), "append");
                unsent += more;
                break;
            }
            case 1: {
                const std::string more = text(size);
                hp::BufferNode* node = hp::BufferNode::make(size + operation / 6);
                std::memcpy(node->data(), more.data(), size);
                node->end = static_cast<std::uint32_t>(size);
                queue.adopt(node, pool);
                unsent += more;
                break;
            }
            case 2:
                size = std::min(size, unsent.size());
                queue.mark_sent(size);
                unreported += unsent.substr(0, size);
                unsent.erase(0, size);
                break;
            case 3: {
                const hp::Bytes piece = queue.unreported();
                size = std::min(size, piece.size());
                if (size == 0) break;
                check(std::memcmp(piece.data(), unreported.data(), piece.size()) == 0, "what is reported");
                queue.mark_reported(size, pool);
                unreported.erase(0, size);
                break;
            }
            case 4: queue.compact(pool); break;
            default:
                if (size % 16 != 0) break;
                queue.clear(pool);
                unsent.clear();
                unreported.clear();
        }
    }

    void compare() {
        check(queue.unsent() == unsent.size(), "how much waits");
        check(queue.empty() == (unsent.empty() && unreported.empty()), "whether it is empty");
        check(queue.unreported().empty() == unreported.empty(), "whether there is something to report");
        iovec pieces[4];
        const int count = queue.gather(pieces, 4);
        check((count == 0) == unsent.empty(), "whether something waits");
        std::size_t at = 0;
        for (int i = 0; i < count; ++i) {
            check(pieces[i].iov_len != 0 && at + pieces[i].iov_len <= unsent.size(), "pieces");
            check(std::memcmp(pieces[i].iov_base, unsent.data() + at, pieces[i].iov_len) == 0, "what waits");
            at += pieces[i].iov_len;
        }
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    Stand stand;
    for (int steps = 0; !input.empty() && steps < 200; ++steps) {
        const unsigned operation = input.byte();
        stand.step(operation, input.number(2) * (operation >= 128 ? 3 : 1));
        stand.compare();
    }
    return 0;
}
