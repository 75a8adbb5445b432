#include "system/child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "system/system_error.h"

namespace cardfile {
namespace {

struct Pipe {
    Descriptor read, write;
};

bool open_pipe(Pipe& pipe) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    pipe.read = Descriptor(ends[0]);
    pipe.write = Descriptor(ends[1]);
    return true;
}

/// Ours with the additions in place of variables of the same name.
std::vector<std::string> environment_with(
    const std::vector<std::pair<std::string, std::string>>& additions) {
    std::vector<std::string> all;
    for (char** variable = environ; *variable; ++variable) {
        const std::string_view text = *variable;
        bool replaced = false;
        for (const auto& [name, value] : additions) {
            replaced = replaced || text.starts_with(name + "=");
        }
        if (!replaced) all.emplace_back(text);
    }
    for (const auto& [name, value] : additions) all.emplace_back(name).append("=").append(value);
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (std::string& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

struct Program {
    char* const* words;
    char* const* environment;
    pid_t parent;  ///< it must not outlive this process
    rlim_t memory, open_files;
    std::chrono::milliseconds processor;
};

/// Between fork and exec, where only async-signal-safe calls are allowed. posix_spawn would do but
/// for PR_SET_PDEATHSIG, which it cannot set.
[[noreturn]] void become(const Program& program, std::array<int, 3> streams, int report) {
    if (program.memory > 0) {
        const rlimit limit{program.memory, program.memory};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    if (program.open_files > 0) {
        const rlimit limit{program.open_files, program.open_files}, none{0, 0};
        ::setrlimit(RLIMIT_NOFILE, &limit);
        ::setrlimit(RLIMIT_CORE, &none);  // a crash is expected, and a stranger's photo in it
    }
    if (program.processor.count() > 0) {  // RLIMIT_CPU knows whole seconds only
        const auto count = program.processor.count();
        const itimerval limit{{0, 0}, {count / 1000, count % 1000 * 1000}};
        ::setitimer(ITIMER_PROF, &limit, nullptr);  // stays over exec
    }
    ::setpgid(0, 0);  // the terminal's Ctrl-C goes to the parent alone
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != program.parent) ::_exit(127);  // it died before prctl

    struct sigaction usual {};

    usual.sa_handler = SIG_DFL;
    for (const int signal : {SIGPIPE, SIGINT, SIGTERM}) ::sigaction(signal, &usual, nullptr);
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int i = 0; i < 3; ++i) ::dup2(streams[i], i);
    ::execvpe(program.words[0], program.words, program.environment);
    const int why = errno;
    (void)!::write(report, &why, sizeof why);
    ::_exit(127);
}

/// Pipe ends are kept clear of 0, 1 and 2, which become() overwrites.
bool above_standard(Pipe& pipe) {
    for (Descriptor* end : {&pipe.read, &pipe.write}) {
        if (end->number() > 2) continue;
        Descriptor higher(::fcntl(end->number(), F_DUPFD_CLOEXEC, 3));
        if (!higher.is_open()) return false;
        *end = std::move(higher);
    }
    return true;
}

}  // namespace

Result<Child> Child::start(const std::vector<std::string>& words, const ChildOptions& options) {
    Pipe in, out, errors, report;
    for (Pipe* pipe : {&in, &out, &errors, &report}) {
        if (!open_pipe(*pipe) || !above_standard(*pipe)) return system_failure(words.at(0));
    }
    std::vector<std::string> arguments = words;
    std::vector<std::string> variables = environment_with(options.environment);
    const std::vector<char*> argv = pointers(arguments), envp = pointers(variables);
    const pid_t parent = ::getpid();
    Child child;
    child.pid_ = ::fork();
    if (child.pid_ < 0) return system_failure(words.at(0));
    if (child.pid_ == 0) {
        become({argv.data(), envp.data(), parent, options.memory, options.open_files,
                options.processor},
               {in.read.number(), out.write.number(), errors.write.number()},
               report.write.number());
    }
    report.write.close();
    int why = 0;  // nothing comes when exec succeeded: the pipe closes with it
    ssize_t got = 0;
    while ((got = ::read(report.read.number(), &why, sizeof why)) < 0 && errno == EINTR) continue;
    if (got > 0) {
        errno = why;
        return system_failure(words.at(0));  // ~Child reaps
    }
    child.input_ = std::move(in.write);
    child.output_ = std::move(out.read);
    child.errors_ = std::move(errors.read);
    for (const Descriptor* ours : {&child.input_, &child.output_, &child.errors_}) {
        ::fcntl(ours->number(), F_SETFL, O_NONBLOCK);
    }
    return child;
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      input_(std::move(other.input_)),
      output_(std::move(other.output_)),
      errors_(std::move(other.errors_)),
      ending_(std::move(other.ending_)) {}

Child& Child::operator=(Child&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(input_, other.input_);
    std::swap(output_, other.output_);
    std::swap(errors_, other.errors_);
    std::swap(ending_, other.ending_);
    return *this;
}

Child::~Child() {
    kill();
    end();
}

bool Child::tell(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(input_.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;  // SIGPIPE is ignored by whoever talks to children
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void Child::kill() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);  // with whatever it started itself
    ::kill(pid_, SIGKILL);   // in case it has not reached setpgid yet
}

bool Child::reap(int options) {
    if (pid_ <= 0) return true;
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(pid_, &status, options)) < 0 && errno == EINTR) continue;
    if (ended == 0) return false;
    pid_ = -1;
    constexpr int shell_base = 128;
    ending_.status = WIFSIGNALED(status) ? shell_base + WTERMSIG(status) : WEXITSTATUS(status);
    ending_.words = ending_.status > shell_base ? ::strsignal(ending_.status - shell_base)
                                                : "exit status " + std::to_string(ending_.status);
    return true;
}

bool Child::has_ended() {
    return reap(WNOHANG);
}

const Ending& Child::end() {
    reap(0);
    return ending_;
}

bool read_available(int descriptor, std::string& text) {
    constexpr std::size_t most_at_once = 1 << 20;
    std::array<char, 1 << 16> buffer;
    for (const std::size_t before = text.size(); text.size() - before < most_at_once;) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (got == 0) {
            return false;
        } else if (errno != EINTR) {
            return errno == EAGAIN;
        }
    }
    return true;
}

}  // namespace cardfile
