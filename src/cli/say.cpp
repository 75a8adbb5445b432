#include "cli/say.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "cli/command.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

bool in_colour() {
    const char* no_colour = std::getenv("NO_COLOR");  // no-color.org: when set and not empty
    return ::isatty(STDERR_FILENO) && !(no_colour && *no_colour);
}

}  // namespace

void say(const Error& error) {
    const char* red = in_colour() ? "\x1b[31m" : "";
    const char* usual = in_colour() ? "\x1b[0m" : "";
    std::cerr << "cardfile: " << red << "error" << usual << ": " << printable(sentence(error))
              << '\n';
    if (!error.hint.empty()) std::cerr << "cardfile: hint: " << printable(error.hint) << '\n';
}

int fail(const Error& error) {
    say(error);
    return error.kind == Error::Kind::usage ? exit_status::usage : exit_status::failed;
}

std::string counted(std::int64_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

int terminal_width(int descriptor) {
    winsize size{};
    const bool known = ::isatty(descriptor) && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0;
    if (!known) return 0;
    return size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace cardfile
