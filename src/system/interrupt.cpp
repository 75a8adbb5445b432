#include "system/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace cardfile {
namespace {

volatile std::sig_atomic_t mark = 0;

void remember(int) {
    mark = 1;
}

}  // namespace

void catch_interrupts() {
    struct sigaction action {};

    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one does what it always did
    for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

bool interrupted() {
    return mark != 0;
}

}  // namespace cardfile
