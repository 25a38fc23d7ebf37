// SPDX-License-Identifier: Apache-2.0
#pragma once
// Starting the server component: its settings and its address.
#include <hpsocket/HPSocket-SSL.h>

#include <functional>
#include <memory>
#include <string>

#include "hp/serve/options.h"
#include "hp/serve/server.h"

namespace hp::app::serve {

using Component = std::unique_ptr<IHttpServer, std::function<void(IHttpServer*)>>;

// Created and configured. The listener must outlive it.
Component make_component(const Options& options, Server& listener);

// Begins to listen. @return what is wrong, empty if nothing
std::string start(IHttpServer& server, const Options& options);

// "127.0.0.1:8080", "[::1]:8080"
std::string listening_address(IHttpServer& server);

// Where a browser on this machine finds it.
std::string site_url(IHttpServer& server, bool secure);

}  // namespace hp::app::serve
