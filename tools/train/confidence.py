#!/usr/bin/python3
"""Fits how sure an outline is: the weights in src/find/confidence.cpp, printed as that file has them.

    build/release/tools/cards/cards photos --set train --seed 8001 --count 400 --longest 1600 --out build/train/photos
    tools/train/confidence.py build/release/tools/outlines build/train/photos...

Each quad that was considered is one example; it is right when it covers a card of the truth with an IoU of 0.95 (quads
nearly so good, from 0.88, are left out). Logistic regression, fitted by Newton's method; a photograph's examples weigh as much together as
any other photograph's. Folders of sheets and of photographs without a card belong among them, and none that
models/outline.onnx was trained on: it is too sure there. Two rows are printed: without and with that network's closer look.
"""
import glob
import json
import math
import os
import pathlib
import subprocess
import sys

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from finding import LEAST_IOU, LEAST_SEEN, area, clipped, clockwise, shared

NAMES = ("edges", "weakest", "hidden", "inside", "inside_near", "border", "corners", "size", "shape", "closer")
NEARLY = 0.88
UNSURE = 1e-4  # the outline network's least doubt
RIDGE = 1e-3


def seen_from_afar(e):
    """Without the closer look: the evidence as it stands, and the pairs that only count together."""
    edges, weakest, _, _, near, border, _, size, _, _ = e
    return [1, *e[:-1], edges * near, weakest * border, near * near, size * size]


def seen_closely(e):
    closer = min(max(e[-1], UNSURE), 1 - UNSURE)
    return [1, *e[:-1], math.log(closer / (1 - closer))]


def label(corners, truth):
    """1 for a card of the truth, 0 for none, None for what is left out."""
    frame = [[0, 0], [truth["size"][0], 0], truth["size"], [0, truth["size"][1]]]
    outline = clipped(clockwise(corners), frame)
    best = 0
    for card in truth["cards"]:
        polygon = clipped(clockwise(card["corners"]), frame)
        if not polygon or not outline:
            continue
        common = shared(polygon, outline)
        iou = common / (area(polygon) + area(outline) - common)
        if iou >= NEARLY and (iou < LEAST_IOU or card.get("seen", 1) < LEAST_SEEN):
            return None
        best = max(best, iou)
    return int(best >= LEAST_IOU)


def examples(program, folders):
    photos = [path for folder in folders for path in sorted(glob.glob(os.path.join(folder, "*.jpg")))]
    ran = subprocess.run([program, "--candidates", *photos], stdout=subprocess.PIPE, text=True, check=True)
    for line in ran.stdout.splitlines():
        read = json.loads(line)
        with open(os.path.splitext(read["photo"])[0] + ".json", encoding="utf-8") as file:
            truth = json.load(file)
        labelled = [(c["evidence"], label(c["corners"], truth)) for c in read["cards"]]
        labelled = [(x, y) for x, y in labelled if y is not None]
        for x, y in labelled:
            yield x, y, 1 / math.sqrt(len(labelled))


def fitted(x, y, weight):
    scale = np.abs(x).max(0)
    x = x / scale
    w = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (weight * (y - p)) - RIDGE * w
        curvature = (x * (weight * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(w))
        w += np.linalg.solve(curvature, gradient)
    return w / scale


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    rows = list(examples(sys.argv[1], sys.argv[2:]))
    evidence, y, weight = (np.array(column, float) for column in zip(*rows))
    print(f"// {len(y)} outlines, {int(y.sum())} of them cards; said and found:")
    for features in (seen_from_afar, seen_closely):
        x = np.array([features(list(e)) for e in evidence])
        w = fitted(x, y, weight)
        p = 1 / (1 + np.exp(-x @ w))
        print(f"// {features.__name__}")
        for low in np.arange(0, 1, 0.1):
            here = (p >= low) & (p < low + 0.1)
            if here.sum():
                print(f"//   {p[here].mean():.2f}  {y[here].mean():.2f}  ({here.sum()})")
        print("{" + ", ".join(f"{value:.3f}" for value in w) + "}")


if __name__ == "__main__":
    main()
