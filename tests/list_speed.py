#!/usr/bin/env python3
"""tests/list_speed.py CARDFILE [PEOPLE]: processor time of a long list, process start taken off; prints figures, judges nothing."""
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import invented_list

program = str(pathlib.Path(sys.argv[1]).resolve())
people = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
folder = pathlib.Path(tempfile.mkdtemp())
os.environ["CARDFILE_TODAY"] = "2026-11-23"
chance = random.Random(2)


def run(*words, database="list.db"):
    """Milliseconds of the processor: on a busy machine the clock tells more of the others."""
    child = subprocess.Popen([program, *words, "--db", str(folder / database)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, words
    return (usage.ru_utime + usage.ru_stime) * 1000


def figures(name, commands):
    times = sorted(run(*words) - start for words in commands)
    print(f"{name:24} median {statistics.median(times):7.1f} ms   p95 {times[int(len(times) * 0.95)]:7.1f} ms   of {len(times)}")


began = time.perf_counter()
invented_list.fill(program, str(folder / "list.db"), people)
print(f"{people} people written by SQL in {time.perf_counter() - began:.1f} s")
print(f"indexed at the first opening in {run('events') / 1000:.1f} s; {(folder / 'list.db').stat().st_size / 1e6:.0f} MB")
run("add", "name=Somebody", database="small.db")
start = statistics.median(run("list", database="small.db") for _ in range(20))
print(f"process start            median {start:7.1f} ms")
words = [[chance.choice(invented_list.FIRST)[:chance.randrange(3, 6)], chance.choice(invented_list.LAST) + str(chance.randrange(100)),
          f"{chance.randrange(10**4)}", f"9{chance.randrange(10**3):03}", "oranges " + chance.choice(invented_list.LAST)] for _ in range(12)]
figures("list, first page", [["list"]] * 20)
figures("list, page 900", [["list", "--page", "900"]] * 10)
figures("search", [["list", word] for five in words for word in five])
figures("list --tag", [["list", "--tag", "printing"]] * 10)
figures("due", [["due"]] * 20)
figures("show", [["show", str(chance.randrange(1, people))] for _ in range(20)])
for name in ("csv", "google", "vcf", "ics", "json"):
    form = ["--format", "google"] if name == "google" else []
    began = time.perf_counter()
    pid = subprocess.Popen([program, "export", str(folder / f"out.{'csv' if form else name}"), *form, "--db", str(folder / "list.db")], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(pid.pid, 0)
    print(f"export {name:17} {usage.ru_utime + usage.ru_stime:7.1f} s of processor, {time.perf_counter() - began:.1f} s by the clock   {usage.ru_maxrss / 1024:.0f} MB memory")
