#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <poll.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "system/child.h"
#include "system/confine.h"
#include "system/durable_write.h"
#include "system/messages.h"
#include "system/move_file.h"
#include "system/run.h"
#include "system/sha256.h"
#include "temporary_folder.h"

using namespace cardfile;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

std::string all_output(Child& child) {
    std::string text;
    pollfd wait{child.output(), POLLIN, 0};
    while (::poll(&wait, 1, 5000) > 0 && read_available(child.output(), text)) continue;
    return text;
}

int mode(const fs::path& path) {
    struct stat status {};

    return ::stat(path.c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

/// 128 and the signal where one ended it.
int exit_status_of(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/// From now on, in this process.
void answer_careful_renames_with(int why) {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    const auto answer = SCMP_ACT_ERRNO(static_cast<std::uint32_t>(why));
    if (seccomp_rule_add(filter, answer, SCMP_SYS(renameat2), 0) != 0) ::_exit(99);
    if (seccomp_load(filter) != 0) ::_exit(99);
}

}  // namespace

TEST_CASE("a file's SHA-256 is the one everybody computes") {
    const TemporaryFolder folder;
    write_file(folder / "abc", "abc");
    CHECK(sha256_of(folder / "abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("what has no SHA-256 says why, and a pipe does not make us wait") {
    const TemporaryFolder folder;
    CHECK(sha256_of(folder / "nowhere").error().what == "no such file");
    CHECK(sha256_of(folder.path()).error().what == "is a folder");
    ::mkfifo((folder / "pipe").c_str(), 0600);
    CHECK(sha256_of(folder / "pipe").error().what == "is not a regular file");
}

TEST_CASE("a durable write replaces the file whole and leaves nothing beside it") {
    const TemporaryFolder folder;
    REQUIRE(durable_write(folder / "list.csv", "one"));
    CHECK(mode(folder / "list.csv") == 0600);
    fs::permissions(folder / "list.csv", fs::perms{0644});
    REQUIRE(durable_write(folder / "list.csv", "two"));
    CHECK(file_text(folder / "list.csv") == "two");
    CHECK(mode(folder / "list.csv") == 0644);
    fs::create_symlink("list.csv", folder / "link.csv");
    REQUIRE(durable_write(folder / "link.csv", "three"));
    CHECK(fs::is_symlink(folder / "link.csv"));
    CHECK(file_text(folder / "list.csv") == "three");
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a durable write that cannot be done names the place and leaves nothing") {
    const TemporaryFolder folder;
    const auto nowhere = durable_write(folder / "no/list.csv", "one");
    REQUIRE_FALSE(nowhere);
    CHECK(sentence(nowhere.error()) == (folder / "no").string() + ": no such folder");
    CHECK_FALSE(durable_write(folder.path(), "one"));
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a durable write does not take the place of a device") {
    const auto device = durable_write("/dev/full", "one");
    REQUIRE_FALSE(device);
    CHECK(sentence(device.error()) == "/dev/full: is not a regular file");
}

TEST_CASE("a child gets its words and environment, and answers") {
    auto child = Child::start({"sh", "-c", "read line; echo \"$line $1 $SIDE\"", "sh", "two words"},
                              {.environment = {{"SIDE", "back"}}});
    REQUIRE(child);
    CHECK(child->tell("one\n"));
    CHECK(all_output(*child) == "one two words back\n");
    CHECK(child->end().status == 0);
}

TEST_CASE("a child that cannot start, dies or hangs is told apart") {
    const auto missing = Child::start({"/nowhere/program"});
    REQUIRE_FALSE(missing);
    CHECK(sentence(missing.error()) == "/nowhere/program: no such file");

    auto failing = Child::start({"sh", "-c", "exit 4"});
    REQUIRE(failing);
    CHECK(failing->end().words == "exit status 4");

    auto hanging = Child::start({"sleep", "100"});
    REQUIRE(hanging);
    hanging->kill();
    CHECK(hanging->end().words == "Killed");
}

TEST_CASE("a child that does not listen is not waited for") {
    auto deaf = Child::start({"sleep", "100"});
    REQUIRE(deaf);
    int told = 0;
    while (told < 1000 && deaf->tell(std::string(4096, 'a'))) ++told;
    CHECK(told < 1000);
}

TEST_CASE("a confined process opens, connects, starts and writes nothing, and still computes") {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {  // no CHECK here: the status says which call went through
        const std::string name = (folder / "made").string();
        if (!confine()) ::_exit(1);
        if (::open("/etc/passwd", O_RDONLY) >= 0 || errno != EACCES) ::_exit(2);
        if (::socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EACCES) ::_exit(3);
        if (::socket(AF_UNIX, SOCK_STREAM, 0) >= 0) ::_exit(4);
        if (::open(name.c_str(), O_CREAT | O_WRONLY, 0600) >= 0) ::_exit(5);
        if (::mkdir(name.c_str(), 0700) == 0) ::_exit(6);
        if (::unlink((folder / "mine").c_str()) == 0) ::_exit(7);
        ::execl("/bin/true", "true", nullptr);
        if (errno != EACCES) ::_exit(8);
        const Descriptor memory = memory_file("still here");
        ::_exit(size_of_file(memory) == 10 ? 0 : 9);
    }
    CHECK(exit_status_of(child) == 0);
}

TEST_CASE("a confined process reaches no other one, and alters no file that it may read") {
    const TemporaryFolder folder;
    write_file(folder / "photo.jpg", "photo");
    const Descriptor photo(::open((folder / "photo.jpg").c_str(), O_RDONLY));
    const pid_t parent = ::getpid(), child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const timespec times[2]{};
        if (!confine()) ::_exit(1);
        if (::syscall(SYS_tgkill, parent, parent, 0) == 0 || errno != EACCES) ::_exit(2);
        if (::syscall(SYS_tkill, parent, 0) == 0 || errno != EACCES) ::_exit(3);
        siginfo_t info{};
        info.si_code = SI_QUEUE;
        if (::syscall(SYS_rt_sigqueueinfo, parent, 0, &info) == 0) ::_exit(4);
        if (::prlimit(parent, RLIMIT_CORE, nullptr, nullptr) == 0 || errno != EACCES) ::_exit(5);
        if (::setpriority(PRIO_PROCESS, static_cast<id_t>(parent), 19) == 0) ::_exit(6);
        if (::fchmod(photo.number(), 0777) == 0 || errno != EACCES) ::_exit(7);
        if (::futimens(photo.number(), times) == 0 || errno != EACCES) ::_exit(8);
        if (::fsetxattr(photo.number(), "user.x", "x", 1, 0) == 0 || errno != EACCES) ::_exit(9);
        if (::fork() >= 0) ::_exit(10);
        if (::fcntl(photo.number(), F_SETOWN, parent) == 0 || errno != EACCES) ::_exit(13);
        const f_owner_ex owner{F_OWNER_PID, parent};
        if (::fcntl(photo.number(), F_SETOWN_EX, &owner) == 0 || errno != EACCES) ::_exit(14);
        if (::ioctl(photo.number(), FIOSETOWN, &parent) == 0 || errno != EACCES) ::_exit(15);
        if (::shmget(IPC_PRIVATE, 1, 0600) >= 0 || errno != EACCES) ::_exit(16);
        if (::msgget(IPC_PRIVATE, 0600) >= 0 || errno != EACCES) ::_exit(17);
        // fchmodat2, by name, of kernels newer than this C library
        const std::string name = (folder / "photo.jpg").string();
        if (::syscall(452, AT_FDCWD, name.c_str(), 0777, 0) == 0 || errno != ENOSYS) ::_exit(18);
        // what libraries do for themselves goes on
        rlimit own{};
        if (::getrlimit(RLIMIT_CORE, &own) != 0) ::_exit(11);
        bool ran = false;
        std::thread([&] { ran = true; }).join();
        if (!ran) ::_exit(12);
        ::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    CHECK(exit_status_of(child) == 128 + SIGABRT);
}

TEST_CASE("a message carries its text and an open file to another process's end") {
    Descriptor one, other;
    REQUIRE(connect_pair(one, other));
    REQUIRE(send(one, {'r', {1, 2, 3}, std::string("a\0b", 3), memory_file("held")}));
    Message got;
    REQUIRE(receive(other, got));
    CHECK(got.kind == 'r');
    CHECK(got.numbers == std::array<int, 3>{1, 2, 3});
    CHECK(got.text == std::string("a\0b", 3));
    std::array<char, 4> bytes{};
    CHECK(read_memory_file(got.file, bytes.data(), bytes.size()));
    CHECK(std::string_view(bytes.data(), bytes.size()) == "held");
    one.close();
    CHECK_FALSE(receive(other, got));
}

TEST_CASE("a program that closed its output and goes on is waited for, but not for ever") {
    const auto late = run({"sh", "-c", "exec >&- 2>&-; sleep 100"}, {.patience = 1s});
    REQUIRE_FALSE(late);
    CHECK(late.error().what == "sh took longer than 1 s");
    CHECK(run({"sh", "-c", "exec >&- 2>&-; sleep 0.1; exit 4"})->status == 4);
}

TEST_CASE("a program that computes for too long is ended, one that waits is not") {
    const auto busy = run({"sh", "-c", "while :; do :; done"}, {.processor = 200ms});
    REQUIRE_FALSE(busy);
    CHECK(busy.error().what == "sh took longer than 200 ms of processor time");
    CHECK(run({"sleep", "0.4"}, {.processor = 200ms})->status == 0);
}

TEST_CASE("a file is moved without overwriting another") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "done");
    write_file(folder / "a.jpg", "first");
    CHECK(move_into(folder / "done", folder / "a.jpg") == folder / "done/a.jpg");
    write_file(folder / "a.jpg", "second");
    CHECK(move_into(folder / "done", folder / "a.jpg") == folder / "done/a-2.jpg");
    CHECK(file_text(folder / "done/a.jpg") == "first");
    CHECK(file_text(folder / "done/a-2.jpg") == "second");
    CHECK_FALSE(fs::exists(folder / "a.jpg"));
    CHECK(move_into(folder / "done", folder / "a.jpg").error().kind == Error::Kind::missing);
}

TEST_CASE("a file is moved where the file system knows no careful rename, as NFS and FUSE") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "done");
    write_file(folder / "a.jpg", "first");
    write_file(folder / "done/a.jpg", "another");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        answer_careful_renames_with(EINVAL);
        ::_exit(move_into(folder / "done", folder / "a.jpg") == folder / "done/a-2.jpg" ? 0 : 1);
    }
    CHECK(exit_status_of(child) == 0);
    CHECK(file_text(folder / "done/a.jpg") == "another");
    CHECK(file_text(folder / "done/a-2.jpg") == "first");
    CHECK_FALSE(fs::exists(folder / "a.jpg"));
}

TEST_CASE("to another file system a file is copied, and one that is written to meanwhile stays") {
    const TemporaryFolder folder;
    const fs::path there = "/dev/shm/cardfile-moved-" + std::to_string(::getpid());

    struct stat here {
    }, elsewhere{};

    const bool two = ::mkdir(there.c_str(), 0700) == 0 && ::stat(there.c_str(), &elsewhere) == 0 &&
                     ::stat(folder.path().c_str(), &here) == 0 && here.st_dev != elsewhere.st_dev;
    if (two) {
        write_file(folder / "a.jpg", std::string(64 << 20, 'a'));
        CHECK(move_into(there, folder / "a.jpg") == there / "a.jpg");
        CHECK_FALSE(fs::exists(folder / "a.jpg"));
        write_file(folder / "b.jpg", std::string(64 << 20, 'b'));
        std::atomic<bool> moved = false;
        std::thread writer([&] {
            while (!moved) std::ofstream(folder / "b.jpg", std::ios::app) << 'b';
        });
        const auto refused = move_into(there, folder / "b.jpg");
        moved = true;
        writer.join();
        CHECK_FALSE(refused);
        CHECK(fs::exists(folder / "b.jpg"));
        CHECK(std::distance(fs::directory_iterator(there), {}) == 1);
    }
    fs::remove_all(there);
}

TEST_CASE("a file that cannot be moved stays, and no copy of it is left behind") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "done");
    write_file(folder / "a.jpg", "first");
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        answer_careful_renames_with(EXDEV);  // the copy's as well
        ::_exit(move_into(folder / "done", folder / "a.jpg") ? 1 : 0);
    }
    CHECK(exit_status_of(child) == 0);
    CHECK(file_text(folder / "a.jpg") == "first");
    CHECK(fs::is_empty(folder / "done"));
}
