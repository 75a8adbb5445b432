"""tools/bench list: how long a contact list of 100,000 invented people takes to answer, against what issue 8 allows.

Milliseconds of the processor, the start of the process taken off: on a busy machine the clock tells more of the others. The list
is written by SQL, as `scan` would have left it, into a folder that is deleted at the end.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests"))
import invented_list  # noqa: E402


class Bench:
    def __init__(self, program, folder, people):
        self.program, self.folder, self.people = program, folder, people
        self.chance = random.Random(2)
        self.start_ms, self.missed = 0.0, 0

    def run(self, *words, database="list.db"):
        """(milliseconds of the processor, megabytes at most)"""
        child = subprocess.Popen([self.program, *words, "--db", os.path.join(self.folder, database)],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        assert child.returncode == 0, words
        return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024

    def judge(self, name, value, unit, most):
        within = most is None or value < most
        self.missed += not within
        allowed = "" if most is None else f"{'under' if within else 'NOT UNDER'} {most:g} {unit}"
        print(f"{name:34} {value:9.1f} {unit:2}   {allowed}".rstrip())

    def p95(self, name, commands, most=None):
        times = sorted(max(0.0, self.run(*words)[0] - self.start_ms) for words in commands)
        self.judge(f"{name}, p95 of {len(times)}", times[int(len(times) * 0.95)], "ms", most)

    def queries(self):
        first, last = self.chance.choice(invented_list.FIRST), self.chance.choice(invented_list.LAST)
        return [first[:self.chance.randrange(3, 6)], f"{last}{self.chance.randrange(100)}", f"{self.chance.randrange(10**4)}",
                f"9{self.chance.randrange(1000):03}", f"oranges {last}"]

    def somebody_again(self):
        """A new card that has a name, a switchboard and a company in common with others."""
        number = self.chance.randrange(100000)
        return ["add", f"name={self.chance.choice(invented_list.FIRST)} {self.chance.choice(invented_list.LAST)}{number % 10000}",
                f"mobile=+44 7700 9{number:05}", f"company=company {number % 1000}", f"email={number}@example.com"]

    def all(self):
        self.run("add", "name=Somebody", database="small.db")
        starts = [self.run("list", database="small.db")[0] for _ in range(20)]
        self.judge("start of the process, median", statistics.median(starts), "ms", 60)
        self.start_ms = statistics.median(starts)
        self.p95("list, first page", [["list"]] * 20, 50)
        self.p95("list, page 900", [["list", "--page", "900"]] * 10)
        self.p95("search", [["list", word] for _ in range(12) for word in self.queries()], 50)
        self.p95("list --tag", [["list", "--tag", "printing"]] * 10)
        self.p95("due", [["due"]] * 20, 100)
        self.p95("show", [["show", str(self.chance.randrange(1, self.people))] for _ in range(20)])
        # the writing of the new contact included
        self.p95("add, with candidates to merge", [self.somebody_again() for _ in range(20)], 20)
        for name in ("csv", "google", "outlook", "vcf", "ics", "json"):
            form = ["--format", name] if name in ("google", "outlook") else []
            took, memory = self.run("export", os.path.join(self.folder, f"out.{'csv' if form else name}"), *form)
            self.judge(f"export {name}", took / 1000, "s", 5 if name == "csv" else None)
            self.judge(f"export {name}, memory", memory, "MB", 100 if name == "csv" else None)


def main(program, people=100_000):
    os.environ["CARDFILE_TODAY"] = "2026-11-23"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        began = time.perf_counter()
        invented_list.fill(program, os.path.join(folder, "list.db"), people)
        bench = Bench(program, folder, people)
        indexed = bench.run("events")[0] / 1000
        size = os.path.getsize(os.path.join(folder, "list.db")) / 1e6
        print(f"{people} people: written in {time.perf_counter() - began:.0f} s, indexed in {indexed:.1f} s of the processor, {size:.0f} MB")
        bench.all()
    print(f"{bench.missed} over the limit" if bench.missed else "all within the limits")
    return 1 if bench.missed else 0
