#pragma once
// Confinement: from now on this process can compute, and talk through what is open already.
//
// No opening, no sockets, no starting of programs, no new privileges. Refused calls answer EACCES,
// so that a library that merely asks goes on.

#include <string>

#include "card/error.h"

namespace cardfile {

/// As far as the kernel gives it. Cannot be undone. An Error when it refused what it has.
[[nodiscard]] Result<void> confine();

/// What this kernel cannot give of it, in one clause; empty when all of it is there.
[[nodiscard]] std::string confinement_gap();

}  // namespace cardfile
