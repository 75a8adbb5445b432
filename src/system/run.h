#pragma once
// Run a program to its end, within limits, and keep what it said.

#include <chrono>
#include <string>
#include <vector>

#include "card/error.h"

namespace cardfile {

struct RunLimits {
    std::size_t most_output = 1 << 20;  ///< bytes
    std::size_t memory = 0;             ///< bytes of address space; 0 is no limit
    std::chrono::seconds patience{60};
    std::chrono::milliseconds processor{0};  ///< of processor time; 0 is no limit
};

struct Ran {
    std::string output = {}, errors = {};
    int status = 0;
    bool missing = false;  ///< there is no such program
};

/// An Error when it took too long, said too much or was killed.
[[nodiscard]] Result<Ran> run(const std::vector<std::string>& words, const RunLimits& limits = {});

}  // namespace cardfile
