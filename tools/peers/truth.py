"""Folders of photographs from tools/cards -> one truth list on stdout, as bench scorers take it: truth.py FOLDER...

"file" is the path below the first folder's parent; "difficulty" the name of its folder. Left out are photographs of several
cards, and values of which a line is cut or covered: nobody could read those.
"""
import json
import os
import sys

LEAST_SEEN = 0.97


def hidden(card):
    return {line["field"] for line in card["lines"] if line.get("seen", 1) < LEAST_SEEN}


def entry(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        truth = json.load(file)
    if len(truth["cards"]) != 1:
        return None
    card = truth["cards"][0]
    fields, gone = card["fields"], hidden(card)
    singular = {"emails": "email", "phones": "phone", "websites": "website"}
    kept = {key: value for key, value in fields.items() if singular.get(key, key) not in gone}
    kept.update(file=os.path.join(os.path.basename(folder), truth["photo"]), source=os.path.basename(folder),
                difficulty=os.path.basename(folder))
    return kept


for folder in map(os.path.normpath, sys.argv[1:]):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            made = entry(folder, name)
            if made:
                print(json.dumps(made, ensure_ascii=False))
