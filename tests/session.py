#!/usr/bin/env python3
"""tests/session.py [--write] CARDFILE FILE…: plays sessions and compares what is said with what stands in the file.

A session is a text: "$ command", then the lines it prints, those on standard error behind "! ", and "? N" when its exit
status is not 0; lines with # are comments. Each runs in a fresh folder with a contact list of its own, called $TMP in the
file, on 2026-11-23. `photo NAME TEXT` makes a photo for the replay reader (" | " stands for a line's end); `scan` is cardfile scan with that
reader; `misread RIGHT WRONG` is explained in tests/misread.py. --write puts what came into the file, to be looked at in the diff.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PROGRESS = re.compile(r"! \[\d+/\d+\] ")
HERE = pathlib.Path(__file__).resolve().parent
PRELUDE = """
photo() { mkdir -p "$(dirname "$1")" && printf '%s\\n' "$2" | sed 's/ | /\\n/g' > "$1"; }
scan() { cardfile scan --jobs 1 --reader "$REPLAY" "$@"; }
misread() { $MISREAD list.db "$@"; }
"""


def blocks(text):
    """Each command with what should come, and the comments before it."""
    comments, block = [], []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            comments.append(line)
        elif line.startswith("$ "):
            block = [line]
            yield comments, block
            comments = []
        else:
            block.append(line)


def in_order(said):
    """A known photo may be told before the one that is being read: lines of progress by what they tell, numbered anew."""
    told = sorted(line.split("] ", 1)[1] for line in said if PROGRESS.match(line))
    total = sum(1 for line in said if PROGRESS.match(line))
    ordered = [f"! [{i}/{total}] {line}" for i, line in enumerate(told, 1)]
    return [ordered.pop(0) if PROGRESS.match(line) else line for line in said]


def played(command, folder, environment):
    done = subprocess.run(["sh", "-c", PRELUDE + command], cwd=folder, env=environment, capture_output=True, timeout=120)
    text = lambda stream: stream.decode("utf-8", "replace").replace(str(folder), "$TMP").splitlines()
    said = [f"$ {command}"] + [line for line in text(done.stdout) if line.strip()]
    said += in_order(["! " + line for line in text(done.stderr)])
    return said + ([f"? {done.returncode}"] if done.returncode else [])


def play(cardfile, file, write):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        environment = {"PATH": f"{cardfile.parent}:{os.environ['PATH']}", "HOME": str(folder), "TZ": "UTC", "CARDFILE_TODAY": "2026-11-23",
                       "LC_ALL": "C.UTF-8", "CARDFILE_DB": str(folder / "list.db"), "TMP": str(folder),
                       "REPLAY": f"{sys.executable} {HERE / 'replay_reader.py'}",
                       "MISREAD": f"{sys.executable} {HERE / 'misread.py'}"}
        wanted, got, whole = [], [], []
        for comments, block in list(blocks(file.read_text(encoding="utf-8"))):
            came = played(block[0][2:], folder, environment)
            wanted += in_order(block)
            got += came
            whole += comments + came
    if write:
        file.write_text("\n".join(whole) + "\n", encoding="utf-8")
    difference = list(difflib.unified_diff(wanted, got, str(file), "what came", lineterm="", n=2))
    print("\n".join(difference))
    return write or not difference


words = sys.argv[1:]
write = words[0] == "--write"
program, *files = words[1:] if write else words
sys.exit(0 if all([play(pathlib.Path(program).resolve(), pathlib.Path(file), write) for file in files]) else 1)
