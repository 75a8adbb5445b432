#!/usr/bin/python3
"""tools/bench find FOLDER...: how well cards are found in photographs of tools/cards, by hardship; nothing is read.

A card counts as found when an outline covers it with IoU (shared area by joined area) of at least 0.95, whichever corner
is named first. "merged" are outlines that hold most of two cards, "split" cards that hold most of two outlines, "wrong"
outlines that cover no card so well: each of those would be a wrong crop. Where no outline is found the whole frame is
read, and that finds a card which fills it. Cards that are cut by the frame or covered by
another one (under 0.8 of them seen) are neither asked for nor held against an outline.
"""
import collections
import json
import os
import subprocess
import sys

LEAST_IOU = 0.95
LEAST_SEEN = 0.8


def area(polygon):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(polygon, polygon[1:] + polygon[:1]))) / 2


def clipped(subject, clip):
    """Sutherland and Hodgman's: the part of a polygon within a convex one, both clockwise on a screen."""
    for a, b in zip(clip, clip[1:] + clip[:1]):
        def side(p):
            return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
        kept = []
        for p, q in zip(subject, subject[1:] + subject[:1]):
            if side(p) >= 0:
                kept.append(p)
            if (side(p) >= 0) != (side(q) >= 0):
                t = side(p) / (side(p) - side(q))
                kept.append([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])])
        subject = kept
        if not subject:
            return []
    return subject


def clockwise(quad):
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(quad, quad[1:] + quad[:1]))
    return quad if doubled > 0 else quad[::-1]


def shared(a, b):
    return area(clipped(clockwise(a), clockwise(b)) or [[0, 0]])


def judged(truth, outlines):
    """One photograph: how many cards of it were asked for, found, and what went wrong."""
    frame = [[0, 0], [truth["size"][0], 0], truth["size"], [0, truth["size"][1]]]
    # What lies outside the photograph nobody sees: both are compared within it.
    cards = [(clipped(clockwise(card["corners"]), frame), card.get("seen", 1)) for card in truth["cards"]]
    found = [clipped(clockwise(outline), frame) for outline in outlines]
    score = collections.Counter(photos=1)
    best = {}
    for number, (card, seen) in enumerate(cards):
        overlaps = [shared(card, outline) if card and outline else 0 for outline in found]
        ious = [s / (area(card) + area(o) - s) if card and o else 0 for s, o in zip(overlaps, found)]
        if seen < LEAST_SEEN:
            for i, s in enumerate(overlaps):
                if found[i] and s > 0.5 * area(found[i]):
                    best.setdefault(i, None)
            continue
        score["cards"] += 1
        good = [i for i, iou in enumerate(ious) if iou >= LEAST_IOU]
        score["found"] += bool(good)
        for i in good:
            best[i] = number
        score["split"] += sum(found[i] and s > 0.7 * area(found[i]) for i, s in enumerate(overlaps)) > 1
    if not found and len(cards) == 1 and score["cards"]:
        score["found"] += area(cards[0][0]) >= LEAST_IOU * area(frame)
    for i, outline in enumerate(found):
        holds = sum(bool(card) and shared(card, outline) > 0.7 * area(card) for card, _ in cards)
        score["merged"] += holds > 1
        score["wrong"] += i not in best
    score["right"] += score["found"] == score["cards"] and not score["wrong"]
    return score


def main(program, folders, by):
    photos = [os.path.join(folder, name) for folder in folders for name in sorted(os.listdir(folder))
              if name.endswith(".jpg")]
    ran = subprocess.run([program, *photos], stdout=subprocess.PIPE, text=True, check=True)
    groups, misses = collections.defaultdict(collections.Counter), []
    for line in ran.stdout.splitlines():
        read = json.loads(line)
        with open(os.path.splitext(read["photo"])[0] + ".json", encoding="utf-8") as file:
            truth = json.load(file)
        score = judged(truth, [card["corners"] for card in read["cards"]])
        kind = str(truth.get("what", {}).get(by, "?"))
        for group in ("all", kind):
            groups[group].update(score)
        if not score["right"]:
            misses.append(f"{read['photo']} {kind}: {dict(score)}")
    keys = ("photos", "cards", "found", "merged", "split", "wrong", "right")
    print(f"{'':16}" + "".join(f"{key:>8}" for key in keys) + "   found of the cards, photos wholly right")
    for group, score in sorted(groups.items()):
        share = score["found"] / score["cards"] if score["cards"] else 1
        print(f"{group:16}" + "".join(f"{score[key]:8}" for key in keys) +
              f"   {share:.3f}  {score['right'] / score['photos']:.3f}")
    for miss in misses:
        print(miss, file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:], "part")
