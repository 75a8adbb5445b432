"""Fills a contact list with invented people by SQL, as `scan` would have left it: for the tests of long lists and exports."""
import json
import random
import sqlite3
import subprocess

FIRST = "Ada Zoë Iñaki Ayşe João Loïc Ingrid Łucja Søren Noël Çağla Ünal Maëlle Oisín Sól Dvořák".split()
LAST = "Müller Example Sjöberg Araújo Noël Çelik Ødegård Śliwa García Öztürk Grün Bäcker Kovač Peeters".split()
HOSTILE = ["=1+1", "@cmd", "-2+3|x", "+44 20 7946 0123", "a\"b", "a,b;c", "tab\there", "new\nline", "cr\r\nBCC: x@example.com", "'quoted'",
           "\\n", "back\\slash", "END:VCARD", "BEGIN:VEVENT", "\u202eright to left", "🎉 party", "x" * 300, " lead", "trail ", "",
           "מזל טוב", "e\u0301", "=HYPERLINK(\"http://example.com\")", "a::b", " ::: ", "{{talk}}", "<b>&amp;</b>", "\ufeffbom"]


def field(value, **parts):
    return {"value": value, **parts, "confidence": 0.98}


def person(chance, hostile):
    pick = lambda usual: chance.choice(HOSTILE) if hostile and chance.random() < 0.4 else usual
    first, last = chance.choice(FIRST), f"{chance.choice(LAST)}{chance.randrange(10000)}"
    number = f"+4477009{chance.randrange(100000):05}"
    name = pick(f"{first} {last}") or "Nobody"
    fields = [("name", field(name, first=pick(first), last=pick(last), prefix=pick(""), suffix=pick(""))),
              ("email", field(f"{chance.randrange(10**9)}@example.com")),
              ("phone", {"printed": "+44 7700 9" + number[-5:], "number": number, "type": chance.choice(["work", "mobile", "fax", "home", "other"]),
                         "extension": "", "confidence": 0.98})]
    for kind in ("title", "company", "department"):
        if value := pick(f"{kind} {chance.randrange(1000)}"):
            fields.append((kind, field(value)))
    if street := pick("1 Example Street"):
        fields.append(("address", field(street + ", Town", street=street, city=pick("Town"), region=pick(""), postcode=pick("AB1 2CD"), country=pick(""))))
    return fields, pick("paper that smells of oranges")


def fill(program, file, people, hostile=False, met="2026-11-20", seed=1):
    """A list of so many people."""
    subprocess.run([program, "add", "--db", file, "name=First Person"], check=True, capture_output=True)
    chance = random.Random(seed)
    base = sqlite3.connect(file)
    base.execute("PRAGMA synchronous = OFF")
    base.execute("INSERT OR IGNORE INTO events VALUES (1, 'Expo', 'expo')")
    for number in range(2, people + 2):
        fields, talk = person(chance, hostile)
        base.execute("INSERT INTO contacts (id, event_id, met_on, added_at) VALUES (?, 1, ?, '2026-11-20T10:00:00Z')", (number, met))
        for kind, detail in fields:
            value = detail.get("value", detail.get("printed"))
            base.execute("INSERT INTO field_values (contact_id, kind, value, folded, confidence, detail) VALUES (?, ?, ?, ?, 0.98, ?)",
                         (number, kind, value, detail.get("number", value.lower()), json.dumps(detail)))
        base.execute("INSERT INTO follow_ups (contact_id, state, due_on, changed_at) VALUES (?, 'to write', ?, '')",
                     (number, f"2026-{chance.randrange(11, 13)}-{chance.randrange(1, 29):02}"))
        if talk:
            base.execute("INSERT INTO notes (contact_id, kind, on_day, text) VALUES (?, 'talk', '2026-11-20', ?)", (number, talk))
        if number % 10 == 0:
            base.execute("INSERT INTO tags VALUES (?, 'printing', 'printing')", (number,))
    base.commit()
    base.close()
