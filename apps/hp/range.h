// SPDX-License-Identifier: Apache-2.0
#pragma once
// A check for options that take a number: between `low` and `high`. The help text of the option says so, if it matters.
#include <CLI/CLI.hpp>

namespace hp::app {

template <class T>
CLI::Validator within(T low, T high) {
    return CLI::Range(low, high).description("");
}

}  // namespace hp::app
