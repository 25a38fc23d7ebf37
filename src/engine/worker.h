// SPDX-License-Identifier: Apache-2.0
#pragma once
// One thread of a component: its loop, and what its connections share.
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "base/buffer.h"
#include "base/bytes.h"
#include "engine/engine_worker.h"
#ifndef _HTTP_DISABLED
#include "engine/http/file_windows.h"
#include "engine/http/message.h"
#endif

namespace hp {

class Connection;
class StreamEngine;

class Worker final : public EngineWorker {
public:
    Worker(StreamEngine& engine, int events_max) : EngineWorker(events_max, &kind_tag), engine_(engine) {}
    static constexpr char kind_tag = 0;
    StreamEngine& engine() const { return engine_; }

    // The calling thread's worker, of whatever stream component; null on threads that are not one.
    static Worker* current() noexcept { return Loop::current_as<Worker>(); }

    BufferPool buffers;
    Connection* active = nullptr;  // the connection whose events are being handled
    Bytes borrowed;                // part of the receive buffer that `active` sends; everything queued goes before it

    std::vector<std::byte> spare_gathered;  // memory for plaintext that TLS layers gather
    std::atomic<std::uint32_t> load{0};     // connections it serves

#ifndef _HTTP_DISABLED
    // For HTTP messages that are being read or answered.
    std::unique_ptr<http::Reading> take_reading(http::Reads reads, const http::Limits& limits) {
        if (spare_readings_.empty()) return std::make_unique<http::Reading>(reads, limits);
        std::unique_ptr<http::Reading> reading = std::move(spare_readings_.back());
        spare_readings_.pop_back();
        reading->parser = http::Parser(reads, limits);
        return reading;
    }
    void give_reading(std::unique_ptr<http::Reading> reading) {
        reading->message.clear();
        if (spare_readings_.size() < spare_readings_max) spare_readings_.push_back(std::move(reading));
    }
    FileWindows& file_windows() {
        if (file_windows_ == nullptr) file_windows_ = std::make_unique<FileWindows>(timers());
        return *file_windows_;
    }
    std::span<std::byte> unmask_buffer() {
        if (unmask_ == nullptr) unmask_ = std::make_unique_for_overwrite<std::byte[]>(unmask_bytes);
        return {unmask_.get(), unmask_bytes};
    }
#endif

    std::span<std::byte> proxy_scratch() {
        if (proxy_scratch_ == nullptr) proxy_scratch_ = std::make_unique_for_overwrite<std::byte[]>(proxy_scratch_bytes);
        return {proxy_scratch_.get(), proxy_scratch_bytes};
    }

    bool in_receive_buffer(Bytes bytes) {
        return bytes.data() >= receive_buffer() && bytes.data() + bytes.size() <= receive_buffer() + receive_buffer_bytes;
    }

private:
    StreamEngine& engine_;
    static constexpr std::size_t spare_readings_max = 64, unmask_bytes = 64 * 1024, proxy_scratch_bytes = 64 * 1024;
#ifndef _HTTP_DISABLED
    std::vector<std::unique_ptr<http::Reading>> spare_readings_;
    std::unique_ptr<FileWindows> file_windows_;
#endif
    std::unique_ptr<std::byte[]> unmask_;         // WebSocket payloads, made when first needed
    std::unique_ptr<std::byte[]> proxy_scratch_;  // plaintext of TLS to a proxy, made when first needed
};

}  // namespace hp
