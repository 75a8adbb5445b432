"""tools/bench workers: do two workers gain what two cores give, and what does it cost to supervise them?

What two cores give is measured in the same run, with what cannot get into its own way: two loops of plain tesseract beside each
other against one. Rounds of all four, in turn, so that a change in the machine's mood hits all; of the rounds the median. The
photographs are those of samples/, some of them twice with a byte behind their end: another content, the same picture.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
LEAST_GAIN, MOST_SUPERVISING, MOST_WORKER_MB, MOST_SUPERVISOR_MB = 0.95, 0.03, 300, 60  # issue 7
TICKS = os.sysconf("SC_CLK_TCK")


def copies(count, folder):
    """That many photographs, no two of the same content."""
    sets = os.path.join(ROOT, "samples")
    found = sorted(os.path.join(at, name) for at, _, names in os.walk(sets) for name in names if name.endswith(".jpg"))
    made = []
    for number in range(count):
        made.append(os.path.join(folder, f"IMG_{number}.jpg"))
        shutil.copy(found[number % len(found)], made[-1])
        with open(made[-1], "ab") as file:
            file.write(b"\0" * (number // len(found)))
    return made


def tesseract_seconds(photos, loops):
    def loop():
        for photo in photos:
            subprocess.run(["tesseract", photo, "-", "-l", "eng"], env=os.environ | {"OMP_THREAD_LIMIT": "1"},
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    threads = [threading.Thread(target=loop) for _ in range(loops)]
    began = time.monotonic()
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return (time.monotonic() - began) / loops


def look_at(pid):
    """(seconds of the processor, most megabytes, children) of a process that runs; None when it does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat, open(f"/proc/{pid}/status", encoding="utf-8") as status:
            times = stat.read().rpartition(")")[2].split()[11:13]
            memory = next(line for line in status if line.startswith("VmHWM")).split()[1]
        with open(f"/proc/{pid}/task/{pid}/children", encoding="utf-8") as children:
            return sum(map(int, times)) / TICKS, int(memory) / 1024, children.read().split()
    except (OSError, StopIteration):
        return None


class Scan:
    def __init__(self, program, photos, folder, jobs):
        began, own_cpu, self.own_mb, workers, cpu = time.monotonic(), 0.0, 0.0, {}, {}
        command = [program, "scan", "--jobs", str(jobs), "--db", os.path.join(tempfile.mkdtemp(dir=folder), "list.db"), *photos]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            if child.poll() is not None:
                break
            if own := look_at(child.pid):
                own_cpu, self.own_mb, below = own
                for opener in below:  # and the decoder that it opens for
                    if of_opener := look_at(opener):
                        both = [of_opener, *filter(None, map(look_at, of_opener[2]))]
                        workers[opener] = max(workers.get(opener, 0), sum(seen[1] for seen in both))
                        cpu[opener] = max(cpu.get(opener, 0), sum(seen[0] for seen in both))
            time.sleep(0.25)  # looking costs processor time too
        assert child.returncode in (0, 3), command
        self.seconds = time.monotonic() - began
        self.share = own_cpu / (own_cpu + sum(cpu.values()))  # as last seen: they are killed, and nobody counts theirs
        self.worker_mb = max(workers.values(), default=0)


def main(program, arguments):
    rounds, count = (int(word) for word in (arguments + ["3", "200"][len(arguments):])[:2])
    gains, own, scans = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        photos = copies(count, folder)
        for number in range(rounds):
            one_loop, one = tesseract_seconds(photos, 1), Scan(program, photos, folder, 1)
            two_loops, two = tesseract_seconds(photos, 2), Scan(program, photos, folder, 2)
            gains.append(one_loop / two_loops)
            own.append(one.seconds / two.seconds)
            scans += [one, two]
            print(f"round {number + 1}: {count} photos, one tesseract loop {one_loop:.1f} s, two {two_loops:.1f} s; one worker {one.seconds:.1f} s, "
                  f"two {two.seconds:.1f} s; gains {gains[-1]:.2f} and {own[-1]:.2f}", flush=True)
    missed = 0

    def judge(what, value, holds, limit):
        nonlocal missed
        missed += not holds
        print(f"{what:55} {value:>9}   {limit if holds else 'NOT ' + limit}")

    gain = statistics.median(mine / theirs for mine, theirs in zip(own, gains))
    share = statistics.median(scan.share for scan in scans)
    worker, supervisor = max(scan.worker_mb for scan in scans), max(scan.own_mb for scan in scans)
    judge("gain of two workers, of what two tesseract loops gain", f"{gain:.3f}", gain >= LEAST_GAIN, f"at least {LEAST_GAIN}")
    judge("supervising, of all processor time", f"{100 * share:.2f} %", share < MOST_SUPERVISING, f"under {100 * MOST_SUPERVISING:.0f} %")
    judge("a worker at its largest, opener and decoder", f"{worker:.0f} MB", worker < MOST_WORKER_MB, f"under {MOST_WORKER_MB} MB")
    judge("the supervisor at its largest", f"{supervisor:.0f} MB", supervisor < MOST_SUPERVISOR_MB, f"under {MOST_SUPERVISOR_MB} MB")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the end")
    return 1 if missed else 0
