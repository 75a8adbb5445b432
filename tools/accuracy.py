"""The accuracy table of tools/bench: what its figures are, and how they are counted.

Every figure is a rate over fields, not characters. When a single value is right stands in tools/right.py.

  F1               2PR/(P+R), P the share of read values that are right, R the share of printed values that were read
  micro F1         the same over the values of all fields together
  mailable         of the cards with a name and an e-mail: both right, so that a mail can be sent untouched
  untouched        of all cards: every field right, and nothing invented
  phone type       of the telephone numbers read right: the type (work, mobile, fax, home, other) is right
  E.164            of those read right and given a number: the international number is right
  accents          of the names with letters beyond ASCII: exactly as printed, case aside

A photograph's cards are matched to the contacts read so that most values agree. What a contact without a card says is
invented, unless it stands on one of the photograph's cards. On a photograph without a card everything read is invented;
it counts as one untouched card when nothing is. The department is not scored.
"""
import json
import os
from collections import defaultdict

from right import FIELDS, SAME, exactly, same_phone


def values(contact, field):
    """A field's values as strings: of a truth's card, or of a contact that `cardfile read` gave."""
    found = contact.get("addresses") if field == "address" and "addresses" in contact else contact.get(field)
    if isinstance(found, (str, dict)):
        found = [found]
    texts = []
    for value in found or []:
        if isinstance(value, dict):
            value = value.get("printed") or value.get("number") or value.get("value") or ""
        if str(value).strip():
            texts.append(str(value))
    return texts


def load_truth(photos, path=None):
    """{photo: its truth}. Truth is {"group", "raw", "cards": [{"name", ..., "name_alt", "unsure"}]}: from `path` or a
    truth.jsonl in a folder above the photo (one object a picture, its `file` relative to the list), else from NAME.json
    beside the photo. Left out are photographs whose list says that they are illegible or have unlabelled cards."""
    lists, truth = {}, {}
    for photo in photos:
        folder = os.path.dirname(os.path.abspath(photo))
        beside = os.path.splitext(photo)[0] + ".json"
        raw = None
        for listed in [path] if path else [os.path.join(folder, "truth.jsonl"),
                                           os.path.join(os.path.dirname(folder), "truth.jsonl")]:
            if os.path.exists(listed):
                if listed not in lists:
                    with open(listed, encoding="utf-8") as lines:
                        lists[listed] = {t["file"]: t for t in map(json.loads, filter(str.strip, lines))}
                name = os.path.relpath(os.path.abspath(photo), os.path.dirname(os.path.abspath(listed)))
                raw = raw or lists[listed].get(name)
        if raw and raw.get("legible", True) and raw.get("cards", 1) == 1:
            truth[photo] = {"raw": raw, "cards": [raw]}
        elif raw is None and os.path.exists(beside):
            with open(beside, encoding="utf-8") as text:
                raw = json.load(text)
            truth[photo] = {"raw": raw, "cards": [card["fields"] for card in raw["cards"]]}
        if photo in truth:
            truth[photo]["group"] = os.path.basename(folder)
    return truth


def compare_field(field, card, contact):
    """(right, missed values, invented values) of one field. A read value that only agrees with one of the truth's
    alternatives counts as the value itself, and is never held against the reader."""
    printed, alternatives = values(card, field), card.get(field + "_alt") or []
    left, right, missed = values(contact, field), 0, []
    for value in printed:
        accepted = [value] if len(printed) > 1 else [value] + alternatives
        for read in left:
            if any(SAME[field](text, read) for text in accepted):
                left.remove(read)
                right += 1
                break
        else:
            missed.append(value)
    return right, missed, [read for read in left if not any(SAME[field](text, read) for text in alternatives)]


def compare(card, contact):
    return {field: compare_field(field, card, contact) for field in FIELDS if field not in card.get("unsure", [])}


def agreement(result):
    return sum(right for right, _, _ in result.values()) - 0.01 * sum(len(extra) for _, _, extra in result.values())


def pair(cards, contacts):
    """[(card, contact, comparison)], every card once, and the contacts left over. The pair that agrees best is fixed first."""
    results = [(agreement(result := compare(card, contact)), -i, -j, result)
               for i, card in enumerate(cards) for j, contact in enumerate(contacts)]
    pairs, used = {}, set()
    for _, i, j, result in sorted(results, key=lambda entry: entry[:3], reverse=True):
        if -i not in pairs and -j not in used:
            pairs[-i] = (cards[-i], contacts[-j], result)
            used.add(-j)
    for i, card in enumerate(cards):
        pairs.setdefault(i, (card, {}, compare(card, {})))
    return list(pairs.values()), [contact for j, contact in enumerate(contacts) if j not in used]


def invented(contact, cards):
    """What a contact without a card of its own says that stands on none of the cards."""
    extra = {field: values(contact, field) for field in FIELDS}
    for card in cards:
        for field in FIELDS:
            known = values(card, field) + (card.get(field + "_alt") or [])
            unsure = field in card.get("unsure", [])
            extra[field] = [] if unsure else [
                read for read in extra[field] if not any(SAME[field](text, read) for text in known)]
    return extra


class Group:
    def __init__(self):
        self.photos = self.cards = self.untouched = self.mailable = self.could_mail = 0
        self.counts = {field: [0, 0, 0] for field in FIELDS}  # right, printed, read

    def add(self, card, result):
        self.cards += 1
        for field, (right, missed, extra) in result.items():
            for i, more in enumerate((right, right + len(missed), right + len(extra))):
                self.counts[field][i] += more
        if all(values(card, field) and field in result for field in ("name", "emails")):
            self.could_mail += 1
            self.mailable += result["name"][0] > 0 and result["emails"][0] > 0
        self.untouched += not any(missed or extra for _, missed, extra in result.values())

    def figures(self):
        micro = precision_recall_f1([sum(counts[i] for counts in self.counts.values()) for i in range(3)])
        row = {field: precision_recall_f1(counts)[2] for field, counts in self.counts.items()}
        row.update(zip(("precision", "recall", "micro_f1"), micro))
        row.update(photos=self.photos, cards=self.cards, mailable=share(self.mailable, self.could_mail),
                   untouched=share(self.untouched, self.cards))
        return row


def share(part, whole):
    return part / whole if whole else None


def precision_recall_f1(counts):
    right, printed, read = counts
    precision, recall = right / read if read else 1.0, right / printed if printed else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class Details:
    """Telephone types, international numbers and accents, over all photographs."""

    def __init__(self):
        self.typed, self.e164, self.accents = [0, 0], [0, 0], [0, 0]

    def add(self, card, contact):
        name = card.get("name") or ""
        if not name.isascii() and "name" not in card.get("unsure", []):
            accepted = [exactly(text) for text in [name] + (card.get("name_alt") or [])]
            count(self.accents, any(exactly(text) in accepted for text in values(contact, "name")))
        for phone in card.get("phones") or []:
            for read in contact.get("phones") or []:
                if isinstance(read, dict) and same_phone(phone["number"], read.get("printed") or read.get("number", "")):
                    count(self.typed, phone.get("type", "other") == read.get("type"))
                    if read.get("number"):
                        true = phone.get("e164")
                        count(self.e164, read["number"] == true if true else same_phone(phone["number"], read["number"]))
                    break


def count(tally, right):
    tally[0] += bool(right)
    tally[1] += 1


def score(truth, readings, by=None):
    """The figures, {"groups": {name: row}, "details": {...}}. `readings` is {photo: [lines of `cardfile read`]}; `by` is a
    key of the truth to group by, otherwise the photograph's folder."""
    groups, details = defaultdict(Group), Details()
    for photo, known in truth.items():
        contacts = [contact for line in readings.get(photo, []) for card in line.get("cards", [])
                    for contact in card.get("contacts", [])]
        pairs, over = pair(known["cards"], contacts or [{}])
        if not pairs:
            pairs = [({}, {}, {field: (0, [], []) for field in FIELDS})]
        for contact in over:
            for field, extra in invented(contact, known["cards"]).items():
                if field in pairs[0][2]:
                    pairs[0][2][field][2].extend(extra)
        for name in ("all", str(known["raw"].get(by, "?")) if by else known["group"]):
            groups[name].photos += 1
            for card, _, result in pairs:
                groups[name].add(card, result)
        for card, contact, _ in pairs:
            details.add(card, contact)
    order = sorted(groups, key=lambda name: (name != "all", name))
    return {"groups": {name: groups[name].figures() for name in order},
            "details": {"phone_type": details.typed, "e164": details.e164, "accents": details.accents}}


def table(scores):
    """The figures as text."""
    columns = FIELDS + ["micro_f1", "precision", "recall", "mailable", "untouched"]
    lines = [f"{'':14}{'photos':>7}{'cards':>6}" + "".join(f"{c.replace('_f1', ' F1'):>10}" for c in columns)]
    for name, row in scores["groups"].items():
        cells = "".join(f"{'-':>10}" if row[c] is None else f"{row[c]:>10.3f}" for c in columns)
        lines.append(f"{name:14}{row['photos']:>7}{row['cards']:>6}{cells}")
    of = {name: f"{right} of {whole}" for name, (right, whole) in scores["details"].items()}
    lines.append(f"of the telephone numbers read: type right {of['phone_type']}, E.164 right {of['e164']}; "
                 f"names with accents exactly as printed: {of['accents']}")
    return "\n".join(lines)
