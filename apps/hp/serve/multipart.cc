// SPDX-License-Identifier: Apache-2.0
#include "hp/serve/multipart.h"

#include <random>
#include <string>

#include "hp/format.h"

namespace hp::app::serve {
namespace {

// Something that is not in the file: 96 random bits.
std::string new_boundary() {
    thread_local std::random_device random;
    return format("hp-%08x%08x%08x", random(), random(), random());
}

}  // namespace

void send_multipart(const File& file, const char* type, const std::vector<Range>& ranges, Reply& reply) {
    const std::string boundary = new_boundary();
    reply.add_kept("Content-Type", "multipart/byteranges; boundary=" + boundary);
    std::string lead = "--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: bytes ";
    for (const Range& range : ranges) {
        std::string head = (reply.parts.empty() ? "" : "\r\n") + lead + std::to_string(range.first) + '-' +
                           std::to_string(range.last()) + '/' + std::to_string(file.size()) + "\r\n\r\n";
        reply.parts.push_back({std::move(head), range});
    }
    reply.tail = "\r\n--" + boundary + "--\r\n";
    if (!file.in_memory()) {
        reply.file = file.descriptor();
        return;
    }
    std::string text;
    for (const Reply::Part& part : reply.parts) (text += part.head).append(file.content(), part.range.first, part.range.length);
    text += reply.tail;
    reply.parts.clear();
    reply.tail.clear();
    reply.set_text(std::move(text));
}

}  // namespace hp::app::serve
