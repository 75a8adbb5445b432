#!/usr/bin/env python3
"""tests/exports_test.py CARDFILE [PEOPLE]: people with hostile values through each format and back by independent readers.

Python's csv and email, vobject and icalendar read what was written; every value must come back as it is in the list, control
characters aside, and no cell may be a formula.
"""
import csv
import email
import email.header
import email.policy
import email.utils
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import icalendar
import vobject

import invented_list

program = str(pathlib.Path(sys.argv[1]).resolve())
people = int(sys.argv[2]) if len(sys.argv) > 2 else 200
folder = pathlib.Path(tempfile.mkdtemp())
os.environ.update(CARDFILE_TODAY="2026-11-23", XDG_CONFIG_HOME=str(folder))
database = str(folder / "list.db")


def cardfile(*words, answers=""):
    return subprocess.run([program, *words, "--db", database], check=True, capture_output=True, input=answers.encode()).stdout


def flat(text):
    """As a reader of lines keeps it: no control characters but line breaks."""
    return "".join(c for c in text.replace("\r\n", "\n").replace("\t", " ") if c >= " " and c != "\x7f" or c == "\n").replace("\r", "")


def value(contact, key):
    return contact.get(key, {}).get("value", "")


invented_list.fill(program, database, people, hostile=True)
contacts = [json.loads(line) for line in cardfile("list", "--json").decode().splitlines()]
assert len(contacts) == people + 1
assert json.loads(cardfile("export", "-", "--format", "json"))["contacts"] == contacts

# CSV: every cell is what it should be, formulas have their apostrophe, phones have none.
for name, title, first in (("csv", "Title", "First name"), ("google", "Organization Title", "First Name"), ("outlook", "Job Title", "First Name")):
    text = cardfile("export", "-", "--format", name).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) == len(contacts), (name, len(rows))
    for row, contact in zip(rows, contacts):
        assert None not in row and None not in row.values()
        wanted = value(contact, "title")
        assert row[title] in (wanted, "'" + wanted), (name, row[title], wanted)
        for cell in row.values():
            assert not cell or cell[0] not in "=@\t\r" and (cell[0] not in "+-" or not cell[1:].strip("0123456789 ().-/ext")), (name, cell)
    assert "+44 7700 9" in text and "'+44 7700 9" not in text

# vCard, one file and a folder.
text = cardfile("export", "-", "--format", "vcard").decode()
cards = list(vobject.readComponents(text))
assert len(cards) == len(contacts)
newer = list(vobject.readComponents(cardfile("export", "-", "--format", "vcard4").decode()))
assert [card.fn.value for card in newer] == [card.fn.value for card in cards]
assert {card.version.value for card in newer} == {"4.0"}
for card, contact in zip(cards, contacts):
    name = contact["name"]
    assert card.fn.value == flat(name["value"]), (card.fn.value, name)
    assert card.uid.value == contact["uid"]
    wanted = [flat(name[key]) for key in ("last", "first", "prefix", "suffix")]
    if name["first"] or name["last"]:
        assert [card.n.value.family, card.n.value.given, card.n.value.prefix, card.n.value.suffix] == wanted, (card.n.value, wanted)
    assert getattr(card, "title", None) is None and not value(contact, "title") or card.title.value == flat(value(contact, "title"))
    assert [tel.value for tel in card.contents.get("tel", [])] == [phone["printed"] for phone in contact.get("phones", [])]
    for address, wanted in zip(card.contents.get("adr", []), contact.get("addresses", [])):
        assert address.value.city == flat(wanted.get("city", "")), (address.value, wanted)
    assert set(card.contents) <= {"version", "prodid", "uid", "n", "fn", "org", "title", "email", "tel", "adr", "note", "categories"}
assert all(len(line.encode()) <= 75 for line in text.split("\r\n")) and "\n" not in text.replace("\r\n", "")
out = folder / "cards"
assert f"{people + 1} vCards written" in cardfile("export", f"{out}/").decode()
if shutil.which("khard"):  # as its users see them: one line a person
    (folder / "khard.conf").write_text(f"[addressbooks]\n[[cards]]\npath = {out}\n[general]\neditor = true\nmerge_editor = true\n")
    listed = subprocess.run(["khard", "-c", str(folder / "khard.conf"), "list", "--parsable", "--fields", "uid,formatted_name"],
                            check=True, capture_output=True, text=True).stdout
    shown = {line.split("\t")[0] for line in listed.split("\n")}
    assert {contact["uid"] for contact in contacts} <= shown, len(shown)
cardfile("edit", "1", "title=Chair")
assert cardfile("export", f"{out}/").decode().startswith("1 vCard written")
cardfile("drop", "1")
assert cardfile("export", f"{out}/").decode().endswith("0 vCards written to %s/, 1 removed\n" % out), "a dropped contact's file stays"
cardfile("undo")

# Calendar: the day, the alarm; a snooze moves the same event.
read = lambda: {str(event["UID"]): event for event in icalendar.Calendar.from_ical(cardfile("export", "-", "--format", "ics")).walk("VEVENT")}
events = read()
assert len(events) == len([contact for contact in contacts if "due" in contact])
for contact in contacts:
    event = events[contact["uid"] + "@cardfile"]
    assert event["DTSTART"].dt.isoformat() == contact["due"] and (event["SEQUENCE"] == 0 or contact["id"] == 1)
    # icalendar 4.0.3 takes an escaped backslash before an n for a line break
    wanted = "Write to " + flat(contact["name"]["value"]).replace("\\n", "\n")
    assert str(event["SUMMARY"]) == wanted, (str(event["SUMMARY"]), wanted)
    assert len(event.walk("VALARM")) == 1
cardfile("snooze", "2", "30d")
moved = read()[contacts[1]["uid"] + "@cardfile"]
assert moved["DTSTART"].dt.isoformat() == "2026-12-23" and moved["SEQUENCE"] == 1

# Mails: right headers and the whole body, whatever the names hold.
(folder / "cardfile").mkdir()
(folder / "cardfile" / "config.toml").write_text('[owner]\nname = "Jo Öwner"\nemail = "jo@example.net"\n', encoding="utf-8")
mails = 0
cardfile("draft", "--event", "Expo", "--eml", str(folder / "drafts"), answers="\n" * people)  # no word about some: none to them
for contact in contacts:
    if not contact.get("notes") or not contact.get("emails"):
        continue
    written = (folder / "drafts" / f"draft-{contact['id']}.eml").read_bytes()
    mail = email.message_from_bytes(written, policy=email.policy.default)
    # by the older parser: the newer one of Python 3.11 leaves blanks between the words of one encoded name
    raw_name, address = email.utils.parseaddr(email.message_from_bytes(written)["To"])
    name = str(email.header.make_header(email.header.decode_header(raw_name)))
    assert address == contact["emails"][0]["value"]
    assert name.split() == flat(contact["name"]["value"]).replace("\n", " ").split(), (name, contact["name"])
    assert set(mail.keys()) == {"From", "To", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    assert "Jo Öwner" in mail.get_content() and mail["From"].addresses[0].display_name == "Jo Öwner"
    mails += 1

# With the owner's card attached.
with open(folder / "cardfile" / "config.toml", "a", encoding="utf-8") as config:
    config.write("[drafts]\nattach_card = true\n")
wanted = next(contact for contact in contacts if contact.get("notes"))
cardfile("draft", str(wanted["id"]), "--eml", str(folder / "a.eml"))
mail = email.message_from_bytes((folder / "a.eml").read_bytes(), policy=email.policy.default)
attached, = mail.iter_attachments()
assert attached.get_content_type() == "text/vcard" and vobject.readOne(attached.get_content()).fn.value == "Jo Öwner"
assert "Jo Öwner" in mail.get_body().get_content()
print(f"{len(contacts)} contacts through csv, google, outlook, vcard, ics and json, {mails} mails")
