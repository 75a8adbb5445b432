#include "system/confine.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <linux/sockios.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "system/descriptor.h"
#include "system/system_error.h"

namespace cardfile {
namespace {

/// Denied rather than all others allowed: a list of allowed calls breaks with the next C library.
constexpr std::array denied{
    // files by name
    SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(openat2), SCMP_SYS(creat),
    SCMP_SYS(open_by_handle_at), SCMP_SYS(unlink), SCMP_SYS(unlinkat), SCMP_SYS(rename),
    SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(link), SCMP_SYS(linkat), SCMP_SYS(symlink),
    SCMP_SYS(symlinkat), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(mknod),
    SCMP_SYS(mknodat), SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(lchown),
    SCMP_SYS(fchownat), SCMP_SYS(truncate), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr),
    SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(utime), SCMP_SYS(utimes),
    SCMP_SYS(futimesat), SCMP_SYS(utimensat),
    // what an owner may do to an open file, though it was opened for reading
    SCMP_SYS(fchmod), SCMP_SYS(fchown), SCMP_SYS(fsetxattr), SCMP_SYS(fremovexattr),
    SCMP_SYS(chdir), SCMP_SYS(fchdir), SCMP_SYS(chroot), SCMP_SYS(mount), SCMP_SYS(umount2),
    SCMP_SYS(pivot_root), SCMP_SYS(open_tree), SCMP_SYS(move_mount), SCMP_SYS(fsopen),
    SCMP_SYS(swapon), SCMP_SYS(quotactl),
    // the net, and other processes
    SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
    SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork),
    SCMP_SYS(vfork), SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(rt_sigqueueinfo), SCMP_SYS(rt_tgsigqueueinfo),
    SCMP_SYS(setpriority), SCMP_SYS(ioprio_set), SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_getfd),
    SCMP_SYS(pidfd_send_signal), SCMP_SYS(kcmp), SCMP_SYS(setns), SCMP_SYS(unshare),
    SCMP_SYS(setrlimit), SCMP_SYS(setpgid),
    // memory and queues that other programs of the owner share, as a desktop's pictures
    SCMP_SYS(shmget), SCMP_SYS(shmat), SCMP_SYS(shmctl), SCMP_SYS(semget), SCMP_SYS(semop),
    SCMP_SYS(semtimedop), SCMP_SYS(semctl), SCMP_SYS(msgget), SCMP_SYS(msgsnd), SCMP_SYS(msgrcv),
    SCMP_SYS(msgctl), SCMP_SYS(mq_open), SCMP_SYS(mq_unlink),
    // the kernel
    SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter),
    SCMP_SYS(userfaultfd), SCMP_SYS(keyctl), SCMP_SYS(add_key), SCMP_SYS(request_key),
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(kexec_load), SCMP_SYS(reboot),
    SCMP_SYS(syslog), SCMP_SYS(inotify_init), SCMP_SYS(inotify_init1), SCMP_SYS(fanotify_init)};

/// These name a process first: 0, this one, is a library's own affair.
constexpr std::array denied_for_others{SCMP_SYS(prlimit64), SCMP_SYS(sched_setaffinity),
                                       SCMP_SYS(sched_setparam), SCMP_SYS(sched_setscheduler),
                                       SCMP_SYS(sched_setattr)};

/// Calls that kernels learnt since this list was made, some of which alter files by name again
/// (fchmodat2, setxattrat, file_setattr). For the C library the kernel is an older one.
constexpr int first_unknown = 451, last_unknown = 600;

/// The library's own macros are C.
constexpr scmp_arg_cmp first_is(scmp_compare how, scmp_datum_t one, scmp_datum_t other = 0) {
    return {0, how, one, other};
}

constexpr scmp_arg_cmp second_is(scmp_datum_t one) {
    return {1, SCMP_CMP_MASKED_EQ, 0xffffffff, one};  // the kernel looks at 32 bits of it
}

bool refuse_calls() {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    const std::uint32_t no = SCMP_ACT_ERRNO(EACCES);
    bool well = true;
    const auto refuse_where = [&](int call, const scmp_arg_cmp& argument) {
        well = seccomp_rule_add_array(filter, no, call, 1, &argument) == 0 && well;
    };
    for (const int call : denied) well = seccomp_rule_add(filter, no, call, 0) == 0 && well;
    for (const int call : denied_for_others) refuse_where(call, first_is(SCMP_CMP_NE, 0));
    // whom a signal of an open file goes to, which may be any signal and any process
    for (const unsigned what : {F_SETOWN, F_SETOWN_EX, F_SETSIG}) {
        refuse_where(SCMP_SYS(fcntl), second_is(what));
    }
    for (const unsigned what : {FIOSETOWN, SIOCSPGRP}) {
        refuse_where(SCMP_SYS(ioctl), second_is(what));
    }
    // abort() sends itself a signal this way
    refuse_where(SCMP_SYS(tgkill), first_is(SCMP_CMP_NE, static_cast<scmp_datum_t>(::getpid())));
    // threads, no processes; where a filter cannot see which (clone3), the C library asks again so
    refuse_where(SCMP_SYS(clone), first_is(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    const std::uint32_t no_such_call = SCMP_ACT_ERRNO(ENOSYS);
    well = seccomp_rule_add(filter, no_such_call, SCMP_SYS(clone3), 0) == 0 && well;
    for (int call = first_unknown; call <= last_unknown; ++call) {
        well = seccomp_rule_add(filter, no_such_call, call, 0) == 0 && well;
    }
    well = well && seccomp_load(filter) == 0;  // with no_new_privs, which it sets
    seccomp_release(filter);
    return well;
}

bool has_seccomp() {
    const std::uint32_t action = SECCOMP_RET_ERRNO;
    return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

long landlock_version() {
    return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/// The second lock on the same door: no rule allows anything below any folder.
bool lock_file_system() {
    if (landlock_version() < 1) return true;
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all of its first version
    const Descriptor set(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0)));
    return set.is_open() && ::syscall(SYS_landlock_restrict_self, set.number(), 0) == 0;
}

}  // namespace

Result<void> confine() {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return system_failure("");
    const char* refused = !lock_file_system()                ? "Landlock"
                          : has_seccomp() && !refuse_calls() ? "seccomp"
                                                             : nullptr;
    if (!refused) return {};
    return failure(Error::Kind::engine, "",
                   std::string("the reader could not be confined: ") + refused + " refused");
}

std::string confinement_gap() {
    if (!has_seccomp()) return "by hardly anything: this kernel has no seccomp";
    return landlock_version() < 1 ? "without Landlock, which this kernel does not have" : "";
}

}  // namespace cardfile
