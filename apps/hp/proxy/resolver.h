// SPDX-License-Identifier: Apache-2.0
#pragma once
// Resolves host names on threads of its own: the system's resolver blocks, and a worker of a component must not.
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hp::app::proxy {

class Resolver {
public:
    // The addresses in numbers, in the system's order; none if the name is not known.
    using Answer = std::function<void(std::vector<std::string> addresses)>;

    Resolver();
    // Answers that are still to come do not come any more. Does not wait for the system's resolver, which cannot be told to stop.
    ~Resolver();
    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;

    // Any thread. `answer` is called on a thread of the resolver. @return false if too many names wait already
    bool resolve(std::string host, Answer answer);

private:
    struct Question {
        std::string host;
        Answer answer;
    };
    // What the threads have in common; the last one to leave deletes it.
    struct Desk {
        std::mutex mutex;
        std::condition_variable arrived, answered;
        std::deque<Question> waiting;
        int answering = 0;
        bool closed = false;
    };

    static void work(const std::shared_ptr<Desk>& desk);
    static std::vector<std::string> look_up(const std::string& host);

    std::shared_ptr<Desk> desk_ = std::make_shared<Desk>();
};

}  // namespace hp::app::proxy
