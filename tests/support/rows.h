// SPDX-License-Identifier: Apache-2.0
// The table of stream components under test: a row for each component, and the pairs of a server and who dials it.
#pragma once

#include <hpsocket/HPSocket-SSL.h>
#include <hpsocket/HPSocket.h>

#include <ostream>
#include <vector>

namespace hp::test {

enum class Kind { server, agent, client };
enum class Model { push, pull, pack };

// The interfaces of one component; those that it has not are null.
struct Handles {
    ITcpServer* server = nullptr;
    ITcpAgent* agent = nullptr;
    ITcpClient* client = nullptr;
    IPullSocket* pull = nullptr;
    IPullClient* pull_client = nullptr;
    IPackSocket* pack = nullptr;
    IPackClient* pack_client = nullptr;
};

// Listeners of all three kinds; a component takes the one it needs.
struct Listeners {
    ITcpServerListener* server = nullptr;
    ITcpAgentListener* agent = nullptr;
    ITcpClientListener* client = nullptr;
};

struct Row {
    const char* name;
    Kind kind;
    bool tls;
    Model model;
    Handles (*create)(const Listeners&);
    void (*destroy)(const Handles&);
};

struct PairRow {
    Row server;
    Row dialer;
};

const std::vector<Row>& all_rows();  // 18
std::vector<Row> rows_where(bool (*wanted)(const Row&));
std::vector<PairRow> all_pairs();  // 12: each server with its agent and with its client
std::vector<PairRow> pairs_where(bool (*wanted)(const PairRow&));

inline bool is_tls(const PairRow& pair) { return pair.server.tls; }
inline bool is_plain(const PairRow& pair) { return !pair.server.tls; }

std::ostream& operator<<(std::ostream& out, const Row& row);
std::ostream& operator<<(std::ostream& out, const PairRow& pair);

// Names of parameterised tests.
struct RowName {
    template <class Info>
    std::string operator()(const Info& info) const {
        return name(info.param);
    }
    static std::string name(const Row& row) { return row.name; }
    static std::string name(const PairRow& pair) { return std::string(pair.server.name) + "_" + pair.dialer.name; }
};

}  // namespace hp::test
