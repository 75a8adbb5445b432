"""tools/bench upright FOLDER [--truth FILE]: is every photograph read the right way up, however it lies?

Each photograph is stored four times, turned by quarters, and read. The truth says how each lies: `turn` of its cards as tools/cards
writes it beside a photograph, or `rotation` in a truth.jsonl: the clockwise turn that makes it readable. One photograph counts
as right when at all four turns the card's `turn` is as it should be. Of several cards in one photograph the first is asked.
"""
import collections
import json
import os
import subprocess
import sys
import tempfile

TURNS = (0, 90, 180, 270)


def truth_of(folder, file):
    """{path: clockwise turn that makes it readable}"""
    if file:
        with open(file, encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
        return {os.path.join(folder, row["file"]): row.get("rotation", 0) for row in rows}
    turns = {}
    for name in sorted(os.listdir(folder)):
        beside = os.path.join(folder, os.path.splitext(name)[0] + ".json")
        if name.endswith((".jpg", ".png")) and os.path.exists(beside):
            with open(beside, encoding="utf-8") as text:
                cards = json.load(text)["cards"]
            if cards:
                turns[os.path.join(folder, name)] = cards[0]["turn"]
    return turns


def read_turned(program, photo, folder):
    """{how far it was turned clockwise: the turn that was read, None without a card}"""
    from PIL import Image, ImageOps  # python3-pil, [bench]

    image = ImageOps.exif_transpose(Image.open(photo)).convert("RGB")
    files = {}
    for turn in TURNS:
        files[turn] = os.path.join(folder, f"{turn}.png")
        image.rotate(-turn, expand=True).save(files[turn], compress_level=1)
    done = subprocess.run([program, "read", *files.values()], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
                          env={**os.environ, "OMP_THREAD_LIMIT": "1"})
    readings = {line["photo"]: line for line in map(json.loads, done.stdout.splitlines())}
    answers = {}
    for turn, file in files.items():
        cards = readings.get(file, {}).get("cards") or [{}]
        answers[turn] = cards[0].get("turn")
    return answers


def main(program, folder, file):
    score, wrong = collections.Counter(), []
    with tempfile.TemporaryDirectory(prefix="cardfile-upright-") as temporary:
        for photo, rotation in truth_of(folder, file).items():
            answers = read_turned(program, photo, temporary)
            bad = {turn: read for turn, read in answers.items() if read != (rotation - turn) % 360}
            score["photos"] += 1
            score["right"] += not bad
            for turn in TURNS:
                score[turn] += turn not in bad
            if bad:
                wrong.append(f"  {os.path.relpath(photo, folder)}: " + ", ".join(
                    f"turned {turn}, read {'no card' if read is None else read}" for turn, read in bad.items()))
    print(f"{score['right']} of {score['photos']} photographs right at all four turns; "
          + ", ".join(f"{score[turn]} turned {turn}" for turn in TURNS))
    print("\n".join(wrong))
    return 0 if score["photos"] else 1
