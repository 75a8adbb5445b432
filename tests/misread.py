"""tests/misread.py LIST MAIL WRONG: as if an older reader had read a mail address wrong, and a better one has read the card again."""
import json
import sqlite3
import sys

file, right, wrong = sys.argv[1:]
base = sqlite3.connect(file)
contact, card = base.execute("SELECT contact_id, card_id FROM field_values WHERE value = ?", (right,)).fetchone()
again = [{"contact": contact, "values": {"emails": [{"value": right, "confidence": 0.98}]}}]
base.execute("UPDATE cards SET reading = json_set(reading, '$.again', json(?)) WHERE id = ?", (json.dumps(again), card))
base.execute("UPDATE field_values SET value = ?2, detail = replace(detail, ?1, ?2) WHERE value = ?1", (right, wrong))
base.commit()
