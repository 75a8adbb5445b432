#!/usr/bin/env python3
"""Stands in for `cardfile read` in tests: the "photos" it reads are texts that say what is on them.

A line "kind: value" is a field (name, title, company, email, phone, …), with " ~0.3" behind it when it is doubtful; a
line "line: text" is a line no field was made of; "side: back" says which side it is; "---" begins the next card, "taken: …" dates the photo. Instead a
photo may tell the reader to crash, hang, leave, babble, lie, mistake it for another, or to say that it is "unreadable: reason" or "no_card".
"""
import argparse
import json
import os
import signal
import sys
import time

MANY = {"email": "emails", "website": "websites", "phone": "phones", "mobile": "phones", "fax": "phones"}
BOX = [[10, 10], [200, 10], [200, 40], [10, 40]]


def field(kind, text):
    value, _, confidence = text.partition(" ~")
    made = {"value": value, "confidence": float(confidence or 0.98), "box": BOX, "from": [0]}
    if kind == "name":
        first, _, last = value.rpartition(" ")
        made.update(first=first, last=last)
    if kind in ("phone", "mobile", "fax"):
        made["printed"] = made.pop("value")
        digits = "".join(c for c in value if c.isdigit())
        made["number"] = "+" + digits if value.startswith("+") else None
        made["type"] = "work" if kind == "phone" else kind
    return made


def card_of(text):
    contact, lines, unused, side = {}, [], [], "front"
    for line in text.splitlines():
        kind, _, value = line.partition(": ")
        if kind == "side":
            side = value
            continue
        if kind == "line":
            unused.append(len(lines))
            lines.append(value)
            continue
        lines.append(value.partition(" ~")[0])
        if kind in MANY:
            contact.setdefault(MANY[kind], []).append(field(kind, value))
        else:
            contact[kind] = field(kind, value)
    return {"corners": BOX, "turn": 0, "confidence": 0.9, "side": side, "size": [400, 300],
            "contacts": [contact] if contact else [], "unused": unused, "codes": [],
            "lines": [{"text": text, "confidence": 0.9, "box": BOX} for text in lines]}


def reading(path, text):
    answer = {"photo": path, "page": 1, "reader": "replay", "status": "read", "cards": []}
    if text.startswith("unreadable: "):
        return answer | {"status": "unreadable", "reason": text[12:].strip()}
    if text.startswith("no_card"):
        return answer | {"status": "no_card", "reason": "no card was found"}
    if text.startswith("taken: "):
        answer["taken"], _, text = text[7:].partition("\n")
    return answer | {"cards": [card_of(card) for card in text.split("---\n")]}


def obey(text):
    match text.strip():
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            time.sleep(1000)
        case "leave":
            sys.exit("the replay reader left")
        case "babble":
            print("{ this is not JSON", flush=True)
            return True
        case "lie":
            print(json.dumps(reading("another.jpg", "no_card")), flush=True)
            return True
    return False


parser = argparse.ArgumentParser()
for option in ("--from", "--pictures", "--country", "--lang", "--rules"):
    parser.add_argument(option)
parser.add_argument("--null", action="store_true")
parser.parse_args()
assert os.environ["OMP_THREAD_LIMIT"] == "1"

pending = b""
while got := os.read(0, 4096):
    pending += got
    while b"\0" in pending:
        name, _, pending = pending.partition(b"\0")
        with open(name, encoding="utf-8") as photo:
            content = photo.read()
        if not obey(content):
            path = name.decode("utf-8", "replace")
            answer = reading(path, content)
            if content.strip() == "mistake":
                answer["sha256"] = "0" * 64
            if path.encode() != name:
                answer["photo_hex"] = name.hex()
            print(json.dumps(answer), flush=True)
