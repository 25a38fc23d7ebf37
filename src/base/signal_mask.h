// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which signals the library's threads take: they are the program's business, so none that a process is sent.
#include <pthread.h>
#include <signal.h>

namespace hp {

// While it exists, threads begun by this thread are born with that mask. What stays open: faults of the thread itself (blocked, they
// would end the process without a word, and languages like Java and C# make exceptions of them), and the real-time signals that the
// calling thread takes (by these the collectors of Mono and .NET stop threads that run events).
class SignalMask {
public:
    SignalMask() {
        sigset_t mask;
        sigfillset(&mask);
        pthread_sigmask(SIG_SETMASK, &mask, &before_);
        for (const int fault : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS, SIGABRT}) sigdelset(&mask, fault);
        for (int signal = SIGRTMIN; signal <= SIGRTMAX; ++signal) {
            if (sigismember(&before_, signal) == 0) sigdelset(&mask, signal);
        }
        pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    }
    ~SignalMask() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalMask(const SignalMask&) = delete;
    SignalMask& operator=(const SignalMask&) = delete;

private:
    sigset_t before_;
};

}  // namespace hp
