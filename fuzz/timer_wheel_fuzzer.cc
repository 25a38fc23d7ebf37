// SPDX-License-Identifier: Apache-2.0
// The timer wheel against a plain list of deadlines. Each step: an operation with the number of a timer, and a time of 4 bytes.
#include <algorithm>
#include <limits>

#include "base/timer_wheel.h"
#include "input.h"

namespace {

using hp::fuzz::check;

struct Stand {
    static constexpr std::int64_t none = std::numeric_limits<std::int64_t>::min();
    static constexpr std::size_t count = 16;

    struct Alarm final : hp::Timer {
        Stand* stand = nullptr;
        std::int64_t deadline_ms = none, known_ms = 0;
        unsigned then = 0;  // what to do to which other timer when it fires
        void on_timer() override { stand->fired(*this); }
    };

    explicit Stand(std::int64_t start_ms) : now_ms(start_ms), wheel(start_ms) {
        for (Alarm& alarm : alarms) alarm.stand = this;
    }
    void schedule(Alarm& alarm, std::int64_t delay_ms) {
        alarm.deadline_ms = now_ms + delay_ms;
        alarm.known_ms = now_ms;
        wheel.schedule(alarm, alarm.deadline_ms);
    }
    void cancel(Alarm& alarm) {
        alarm.deadline_ms = none;
        alarm.cancel();
    }
    void fired(Alarm& alarm) {
        check(alarm.deadline_ms != none, "only what is armed fires");
        check(alarm.deadline_ms <= now_ms, "never early");
        alarm.deadline_ms = none;
        Alarm& other = alarms[alarm.then % count];
        if (alarm.then / count % 3 == 1) cancel(other);
        if (alarm.then / count % 3 == 2) schedule(other, static_cast<std::int64_t>(alarm.then) * 37);
    }
    void advance(std::int64_t ms) {
        now_ms += ms;
        wheel.advance(now_ms);
        constexpr std::int64_t tick_ms = hp::TimerWheel::tick_ms;
        for (const Alarm& alarm : alarms) {
            check(alarm.armed() == (alarm.deadline_ms != none), "armed");
            if (alarm.deadline_ms == none || now_ms / tick_ms <= alarm.known_ms / tick_ms) continue;
            check((alarm.deadline_ms + tick_ms - 1) / tick_ms > now_ms / tick_ms, "never lost");
        }
    }
    void compare() {
        const std::int64_t wait_ms = wheel.wait_ms(now_ms);
        std::int64_t earliest = none;
        for (const Alarm& alarm : alarms)
            if (alarm.deadline_ms != none && (earliest == none || alarm.deadline_ms < earliest)) earliest = alarm.deadline_ms;
        check((wait_ms < 0) == (earliest == none), "whether there is something to wait for");
        check(wait_ms <= 0 || now_ms + wait_ms <= std::max(earliest, now_ms + 1) + hp::TimerWheel::tick_ms, "never late");
    }

    std::int64_t now_ms;
    hp::TimerWheel wheel;
    Alarm alarms[count];
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    hp::fuzz::Input input(data, size);
    Stand stand(static_cast<std::int64_t>(input.number(5)));
    for (int steps = 0; !input.empty() && steps < 300; ++steps) {
        const unsigned operation = input.byte();
        const auto time_ms = static_cast<std::int64_t>(input.number(1 + static_cast<int>(operation / 64)));
        Stand::Alarm& alarm = stand.alarms[operation % Stand::count];
        switch (operation / Stand::count % 4) {
            case 0:
                alarm.then = input.byte();
                stand.schedule(alarm, time_ms);
                break;
            case 1: stand.cancel(alarm); break;
            case 2: stand.advance(time_ms); break;
            default: stand.advance(std::max<std::int64_t>(stand.wheel.wait_ms(stand.now_ms), 0));
        }
        stand.compare();
    }
    return 0;
}
