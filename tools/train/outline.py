#!/usr/bin/python3
"""Trains models/outline.onnx: one outline of what may be a card, laid flat -> whether it is one, and where its corners are.

    build/release/tools/cards/cards photos --set train --seed 616 --count 2000 --longest 1600 --out build/train/photos
    tools/train/outline.py build/release/tools/outlines build/train/photos... --minutes 30

Half of what it learns from are outlines that the program considered (panels, two cards at once, a shadow's edge, a card's own),
half are those of the truth, moved a little; all laid flat with room around them as src/find/closer.cpp does. An outline counts as a
card's from an IoU of 0.95, and not below 0.88. With --varied a third of them bear a piece of another
photograph, for our prints are not all there are, and some are blurred (models/README.md: models/outline.onnx was made without). Where its corners are is asked as four maps, one a corner, in which its place is
the mean around the peak: two edges that may both be the card's are two peaks, and never their middle. It goes on from its checkpoint in build/train/ when it was cut off.
"""
import argparse
import copy
import glob
import json
import os
import pathlib
import subprocess
import time

import cv2
import numpy as np
import torch
from torch import nn
import torch.nn.functional as F

import net

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEARCH = 700                     # long side of the picture in which outlines are looked at, pixels
WIDTH, HEIGHT = 128, 96          # of an outline laid flat, pixels
ROOM = 16                        # of it around the outline, on each side
CELL = 4                         # pixels of a picture for one of a corner's map
ROWS, COLUMNS = HEIGHT // CELL, WIDTH // CELL
SPREAD = 0.9                     # cells: how wide a corner's mark is drawn
NEAR = 2.5                       # cells: of a map around its peak, from which the corner's place is the mean
OUTSIDE = 0.5                    # cells: a corner further outside of the picture is not asked for
CANVAS = np.float32([[ROOM, ROOM], [WIDTH - ROOM, ROOM], [WIDTH - ROOM, HEIGHT - ROOM], [ROOM, HEIGHT - ROOM]])
RIGHT, WRONG = 0.95, 0.88        # IoU
SAME = 0.5                       # IoU from which an outline is taken for a poor one of that card
ELSEWHERE = 0.3                  # IoU below which an outline is no card's and holds no part of its edge
BEARS_A_PICTURE = 0.35           # of the outlines that are right or elsewhere, with --varied
BLURRED = 0.3                    # of all, with --varied
LEAST_SEEN = 0.8                 # of a card: what is mostly hidden is neither right nor wrong
POOL, DRAWN = 30000, 4           # examples kept, and how often each is drawn on average
BATCH, PEAK_RATE, AVERAGING = 64, 2e-3, 0.998
MAPS = 0.3                       # how much the maps' loss counts beside the judgement's
LONGEST_STEP = 10                # seconds: what takes longer was stopped, and did not train
GREY = (128, 128, 128)           # beyond the photograph


class Outline(nn.Module):
    def __init__(self, widths=(12, 24, 40, 64)):
        super().__init__()
        first, second, third, fourth = widths
        self.at4 = nn.Sequential(net.conv(3, first, 2), net.conv(first, second, 2), net.conv(second, second))
        self.at8 = nn.Sequential(net.conv(second, third, 2), net.conv(third, third))
        self.at16 = nn.Sequential(net.conv(third, fourth, 2), net.conv(fourth, fourth))
        self.whole = nn.Conv2d(fourth, 96, (HEIGHT // 16, WIDTH // 16))
        self.head = nn.Conv2d(96, 1, 1)
        self.where = nn.Parameter(torch.zeros(1, fourth, HEIGHT // 16, WIDTH // 16))  # which corner belongs where
        self.context = nn.Sequential(net.conv(fourth, fourth, dilation=2), net.conv(fourth, fourth, dilation=2))
        self.side8, self.side4 = nn.Conv2d(fourth, third, 1), nn.Conv2d(third, second, 1)
        self.up8, self.up4 = net.conv(third, third), net.conv(second, second)
        self.maps = nn.Conv2d(second, 4, 1)

    def forward(self, picture):
        """picture: N x 3 x H x W, BGR, 0 to 255 -> N x 1 x 1 x 1, a logit, and N x 4 x H/4 x W/4, for each corner where it is (logits)."""
        at4 = self.at4((picture - 127.5) * (1 / 64.0))
        at8 = self.at8(at4)
        at16 = self.at16(at8)
        card = self.head(F.relu(self.whole(at16)))
        x = self.context(at16 + self.where)
        x = self.up8(at8 + net.twice(self.side8(x)))
        x = self.up4(at4 + net.twice(self.side4(x)))
        return card, self.maps(x)


class Exported(nn.Module):
    """Probability instead of the logit."""

    def __init__(self, outline):
        super().__init__()
        self.outline = outline

    def forward(self, picture):
        card, maps = self.outline(picture)
        return torch.sigmoid(card), maps


def export(outline, path):
    torch.onnx.export(Exported(net.fused(outline)).eval(), torch.zeros(1, 3, HEIGHT, WIDTH), path, opset_version=11,
                      input_names=["picture"], output_names=["card", "corners"])


def area(polygon):
    return 0.0 if polygon is None or len(polygon) < 3 else abs(cv2.contourArea(np.float32(polygon)))


def within(quad, size):
    """The part of an outline that lies in the photograph."""
    width, height = size
    frame = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    if cv2.contourArea(quad, True) < 0:
        quad = quad[::-1]
    common, part = cv2.intersectConvexConvex(np.ascontiguousarray(quad), frame)
    return part if common > 0 else None


def iou(a, b):
    if a is None or b is None:
        return 0.0
    common, _ = cv2.intersectConvexConvex(a, b)
    return common / max(1e-6, area(a) + area(b) - common)


class Photograph:
    def __init__(self, path, candidates):
        image = cv2.imread(path)
        with open(os.path.splitext(path)[0] + ".json", encoding="utf-8") as file:
            truth = json.load(file)
        scale = min(1, SEARCH / max(image.shape[:2]))
        small = cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        self.levels = [small]  # each half of the one before, so that no warp skips pixels
        for _ in range(2):
            self.levels.append(cv2.resize(self.levels[-1], None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
        self.size = small.shape[1], small.shape[0]
        self.cards = [(np.float32(card["corners"]) * scale, card.get("seen", 1)) for card in truth["cards"]]
        self.parts = [within(corners, self.size) for corners, _ in self.cards]
        self.candidates = [np.float32(candidate["corners"]) * scale for candidate in candidates]


def photographs(program, folders):
    for folder in folders:
        paths = sorted(glob.glob(os.path.join(folder, "*.jpg")))
        kept = folder.rstrip("/") + ".candidates"
        if not os.path.exists(kept):
            with open(kept, "wb") as out:
                subprocess.run([program, "--candidates", *paths], stdout=out, check=True)
        with open(kept, encoding="utf-8") as lines:
            for read in map(json.loads, lines):
                yield Photograph(read["photo"], read["cards"])


def long_side_across(quad):
    sides = np.linalg.norm(np.roll(quad, -1, 0) - quad, axis=1)
    return quad if sides[0] + sides[2] >= sides[1] + sides[3] else np.roll(quad, -1, 0)


def laid_flat(photograph, quad):
    """The outline with room around it, and the way from there to the photograph."""
    longest = np.linalg.norm(np.roll(quad, -1, 0) - quad, axis=1).max()
    level = int(np.clip(np.log2(longest / (WIDTH - 2 * ROOM) / 1.5) + 1, 0, 2))
    there = np.float32((quad) / 2 ** level - 0.5)  # pixel centres
    way = cv2.getPerspectiveTransform(np.float32(CANVAS - 0.5), there)
    return cv2.warpPerspective(photograph.levels[level], way, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                               borderMode=cv2.BORDER_CONSTANT, borderValue=GREY)


def moved(quad, rng):
    """An outline near a card's: each corner, or a whole side, by a little or by much."""
    quad = quad.copy()
    length = np.linalg.norm(np.roll(quad, -1, 0) - quad, axis=1).mean()
    amount = length * 10 ** rng.uniform(-2.7, -0.9)
    kind = rng.random()
    if kind < 0.1:  # as if a band or a panel along one side were not the card's
        side, share = rng.integers(4), rng.uniform(0.03, 0.45)
        for corner, opposite in ((side, (side + 3) % 4), ((side + 1) % 4, (side + 2) % 4)):
            quad[corner] += share * (quad[opposite] - quad[corner])
    elif kind < 0.5:
        quad += rng.normal(0, amount, (4, 2)).astype(np.float32)
    for side in range(4):
        if kind > 0.4 and rng.random() < 0.5:
            along = quad[(side + 1) % 4] - quad[side]
            normal = np.float32([-along[1], along[0]]) / max(1, np.linalg.norm(along))
            by = normal * rng.normal(0, amount)
            quad[side] += by
            quad[(side + 1) % 4] += by
    return quad


def with_another_picture(picture, photos, rng):
    """The outline bears a piece of some photograph: what is printed on a card says little of whether it is one."""
    other = photos[rng.integers(len(photos))].levels[rng.integers(2)]
    margin = rng.integers(1, 7)
    inner = np.int32([[ROOM + margin, ROOM + margin], [WIDTH - ROOM - margin, HEIGHT - ROOM - margin]])
    low = (inner[0] + (inner[1] - inner[0]) * rng.uniform(0, 0.6, 2) * (rng.random(2) < 0.5)).astype(int)
    high = (inner[1] - (inner[1] - low - 8) * rng.uniform(0, 0.6, 2) * (rng.random(2) < 0.5)).astype(int)
    size = tuple(int(side) for side in high - low)
    share = rng.uniform(0.1, 0.6)
    height, width = (np.float32(other.shape[:2]) * share).astype(int)
    y, x = rng.integers(other.shape[0] - height + 1), rng.integers(other.shape[1] - width + 1)
    picture = picture.copy()
    piece = cv2.resize(other[y:y + height, x:x + width], size, interpolation=cv2.INTER_AREA)
    picture[low[1]:high[1], low[0]:high[0]] = piece
    return picture


def example(photograph, rng, others):
    """A picture, what is to be said of it, and how much each counts; None when the outline will not do. It may bear a piece of `others`."""
    seen = [i for i, (_, share) in enumerate(photograph.cards) if share >= LEAST_SEEN]
    if seen and (not photograph.candidates or rng.random() < 0.5):
        quad = moved(photograph.cards[seen[rng.integers(len(seen))]][0], rng)
    elif photograph.candidates:
        quad = photograph.candidates[rng.integers(len(photograph.candidates))]
        if rng.random() < 0.3:
            quad = moved(quad, rng)
    else:
        return None
    if not cv2.isContourConvex(quad):
        return None
    quad = long_side_across(quad if cv2.contourArea(quad, True) > 0 else quad[::-1])
    part = within(quad, photograph.size)
    shares = [iou(part, card) for card in photograph.parts]
    best = int(np.argmax(shares)) if shares else -1
    share = shares[best] if shares else 0
    right = float(np.clip((share - WRONG) / (RIGHT - WRONG), 0, 1))
    counts = 1.0 if best < 0 or share < 0.5 or photograph.cards[best][1] >= LEAST_SEEN else 0.0
    picture, there, known = laid_flat(photograph, quad), np.zeros((4, 2), np.float32), np.zeros(4, np.float32)
    if others and (share > RIGHT or share < ELSEWHERE) and rng.random() < BEARS_A_PICTURE:
        picture = with_another_picture(picture, others, rng)
    if others and rng.random() < BLURRED:
        picture = cv2.GaussianBlur(picture, None, rng.uniform(0.4, 1.2))
    if share >= SAME and counts:
        way = cv2.getPerspectiveTransform(np.float32(quad), CANVAS)
        truth = photograph.cards[best][0]
        truth = truth if cv2.contourArea(truth, True) > 0 else truth[::-1]
        there = cv2.perspectiveTransform(truth[None], way)[0]
        there = min((np.roll(there, turn, 0) for turn in range(4)), key=lambda order: np.abs(order - CANVAS).max())
        room = OUTSIDE * CELL
        known = ((there > -room) & (there < np.float32([WIDTH, HEIGHT]) + room)).all(1).astype(np.float32)
    if rng.random() < 0.5:  # mirrored
        picture, there, known = picture[:, ::-1], (there * [-1, 1] + [WIDTH, 0])[[1, 0, 3, 2]], known[[1, 0, 3, 2]]
    if rng.random() < 0.5:
        picture, there, known = picture[::-1], (there * [1, -1] + [0, HEIGHT])[[3, 2, 1, 0]], known[[3, 2, 1, 0]]
    return np.ascontiguousarray(picture.transpose(2, 0, 1)), right, counts, there / CELL, known


class Pool:
    """Examples, each drawn a few times before a newer one takes its place: making one takes as long as learning from it."""

    def __init__(self, photos, rng, varied):
        self.photos, self.rng, self.rows, self.next = photos, rng, [], 0
        self.others = photos if varied else []

    def make(self, count):
        while count:
            row = example(self.photos[self.rng.integers(len(self.photos))], self.rng, self.others)
            if row is None:
                continue
            count -= 1
            if len(self.rows) < POOL:
                self.rows.append(row)
            else:
                self.rows[self.next] = row
                self.next = (self.next + 1) % POOL

    def batch(self):
        self.make(BATCH // DRAWN if self.rows else 8 * BATCH)
        rows = [self.rows[i] for i in self.rng.integers(0, len(self.rows), BATCH)]
        picture, *wanted = [torch.from_numpy(np.array(column)).float() for column in zip(*rows)]
        gain = torch.from_numpy(self.rng.uniform(0.8, 1.2, (BATCH, 3, 1, 1))).float()
        shift = torch.from_numpy(self.rng.uniform(-20, 20, (BATCH, 3, 1, 1))).float()
        return (picture * gain + shift).clamp(0, 255), wanted


def loss_of(answer, right, counts, there, known):
    """Of the judgement, of the maps, and how far off the corners are where the map's peak is right, in cells."""
    card, maps = answer
    entropy = (F.binary_cross_entropy_with_logits(card.flatten(), right, reduction="none") * counts).sum() / counts.sum()
    off_x = torch.arange(COLUMNS) + 0.5 - there[..., :1]  # batch x corner x column
    off_y = torch.arange(ROWS) + 0.5 - there[..., 1:]
    mark = (torch.exp(-0.5 * (off_y / SPREAD) ** 2)[..., None] * torch.exp(-0.5 * (off_x / SPREAD) ** 2)[..., None, :]).flatten(2)
    mark = mark / (mark.sum(2, keepdim=True) + 1e-6)
    logs = F.log_softmax(maps.flatten(2), 2)
    apart = -(mark * (logs - torch.log(mark + 1e-9))).sum(2)
    near = ((off_y.abs() < NEAR)[..., None] & (off_x.abs() < NEAR)[..., None, :]).flatten(2)
    share = torch.softmax(maps.flatten(2).masked_fill(~near, -30), 2).reshape(*maps.shape)
    away = torch.stack([(share.sum(2) * off_x).sum(2), (share.sum(3) * off_y).sum(2)], 2)
    away = F.smooth_l1_loss(away, torch.zeros_like(away), reduction="none", beta=0.1).mean(2)
    told = known.sum() + 1
    return entropy, (apart * known).sum() / told, (away * known).sum() / told


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("program")
    asked.add_argument("folders", nargs="+")
    asked.add_argument("--minutes", type=float, default=30, help="of training in all, over every run")
    asked.add_argument("--start", type=pathlib.Path, help="an outline.onnx to go on from, at a quarter of the rate")
    asked.add_argument("--varied", action="store_true", help="a third of the outlines bear a piece of another photograph")
    asked.add_argument("--out", type=pathlib.Path, default=ROOT / "models/outline.onnx")
    asked = asked.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    photos = list(photographs(asked.program, asked.folders))
    print(f"{len(photos)} photographs", flush=True)
    checkpoint = ROOT / "build/train/outline.pt"
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    model, rng = Outline(), np.random.default_rng(1)
    peak_rate = PEAK_RATE / 4 if asked.start else PEAK_RATE
    if asked.start:
        net.start_from(model, asked.start, Pool(photos, np.random.default_rng(2), asked.varied).batch()[0])
    optimiser = torch.optim.AdamW(model.parameters(), lr=peak_rate, weight_decay=1e-4)
    averaged, step, used = copy.deepcopy(model), 0, 0.0
    if checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        averaged.load_state_dict(state["averaged"])
        optimiser.load_state_dict(state["optimiser"])
        step, used = state["step"], state["minutes"]
        rng = np.random.default_rng(step)
    pool = Pool(photos, rng, asked.varied)
    last, running = time.monotonic(), []
    while used < asked.minutes:
        done = used / asked.minutes
        for group in optimiser.param_groups:
            group["lr"] = peak_rate * (done / 0.03 if done < 0.03 else 0.5 * (1 + np.cos(np.pi * min(1, (done - 0.03) / 0.97))))
        picture, wanted = pool.batch()
        losses = loss_of(model(picture), *wanted)
        optimiser.zero_grad()
        (losses[0] + MAPS * losses[1] + losses[2]).backward()
        optimiser.step()
        step += 1
        keep = min(AVERAGING, 1 - 1 / (1 + step / 10))
        with torch.no_grad():
            for kept, new in zip(averaged.state_dict().values(), model.state_dict().values()):
                kept.lerp_(new, 1 - keep) if kept.is_floating_point() else kept.copy_(new)
        running.append([loss.item() for loss in losses])
        now = time.monotonic()
        used, last = used + min(now - last, LONGEST_STEP) / 60, now
        if step % 200 == 0:
            print(f"step {step}, {used:.1f} minutes, {np.mean(running[-200:], 0).round(4)}", flush=True)
            torch.save({"model": model.state_dict(), "averaged": averaged.state_dict(), "optimiser": optimiser.state_dict(),
                        "step": step, "minutes": used}, str(checkpoint) + ".part")
            os.replace(str(checkpoint) + ".part", checkpoint)
            export(averaged, asked.out)
    export(averaged, asked.out)


if __name__ == "__main__":
    main()
