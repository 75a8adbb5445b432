#include "system/process.h"

#include <unistd.h>

#include <charconv>
#include <fstream>
#include <sstream>

namespace cardfile {
namespace {

std::string first_line(const std::string& file) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

}  // namespace

std::string process_with(pid_t pid) {
    const std::string number = std::to_string(pid);
    std::string status = first_line("/proc/" + number + "/stat");
    // the program's name stands in brackets and may hold anything, so count from behind it
    const auto name = status.rfind(')');
    if (name == status.npos) return {};
    std::istringstream fields(status.substr(name + 1));
    constexpr int start_time = 20;  // field 22 of proc(5); the first behind the name is field 3
    std::string began;
    for (int i = 0; i < start_time; ++i) fields >> began;
    if (!fields) return {};
    return first_line("/proc/sys/kernel/random/boot_id") + " " + number + " " + began;
}

std::string this_process() {
    return process_with(::getpid());
}

bool is_running(std::string_view process) {
    const auto begin = process.find(' ');
    const auto end = process.rfind(' ');
    if (begin == process.npos || end <= begin) return false;
    pid_t number = 0;
    std::from_chars(process.data() + begin + 1, process.data() + end, number);
    return number > 0 && process_with(number) == process;
}

}  // namespace cardfile
