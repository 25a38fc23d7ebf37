// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hp {

enum class Role { server, agent, client };

}  // namespace hp
