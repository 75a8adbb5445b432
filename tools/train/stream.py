"""Reads what `cards stream` writes (tools/cards/stream/record.h says how): endless pictures with their answers."""
import collections
import pathlib
import struct
import subprocess

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
CARDS = ROOT / "build/release/tools/cards/cards"
SIZE = {"lines": 256, "cards": 320}
SET = {"lines": "train", "cards": "train-cards"}  # of tools/cards

# Which of a record's planes the network learns, and which says where nothing counts.
LEARNT = {"lines": (0, 1), "cards": (0, 1, 2)}
IGNORED = {"lines": 5, "cards": 3}
PLANES = {what: len(planes) for what, planes in LEARNT.items()}

HEAD = struct.Struct("<8s6I")
Record = collections.namedtuple("Record", "picture planes weight")  # H x W x 3, planes x H x W, H x W; all bytes


def exactly(pipe, count):
    data = pipe.read(count)
    if len(data) != count:
        raise RuntimeError("cards stream ended")
    return data


def records(what, seed):
    size = SIZE[what]
    command = [str(CARDS), "stream", "--target", what, "--size", f"{size}x{size}", "--seed", str(seed), "--set", SET[what], "--count", "1000000000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as printer:
        try:
            while True:
                magic, _, _, width, height, planes, quads = HEAD.unpack(exactly(printer.stdout, HEAD.size))
                if magic != b"CARDREC1":
                    raise RuntimeError("this is no record of cards stream")
                picture = np.frombuffer(exactly(printer.stdout, width * height * 3), np.uint8)
                answer = np.frombuffer(exactly(printer.stdout, width * height * planes), np.uint8)
                exactly(printer.stdout, quads * 36)
                answer = answer.reshape(planes, height, width)
                yield Record(picture.reshape(height, width, 3), answer[list(LEARNT[what])],
                             255 - answer[IGNORED[what]])
        finally:
            printer.kill()
