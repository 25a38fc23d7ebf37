// SPDX-License-Identifier: Apache-2.0
#pragma once
// Remembers, per thread, whose events are running on it: a stop inside an event must not wait for that event to end. Worker threads
// know it anyway; this is for events on threads of the user's (OnPrepareListen, OnPrepareConnect, OnConnect, a client's OnClose).

namespace hp {

class Inside {
public:
    // `last`: the event is a client's last one, in which it may be started again.
    explicit Inside(const void* engine, bool last = false) : engine_(engine), last_(last), outer_(innermost_) {
        innermost_ = this;
    }
    ~Inside() { innermost_ = outer_; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    static bool any(const void* engine) { return find(engine, false); }
    static bool last(const void* engine) { return find(engine, true); }

private:
    static bool find(const void* engine, bool last) {
        for (const Inside* inside = innermost_; inside != nullptr; inside = inside->outer_)
            if (inside->engine_ == engine && (!last || inside->last_)) return true;
        return false;
    }

    inline static constinit thread_local const Inside* innermost_ = nullptr;
    const void* engine_;
    bool last_;
    const Inside* outer_;
};

}  // namespace hp
