"""tools/bench find [FOLDER...]: how well cards are found in photographs of tools/cards, by hardship; nothing is read.

Without a folder it prints and takes its own: 200 of `train`, 100 of `sheets`, 200 of `no-card`, into a folder that is deleted at
the end.

A card counts as found when an outline covers it with IoU (shared area by joined area) of at least 0.95, whichever corner
is named first. "merged" are outlines that hold most of two cards, "split" cards that hold most of two outlines, "wrong"
outlines that cover no card so well: each of those would be a wrong crop. Where no outline is found the whole frame is
read, and that finds a card which fills it. Cards that are cut by the frame or covered by
another one (under 0.8 of them seen) are neither asked for nor held against an outline. The milliseconds are the processor's: medians
of opening the file, finding its cards, and laying them flat. With --megapixels 12 each photograph is enlarged to so many first, as
telephones take them; the biggest resident set is told as well.
"""
import collections
import json
import os
import statistics
import subprocess
import sys
import tempfile

LEAST_IOU = 0.95
LEAST_SEEN = 0.8
OWN_SETS = {"train": 200, "sheets": 100, "no-card": 200}
OWN_SEED = 9001


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


def photographed(cards, folder):
    """Folders of new photographs, made by the program `cards`."""
    folders = []
    for name, count in OWN_SETS.items():
        folders.append(os.path.join(folder, name))
        subprocess.run([cards, "photos", "--set", name, "--seed", str(OWN_SEED), "--count", str(count), "--longest", "1600",
                        "--out", folders[-1]], stdout=subprocess.DEVNULL, check=True)
    return folders


def enlarged(folders, megapixels, temporary):
    """The same photographs and truth with so many pixels each, in other folders."""
    from PIL import Image  # python3-pil, [bench]

    larger = []
    for number, folder in enumerate(folders):
        larger.append(os.path.join(temporary, str(number)))
        os.makedirs(larger[-1])
        for name in sorted(os.listdir(folder)):
            if not name.endswith(".jpg"):
                continue
            with open(os.path.join(folder, os.path.splitext(name)[0] + ".json"), encoding="utf-8") as file:
                truth = json.load(file)
            image = Image.open(os.path.join(folder, name)).convert("RGB")
            scale = (megapixels * 1e6 / (image.width * image.height)) ** 0.5
            image.resize((round(image.width * scale), round(image.height * scale)), Image.BICUBIC).save(
                os.path.join(larger[-1], name), quality=90)
            truth["size"] = [side * scale for side in truth["size"]]
            for card in truth["cards"]:
                card["corners"] = [[x * scale, y * scale] for x, y in card["corners"]]
            with open(os.path.join(larger[-1], os.path.splitext(name)[0] + ".json"), "w", encoding="utf-8") as file:
                json.dump(truth, file)
    return larger


def outlined(program, photos):
    """What the program finds in them, and the largest set of memory it had, in MB."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen([program, *photos], stdout=out)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            sys.exit(f"tools/bench: error: {program} ended with {child.returncode}")
        out.seek(0)
        return [json.loads(line) for line in out], usage.ru_maxrss / 1024


def times(read):
    """Medians over the photographs."""
    took = [outlines["cpu_ms"] for outlines in read if "cpu_ms" in outlines]
    if not took:
        return "no times"
    medians = {stage: statistics.median(one[stage] for one in took) for stage in ("open", "find", "flatten")}
    both = statistics.median(one["find"] + one["flatten"] for one in took)
    return ", ".join(f"{stage} {ms:.0f}" for stage, ms in medians.items()) + f"; find and flatten {both:.0f} ms a photograph"


def table(folders, program):
    photos = [os.path.join(folder, name) for folder in folders for name in sorted(os.listdir(folder))
              if name.endswith(".jpg")]
    read, megabytes = outlined(program, photos)
    groups, misses = collections.defaultdict(collections.Counter), []
    for outlines in read:
        with open(os.path.splitext(outlines["photo"])[0] + ".json", encoding="utf-8") as file:
            truth = json.load(file)
        score = judged(truth, [card["corners"] for card in outlines["cards"]])
        kind = str(truth.get("what", {}).get("part") or truth.get("what", {}).get("set", "?"))
        for group in ("all", kind):
            groups[group].update(score)
        if not score["right"]:
            misses.append(f"{outlines['photo']} {kind}: {dict(score)}")
    keys = ("photos", "cards", "found", "merged", "split", "wrong", "right")
    print(f"{'':16}" + "".join(f"{key:>8}" for key in keys) + "   found of the cards, photos wholly right")
    for group, score in sorted(groups.items()):
        share = score["found"] / score["cards"] if score["cards"] else 1
        print(f"{group:16}" + "".join(f"{score[key]:8}" for key in keys) +
              f"   {share:.3f}  {score['right'] / score['photos']:.3f}")
    print(f"{times(read)}; at most {megabytes:.0f} MB")
    return misses


def main(outlines, cards, folders, megapixels=0):
    with tempfile.TemporaryDirectory(prefix="cardfile-find-") as temporary:
        misses = table(of_size(folders or photographed(cards, temporary), megapixels, temporary), outlines)
    if folders:
        for miss in misses:
            print(miss, file=sys.stderr)


def of_size(folders, megapixels, temporary):
    return enlarged(folders, megapixels, os.path.join(temporary, "enlarged")) if megapixels else folders
