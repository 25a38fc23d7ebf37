// Slow work does not belong into an event: it would hold up every connection of that thread. Here events only hand the
// questions over; a thread of the program's own works on them and answers with Send, which any thread may call.
//
//   app_thread [PORT]          until Enter is pressed; answers each packet of pack_client with a checksum
#include <hpsocket/HPSocket.h>

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Question {
    CONNID id;
    std::vector<BYTE> bytes;  // a copy: the data of an event is valid during the event only
};

class Questions {
public:
    void push(Question question) {
        std::lock_guard<std::mutex> lock(mutex_);
        waiting_.push_back(std::move(question));
        changed_.notify_one();
    }
    void close() {
        std::lock_guard<std::mutex> lock(mutex_);
        closed_ = true;
        changed_.notify_one();
    }
    // The next question, or false when there will be none.
    bool pop(Question& question) {
        std::unique_lock<std::mutex> lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        if (waiting_.empty()) return false;
        question = std::move(waiting_.front());
        waiting_.pop_front();
        return true;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Question> waiting_;
    bool closed_ = false;
};

class WorkListener : public CTcpServerListener {
public:
    explicit WorkListener(Questions& questions) : questions_(questions) {}

    EnHandleResult OnReceive(ITcpServer*, CONNID id, const BYTE* data, int length) override {
        questions_.push(Question{id, std::vector<BYTE>(data, data + length)});
        return HR_OK;
    }

    EnHandleResult OnClose(ITcpServer*, CONNID, EnSocketOperation, int) override { return HR_OK; }

private:
    Questions& questions_;
};

std::string answer_to(const Question& question) {
    unsigned long sum = 0;
    for (const BYTE byte : question.bytes) sum = sum * 31 + byte;
    return "checksum " + std::to_string(sum);
}

int main(int argc, char** argv) {
    int wanted_port = 5555;
    char rest;
    if (argc > 2 ||
        (argc > 1 && (std::sscanf(argv[1], "%d%c", &wanted_port, &rest) != 1 || wanted_port < 0 || wanted_port > 65535))) {
        std::printf("usage: %s [PORT]\n", argv[0]);
        return 2;
    }
    Questions questions;
    WorkListener listener(questions);
    CTcpPackServerPtr server(&listener);
    server->SetPackHeaderFlag(0x169);  // as pack_client has it

    if (!server->Start("0.0.0.0", static_cast<USHORT>(wanted_port))) {
        std::printf("cannot start: %s (%s)\n", server->GetLastErrorDesc(), SYS_GetLastErrorStr());
        return 1;
    }

    // One thread answers in the order of the questions. Send fails cleanly (EBADSLT, EPERM) when the connection is gone:
    // an ID is never given to another connection while the server runs.
    std::thread worker([&] {
        Question question;
        while (questions.pop(question)) {
            const std::string answer = answer_to(question);
            server->Send(question.id, reinterpret_cast<const BYTE*>(answer.data()), static_cast<int>(answer.size()));
        }
    });

    char address[46];
    int address_length = sizeof address;
    USHORT port = 0;
    server->GetListenAddress(address, address_length, port);
    std::printf("listening on %s:%d, Enter stops\n", address, port);
    std::fflush(stdout);
    std::getchar();

    server->Stop();  // no event comes after this
    questions.close();
    worker.join();
    return 0;
}
