// SPDX-License-Identifier: Apache-2.0
// In the place of deflate.cc where the library is built without zlib. Nobody gets here: compression is never agreed on then.
#include "protocol/websocket/deflate.h"

namespace hp::ws {

void Deflater::Free::operator()(z_stream_s*) const noexcept {}
bool Deflater::compress(Bytes, std::vector<std::byte>&) { return false; }

void Inflater::Free::operator()(z_stream_s*) const noexcept {}
Inflater::Result Inflater::feed(Bytes, std::vector<std::byte>&, std::size_t) { return Result::invalid; }
Inflater::Result Inflater::finish(std::vector<std::byte>&, std::size_t) { return Result::invalid; }

}  // namespace hp::ws
