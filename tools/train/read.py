#!/usr/bin/python3
"""Trains the network that reads lines, from Debian's Latin model on, with strips of invented cards -> models/cards.traineddata

    tools/train/read.py --minutes 60

Strips are printed once (build/release/tools/strips/strips) into build/train/strips/, each file by its own seed, of photographs and
of specimens by turns, and drawn from all files that are there, each time a little wider, darker or blurred otherwise. It goes on
from its checkpoint in build/train/ when it was cut off, and stops when the minutes are used up. Debian's PyTorch takes any BLAS;
with libopenblas0-pthread a step takes a sixth of the time. The specimens' faces come with texlive-fonts-extra.
"""
import argparse
import collections
import copy
import os
import pathlib
import shutil
import struct
import subprocess
import threading
import time
import unicodedata

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import cv2
import numpy as np
import torch
import torch.nn.functional as F

import tesseract_net
from train import average, rate, save

ROOT = pathlib.Path(__file__).resolve().parents[2]
FACES = ROOT / "tools/strips/faces.txt"
# TeX's faces are for TeX alone, unless one says where they lie.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include>/etc/fonts/fonts.conf</include>
<dir>/usr/share/texlive/texmf-dist/fonts/opentype</dir>
<dir>/usr/share/texlive/texmf-dist/fonts/truetype</dir>
</fontconfig>
"""
LATIN = "/usr/share/tesseract-ocr/5/tessdata/Latin.traineddata"
HEAD = struct.Struct("<4sIII")
PHOTOGRAPHS = 150   # a file
SPECIMENS = 130     # a file
FILES = 72          # of strips, some 1,600 in each: enough for an hour or two
HELD_OUT = 600      # strips of each kind that are only looked at
COLUMNS = 9600      # of a batch in all: 20 to 60 strips of like width
LONGEST = 1500      # a strip's width
PEAK_RATE = 3e-4    # of Adam, warmed up and then let down to nothing over the minutes given
UPSIDE_DOWN = 0.1   # of the strips, to learn that this says nothing: it tells which way up a card is

Strip = collections.namedtuple("Strip", "grey codes turns")  # turns: upside down it says nothing


def strips_of(path, codes):
    """Those whose every sign the model knows, what shows no print among them, as saying nothing."""
    data, at, found = path.read_bytes(), 0, []
    while at < len(data):
        magic, width, height, length = HEAD.unpack_from(data, at)
        if magic != b"STRP":
            raise RuntimeError(f"{path} holds no strips")
        at += HEAD.size
        text = " ".join(unicodedata.normalize("NFC", data[at:at + length].decode()).split())
        at += length
        grey = np.frombuffer(data, np.uint8, width * height, at).reshape(height, width)
        at += width * height
        if all(sign in codes for sign in text) and tesseract_net.STEP * (2 * len(text) + 1) < width < LONGEST:
            found.append(Strip(grey, [codes[sign] for sign in text], tells_up_from_down(text)))
    return found


HALF_TURN_ALIKE = set(" 0Oo8ISsXxZzHNl1|69.,:-+=/%\\()'\"")


def tells_up_from_down(text):
    return len(text) >= 6 and sum(sign not in HALF_TURN_ALIKE for sign in text) >= 0.4 * len(text)


class Strips:
    """All that is printed so far."""

    def __init__(self, codes, folder, printers, seed):
        self.codes, self.folder, self.kept, self.names = codes, folder, [], set()
        self.seed, self.next, self.lock, self.failure = seed, seed, threading.Lock(), None
        for _ in range(printers):
            threading.Thread(target=self.print, daemon=True).start()

    def file(self, seed):
        path = self.folder / f"{seed}.strips"
        if not path.exists():
            part = path.with_suffix(".part")
            with part.open("wb") as out:
                what = [] if seed % 2 else ["--specimens", str(FACES)]
                subprocess.run([str(self.folder / "printer"), "--seed", str(seed), "--count",
                                str(PHOTOGRAPHS if seed % 2 else SPECIMENS), *what], stdout=out, check=True,
                               env={**os.environ, "FONTCONFIG_FILE": str(self.folder / "fonts.conf")})
            part.rename(path)
        return path

    def print(self):
        try:
            while self.next < self.seed + FILES:
                with self.lock:
                    seed, self.next = self.next, self.next + 1
                self.file(seed)
        except Exception as error:  # told by the trainer
            self.failure = error

    def look(self, seed):
        """Takes in what was printed since, behind that seed."""
        if self.failure:
            raise self.failure
        for path in sorted(self.folder.glob("*.strips")):
            if path.name not in self.names and int(path.stem) > seed:
                self.names.add(path.name)
                self.kept += strips_of(path, self.codes)
                self.kept.sort(key=lambda strip: strip.grey.shape[1])

    def draw(self, rng):
        """Of like width, so that little is padded."""
        first = rng.integers(0, len(self.kept))
        width = self.kept[first].grey.shape[1]
        count = max(4, COLUMNS // width)
        return self.kept[max(0, min(first, len(self.kept) - count)):][:count]


def ground(height, width, rng, others):
    """What cards are printed on beside plain stock, 0 to 1: bands, hatching, streaks and blots, faint print, a darker end."""
    kind = rng.integers(0, 5)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    if kind == 0:
        turn = rng.choice([0, np.pi / 2, rng.uniform(0, np.pi)])
        wave = np.sin((x * np.sin(turn) + y * np.cos(turn)) * 2 * np.pi / rng.uniform(4, 40) + rng.uniform(0, 7))
        shade = np.clip(wave * rng.uniform(1, 8) + rng.uniform(-1, 1), -1, 1) / 2 + 0.5
    elif kind == 1:  # lines of a form, or of a drawing
        shade = np.ones((height, width), np.float32)
        for _ in range(rng.integers(1, 4)):
            ends = [(int(rng.uniform(-width, 2 * width)), int(rng.uniform(0, height))) for _ in range(2)]
            cv2.line(shade, ends[0], ends[1], 0, int(rng.integers(1, 4)), cv2.LINE_AA)
    elif kind == 2:
        tall, wide = rng.integers(1, 13, 2)
        blots = rng.standard_normal((height // tall + 1, width // wide + 1)).astype(np.float32)
        shade = np.clip(cv2.resize(blots, (width, height), interpolation=cv2.INTER_CUBIC) + 0.8, 0, 1)
    elif kind == 3:  # an engraving, a sign in a pale tint
        other = others[rng.integers(0, len(others))].grey
        by = rng.uniform(1.2, 4)
        other = np.tile(cv2.resize(other, None, fx=by, fy=by), (2, width // other.shape[1] + 1))
        y, x = rng.integers(0, other.shape[0] - height), rng.integers(0, other.shape[1] - width)
        shade = other[y:y + height, x:x + width].astype(np.float32) / 255
    else:
        at, soft = rng.uniform(0, width), rng.uniform(1, 60)
        shade = 1 / (1 + np.exp(np.clip((x - at) / soft * rng.choice([-1, 1]), -30, 30)))
    return 1 - rng.uniform(0.05, 0.6) * (1 - shade)


def seen_otherwise(grey, rng, others):
    """As on another ground or another day; `others` are strips too."""
    picture = grey.astype(np.float32)
    if rng.random() < 0.3:
        picture = picture * ground(*picture.shape, rng, others)
    wide = np.exp(0.08 * rng.standard_normal())
    height, width = picture.shape
    tall = np.exp(0.04 * rng.standard_normal())
    move = np.float32([[wide, 0, 1.5 * rng.standard_normal()],
                       [0, tall, (1 - tall) * height / 2 + 0.8 * rng.standard_normal()]])
    picture = cv2.warpAffine(picture, move, (max(9, int(width * wide)), height), borderMode=cv2.BORDER_REPLICATE)
    chance = rng.random()
    if chance < 0.2:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.4))
    elif chance < 0.3:
        picture += rng.uniform(0.3, 1) * (picture - cv2.GaussianBlur(picture, (0, 0), 1.5))
    if rng.random() < 0.3:
        picture += rng.uniform(2, 14) * rng.standard_normal(picture.shape).astype(np.float32)
    picture = 255 * (np.clip(picture, 0, 255) / 255) ** np.exp(0.2 * rng.standard_normal())
    return picture + rng.uniform(-10, 10) if rng.random() < 0.3 else picture


def as_tensor(pictures):
    """White behind the shorter ones."""
    width = max(picture.shape[1] for picture in pictures)
    batch = np.full((len(pictures), 1, tesseract_net.HEIGHT, width), 255, np.float32)
    for one, picture in zip(batch, pictures):
        one[0, :, :picture.shape[1]] = picture
    return torch.from_numpy(batch).clamp(0, 255) / 127.5 - 1


def loss_of(net, pictures, strips, no_code):
    logits = net(as_tensor(pictures))
    places = torch.tensor([picture.shape[1] // tesseract_net.STEP for picture in pictures])
    lengths = torch.tensor([len(strip.codes) for strip in strips])
    wanted = torch.tensor([code for strip in strips for code in strip.codes], dtype=torch.long)
    losses = F.ctc_loss(F.log_softmax(logits, 2), wanted, places, lengths, blank=no_code, reduction="none",
                        zero_infinity=True)
    # What nobody could read teaches guessing: it counts less.
    return (losses / (1 + losses / 60)).sum() / (lengths + 1).sum()


def misread(net, held, no_code):
    return "; ".join(f"{kind}: {share_misread(net, strips, no_code)}" for kind, strips in held.items())


def share_misread(net, strips, no_code):
    """Of signs (Levenshtein), and of lines."""
    wrong = signs = lines = 0
    with torch.no_grad():
        for at in range(0, len(strips), 16):
            some = strips[at:at + 16]
            best = net(as_tensor([strip.grey.astype(np.float32) for strip in some])).argmax(2).T.numpy()
            for strip, path in zip(some, best):
                path = path[:strip.grey.shape[1] // tesseract_net.STEP]
                read = [code for i, code in enumerate(path) if code != no_code and (i == 0 or code != path[i - 1])]
                row = list(range(len(read) + 1))
                for code in strip.codes:
                    before, row[0] = row[0], row[0] + 1
                    for j, other in enumerate(read):
                        before, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, before + (code != other))
                wrong, signs, lines = wrong + row[-1], signs + len(strip.codes), lines + (row[-1] > 0)
    return f"{wrong / signs:.4f} of signs, {lines / len(strips):.4f} of lines"


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--minutes", type=float, default=72, help="of training in all, over every run")
    asked.add_argument("--printers", type=int, default=1, help="processes that print strips")
    asked.add_argument("--threads", type=int, default=1, help="of the trainer")
    asked.add_argument("--keep", type=float, default=0.6, help="of what was learned; the rest is the Latin model's")
    asked.add_argument("--seed", type=int, default=7000)
    asked.add_argument("--start", default=LATIN, help="the model it begins with")
    asked.add_argument("--out", type=pathlib.Path, default=ROOT / "models/cards.traineddata")
    asked = asked.parse_args()
    torch.set_num_threads(asked.threads)
    folder = ROOT / "build/train/strips"
    folder.mkdir(parents=True, exist_ok=True)
    checkpoint = folder.parent / "read.pt"
    # A copy, for a build may replace the printer while it runs.
    shutil.copy(ROOT / "build/release/tools/strips/strips", folder / "printer")
    (folder / "fonts.conf").write_text(FONTS)

    model = tesseract_net.Model(asked.start)
    net, no_code = model.net, model.no_code
    optimiser = torch.optim.Adam(net.parameters(), lr=PEAK_RATE)
    averaged, step, used = copy.deepcopy(net), 0, 0.0
    strips = Strips(model.codes(), folder, asked.printers, asked.seed)
    held = {kind: strips_of(strips.file(asked.seed - behind), model.codes())[:HELD_OUT]
            for kind, behind in (("photographs", 1), ("specimens", 2))}
    print("misread at the start:", misread(net, held, no_code), flush=True)
    if checkpoint.exists():
        state = torch.load(checkpoint)
        net.load_state_dict(state["net"])
        averaged.load_state_dict(state["averaged"])
        optimiser.load_state_dict(state["optimiser"])
        step, used = state["step"], state["minutes"]
        print(f"goes on at step {step}, {used:.1f} minutes used", flush=True)
    rng = np.random.default_rng(asked.seed + step)
    while len(strips.kept) < 2000:
        time.sleep(1)
        strips.look(asked.seed - 1)
    last, running = time.monotonic(), []
    while used < asked.minutes:
        for group in optimiser.param_groups:
            group["lr"] = rate(used / asked.minutes, PEAK_RATE)
        some = [strip._replace(grey=strip.grey[::-1, ::-1], codes=[])
                if strip.turns and rng.random() < UPSIDE_DOWN else strip for strip in strips.draw(rng)]
        loss = loss_of(net, [seen_otherwise(strip.grey, rng, strips.kept) for strip in some], some, no_code)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1)
        optimiser.step()
        step += 1
        average(averaged, net, step)
        running.append(loss.item())
        now = time.monotonic()
        used, last = used + (now - last) / 60, now
        if step % 400 == 0:
            strips.look(asked.seed - 1)
            print(f"step {step} minutes {used:.1f} loss {np.mean(running):.4f} of {len(strips.kept)} strips; misread",
                  misread(averaged, held, no_code), flush=True)
            running = []
            save(checkpoint, {"net": net.state_dict(), "averaged": averaged.state_dict(), "step": step,
                              "optimiser": optimiser.state_dict(), "minutes": used})
            model.write(folder.parent / "cards.traineddata", averaged, "cards")
            last = time.monotonic()
    # Between the two lies what reads people's own cards best (Wortsman and others 2022, "Robust fine-tuning").
    latin = tesseract_net.Model(LATIN).net.matrices()
    averaged.take([asked.keep * mine + (1 - asked.keep) * theirs for mine, theirs in zip(averaged.matrices(), latin)])
    model.write(asked.out, averaged, "cards")
    print(f"{asked.out.name}: step {step}; misread", misread(tesseract_net.Model(asked.out).net, held, no_code), flush=True)


if __name__ == "__main__":
    main()
