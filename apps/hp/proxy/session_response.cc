// SPDX-License-Identifier: Apache-2.0
// The response as it comes in from an origin, and as it goes out to the client.
#include "hp/format.h"
#include "hp/proxy/session.h"

namespace hp::app::proxy {
namespace {

const BYTE* bytes_of(const std::string& text) { return reinterpret_cast<const BYTE*>(text.data()); }

std::vector<THeader> as_array(const Headers& headers) {
    std::vector<THeader> array;
    for (const Header& header : headers) array.push_back({header.name.c_str(), header.value.c_str()});
    return array;
}

}  // namespace

bool Session::on_status_line(std::uint64_t serial, unsigned status, const char* reason) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::exchange || response_.begun) return false;  // nothing was asked for
    response_.status = status;
    response_.reason = reason != nullptr ? reason : "";
    response_.headers.clear();
    return true;
}

bool Session::on_response_header(std::uint64_t serial, const char* name, const char* value) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial) return false;
    if (!response_.begun) response_.headers.push_back({name, value});  // else it is a trailer, and those are not passed on
    return true;
}

bool Session::on_response_head(std::uint64_t serial) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::exchange) return false;
    moved_ = Clock::now();
    if (response_.status == 101) {  // no upgrade was passed on
        fail(502, "The origin wants another protocol.");
        return false;
    }
    response_.status < 200 ? send_interim() : send_response_head();
    return true;
}

// 100 and its like (RFC 9110 15.2): not for clients of HTTP/1.0.
void Session::send_interim() {
    if (!request_.is_1_1 || response_.status == 100) return;  // who waits for 100 has got it from the server component
    const Headers headers = end_to_end(response_.headers);
    const std::vector<THeader> array = as_array(headers);
    context_.server->SendResponse(client_, static_cast<USHORT>(response_.status), response_.reason.c_str(), array.data(),
                                  static_cast<int>(array.size()));
}

// Framed as the origin did if the length is known, else in chunks, else, for clients of HTTP/1.0, by the end of the connection.
void Session::send_response_head() {
    const bool no_body = request_.method == "HEAD" || response_.status == 204 || response_.status == 304;
    const bool coded = find(response_.headers, "transfer-encoding") != nullptr;
    const bool has_length = !coded && find(response_.headers, "content-length") != nullptr;
    const bool endless = !no_body && !has_length && !request_.is_1_1;
    if (endless && !raw_) return fail(502, "The answer has no length, which a client of HTTP/1.0 needs after a body of its own.");
    response_.begun = true;
    response_.chunked = !no_body && !has_length && request_.is_1_1;
    if (draining_) request_.keep_alive = false;
    Headers headers = end_to_end(response_.headers);
    if (coded) std::erase_if(headers, [](const Header& header) { return same(header.name, "content-length"); });
    headers.push_back({"Via", "1.1 " + context_.pseudonym});
    if (response_.chunked) headers.push_back({"Transfer-Encoding", "chunked"});
    if (!request_.keep_alive) headers.push_back({"Connection", "close"});
    if (raw_) return send_raw_head(headers);
    const std::vector<THeader> array = as_array(headers);
    context_.server->SendResponse(client_, static_cast<USHORT>(response_.status), response_.reason.c_str(), array.data(),
                                  static_cast<int>(array.size()));
}

void Session::send_raw_head(const Headers& headers) {
    std::string head = format("HTTP/1.1 %u %s\r\n", response_.status, response_.reason.c_str());
    for (const Header& header : headers) head.append(header.name).append(": ").append(header.value).append("\r\n");
    head += "\r\n";
    context_.server->Send(client_, bytes_of(head), static_cast<int>(head.size()));
}

bool Session::on_response_body(std::uint64_t serial, const BYTE* data, int length) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::exchange) return false;
    forward_down(data, length);
    return true;
}

bool Session::on_response_complete(std::uint64_t serial) {
    const std::lock_guard lock(mutex_);
    if (serial != upstream_.serial || phase_ != Phase::exchange) return false;
    if (response_.status < 200) return true;
    response_.complete = true;
    upstream_.last = !context_.http->IsKeepAlive(upstream_.id);
    if (response_.chunked) context_.server->SendChunkData(client_);
    if (request_.complete) finish_exchange();
    return true;
}

void Session::on_upstream_complaint(std::uint64_t serial, const char* text) {
    const std::lock_guard lock(mutex_);
    if (serial == upstream_.serial) upstream_.complaint = format("The answer of the origin makes no sense: %s.", text);
}

// An answer of the proxy's own.
void Session::answer(unsigned status, const std::string& text) {
    const bool keep = request_.complete && request_.keep_alive && !is_connect() && !raw_ && !draining_;
    std::vector<THeader> headers{{"Content-Type", "text/plain; charset=utf-8"}};
    if (status == 407) headers.push_back({"Proxy-Authenticate", "Basic realm=\"hp proxy\", charset=\"UTF-8\""});
    if (status == 405) headers.push_back({"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, CONNECT"});
    if (!keep) headers.push_back({"Connection", "close"});
    const std::string body = text + "\n";  // not sent for HEAD
    context_.server->SendResponse(client_, static_cast<USHORT>(status), nullptr, headers.data(), static_cast<int>(headers.size()),
                                  bytes_of(body), static_cast<int>(body.size()));
    early_.clear();
    if (!keep) return close_client();
    phase_ = Phase::idle;
    settle_pause();
}

}  // namespace hp::app::proxy
