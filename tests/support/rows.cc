// SPDX-License-Identifier: Apache-2.0
#include "support/rows.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

namespace hp::test {
namespace {

template <class I, auto create_function>
Handles create(const Listeners& listeners) {
    Handles handles;
    I* made = nullptr;
    if constexpr (std::is_base_of_v<ITcpServer, I>) handles.server = made = create_function(listeners.server);
    if constexpr (std::is_base_of_v<ITcpAgent, I>) handles.agent = made = create_function(listeners.agent);
    if constexpr (std::is_base_of_v<ITcpClient, I>) handles.client = made = create_function(listeners.client);
    if constexpr (std::is_base_of_v<IPullSocket, I>) handles.pull = made;
    if constexpr (std::is_base_of_v<IPullClient, I>) handles.pull_client = made;
    if constexpr (std::is_base_of_v<IPackSocket, I>) handles.pack = made;
    if constexpr (std::is_base_of_v<IPackClient, I>) handles.pack_client = made;
    return handles;
}

template <class I, auto destroy_function>
void destroy(const Handles& handles) {
    if constexpr (std::is_base_of_v<ITcpServer, I>) destroy_function(static_cast<I*>(handles.server));
    if constexpr (std::is_base_of_v<ITcpAgent, I>) destroy_function(static_cast<I*>(handles.agent));
    if constexpr (std::is_base_of_v<ITcpClient, I>) destroy_function(static_cast<I*>(handles.client));
}

#define HP_TEST_ROW(name, kind, tls, model, interface) \
    Row{#name, Kind::kind, tls, Model::model, create<interface, HP_Create_##name>, destroy<interface, HP_Destroy_##name>},
#define HP_TEST_ROWS(prefix, tls)                                      \
    HP_TEST_ROW(prefix##Server, server, tls, push, ITcpServer)         \
    HP_TEST_ROW(prefix##Agent, agent, tls, push, ITcpAgent)            \
    HP_TEST_ROW(prefix##Client, client, tls, push, ITcpClient)         \
    HP_TEST_ROW(prefix##PullServer, server, tls, pull, ITcpPullServer) \
    HP_TEST_ROW(prefix##PullAgent, agent, tls, pull, ITcpPullAgent)    \
    HP_TEST_ROW(prefix##PullClient, client, tls, pull, ITcpPullClient) \
    HP_TEST_ROW(prefix##PackServer, server, tls, pack, ITcpPackServer) \
    HP_TEST_ROW(prefix##PackAgent, agent, tls, pack, ITcpPackAgent)    \
    HP_TEST_ROW(prefix##PackClient, client, tls, pack, ITcpPackClient)

}  // namespace

const std::vector<Row>& all_rows() {
    static const std::vector<Row> rows{HP_TEST_ROWS(Tcp, false) HP_TEST_ROWS(SSL, true)};
    return rows;
}

std::vector<Row> rows_where(bool (*wanted)(const Row&)) {
    std::vector<Row> rows;
    std::copy_if(all_rows().begin(), all_rows().end(), std::back_inserter(rows), wanted);
    return rows;
}

std::vector<PairRow> all_pairs() {
    std::vector<PairRow> pairs;
    for (const Row& server : all_rows())
        for (const Row& dialer : all_rows())
            if (server.kind == Kind::server && dialer.kind != Kind::server && dialer.tls == server.tls &&
                dialer.model == server.model)
                pairs.push_back({server, dialer});
    return pairs;
}

std::vector<PairRow> pairs_where(bool (*wanted)(const PairRow&)) {
    std::vector<PairRow> pairs = all_pairs();
    std::erase_if(pairs, [wanted](const PairRow& pair) { return !wanted(pair); });
    return pairs;
}

std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }
std::ostream& operator<<(std::ostream& out, const PairRow& pair) {
    return out << pair.server.name << " and " << pair.dialer.name;
}

}  // namespace hp::test
