// The steps from an empty file to the list of today. None is ever altered; another is added.

#include <array>

#include "store/schema.h"

namespace cardfile {
namespace {

// Dates are "2026-11-20", moments "2026-11-20T18:30:00Z". What is not known is NULL. JSON columns
// hold the objects of the contract in DESIGN.md.
constexpr const char* version_1 = R"sql(
-- One row a content, whatever names it goes by.
CREATE TABLE photos (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  state TEXT NOT NULL,         -- seen, reading, done, set aside
  attempts INTEGER NOT NULL DEFAULT 0,  -- counted before each reading begins
  status TEXT,                 -- read, no_card, unreadable
  reason TEXT,                 -- why it was set aside
  reader TEXT,                 -- so that a better one can read it again
  seconds REAL,
  taken TEXT,                  -- local time, as the camera wrote it
  latitude REAL,
  longitude REAL,
  camera TEXT,
  seen_at TEXT NOT NULL,
  read_at TEXT
) STRICT;

-- Where a content was met. Paths are bytes: not every name is UTF-8.
CREATE TABLE sightings (
  id INTEGER PRIMARY KEY,
  photo_id INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  path BLOB NOT NULL,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  seen_at TEXT NOT NULL,
  UNIQUE (photo_id, path)
) STRICT;
CREATE INDEX sightings_by_path ON sightings (path);

CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  photo_id INTEGER NOT NULL REFERENCES photos ON DELETE CASCADE,
  page INTEGER NOT NULL,
  position INTEGER NOT NULL,   -- from 0, in the order of the reading
  side TEXT NOT NULL,          -- front, back, unknown; a person may say otherwise than the reading
  picture TEXT,                -- file name in the folder of pictures
  reading TEXT NOT NULL,       -- JSON: corners, turn, lines, codes, unused, …, without contacts
  UNIQUE (photo_id, page, position)
) STRICT;

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE  -- without case and accents: one event, however it is typed
) STRICT;

-- AUTOINCREMENT: a number that was on a list or in an export never means somebody else later.
CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER REFERENCES events,
  met_on TEXT,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX contacts_by_event ON contacts (event_id);

-- A card can name two people, and a person can have a front, a back and next year's card.
CREATE TABLE contact_cards (
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  card_id INTEGER NOT NULL REFERENCES cards ON DELETE CASCADE,
  PRIMARY KEY (contact_id, card_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_cards_by_card ON contact_cards (card_id);

CREATE TABLE field_values (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  card_id INTEGER REFERENCES cards ON DELETE SET NULL,  -- NULL: typed by hand
  kind TEXT NOT NULL,          -- name, title, department, company, email, website, social, phone, address
  value TEXT NOT NULL,
  folded TEXT NOT NULL,        -- for searching and comparing; of a phone its digits
  confidence REAL NOT NULL,
  detail TEXT NOT NULL,        -- JSON: the whole field with its parts, box, lines, reasons, alternatives
  set_by_hand INTEGER NOT NULL DEFAULT 0  -- 1: never overwritten by a reading
) STRICT;
CREATE INDEX field_values_by_contact ON field_values (contact_id);
CREATE INDEX field_values_by_value ON field_values (kind, folded);

CREATE TABLE follow_ups (
  contact_id INTEGER PRIMARY KEY REFERENCES contacts ON DELETE CASCADE,
  state TEXT NOT NULL,         -- to write, drafted, sent, answered, closed, never
  due_on TEXT,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX follow_ups_by_due ON follow_ups (state, due_on);
)sql";

// What people add to what was read: talks, tags, corrections; and the index for searching.
constexpr const char* version_2 = R"sql(
ALTER TABLE contacts ADD COLUMN uid TEXT NOT NULL DEFAULT '';  -- in exports; never changes
ALTER TABLE contacts ADD COLUMN language TEXT;  -- of mail to them, "de"; NULL: as the card suggests
ALTER TABLE contacts ADD COLUMN source TEXT;    -- where the address came from; NULL: their card
ALTER TABLE contacts ADD COLUMN gone TEXT;      -- dropped, merged; NULL: on the list
ALTER TABLE contacts ADD COLUMN merged_into INTEGER REFERENCES contacts ON DELETE SET NULL;
-- Worked out from the rows below whenever `stale`, which the triggers set.
ALTER TABLE contacts ADD COLUMN to_review INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contacts ADD COLUMN stale INTEGER NOT NULL DEFAULT 1;
UPDATE contacts SET uid = lower(hex(randomblob(16)));
CREATE INDEX contacts_stale ON contacts (id) WHERE stale;
CREATE INDEX contacts_to_review ON contacts (id) WHERE to_review AND gone IS NULL;
CREATE INDEX contacts_gone ON contacts (id) WHERE gone IS NOT NULL;

ALTER TABLE follow_ups ADD COLUMN every_days INTEGER;  -- to keep in touch; NULL: once
ALTER TABLE follow_ups ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;  -- times; the calendar asks
ALTER TABLE follow_ups ADD COLUMN worth REAL NOT NULL DEFAULT 0;  -- what a late mail promises
CREATE INDEX follow_ups_drawer ON follow_ups (worth DESC)
  WHERE due_on IS NULL AND state IN ('to write', 'drafted');
CREATE INDEX follow_ups_open ON follow_ups (due_on) WHERE state NOT IN ('closed', 'never');

-- What was talked about, and what was written since.
CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  kind TEXT NOT NULL,          -- talk, sent, answered
  on_day TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_contact ON notes (contact_id);

CREATE TABLE tags (
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  folded TEXT NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (contact_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX tags_by_name ON tags (folded);

-- Where somebody worked before, from older cards.
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  title TEXT NOT NULL,
  department TEXT NOT NULL,
  company TEXT NOT NULL,
  seen_on TEXT                 -- when the card said so
) STRICT;
CREATE INDEX jobs_by_contact ON jobs (contact_id);

-- What a person changed, with all of the contact as it was before: for undo, and to learn from.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  changed_at TEXT NOT NULL,
  what TEXT NOT NULL
) STRICT;
CREATE TABLE befores (
  change_id INTEGER NOT NULL REFERENCES changes ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  rows TEXT                    -- JSON: a list of rows for each table; NULL: it was not there
) STRICT;
CREATE INDEX befores_by_change ON befores (change_id);
CREATE INDEX befores_by_contact ON befores (contact_id);

-- Pairs of which somebody said that they are two people; the smaller number first.
CREATE TABLE different (
  one INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Folded text of everything known of a contact, by its id. (No trigger may touch it: with
-- trusted_schema = OFF a virtual table of 3.40 is for direct use only.)
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');

CREATE TRIGGER contact_added AFTER INSERT ON contacts WHEN NEW.uid = ''
  BEGIN UPDATE contacts SET uid = lower(hex(randomblob(16))) WHERE id = NEW.id; END;
CREATE TRIGGER contact_changed AFTER UPDATE OF event_id, met_on, gone ON contacts
  BEGIN UPDATE contacts SET stale = 1 WHERE id = NEW.id; END;
CREATE TRIGGER field_values_insert AFTER INSERT ON field_values
  BEGIN UPDATE contacts SET stale = 1 WHERE id = NEW.contact_id; END;
CREATE TRIGGER field_values_delete AFTER DELETE ON field_values
  BEGIN UPDATE contacts SET stale = 1 WHERE id = OLD.contact_id; END;
CREATE TRIGGER notes_insert AFTER INSERT ON notes
  BEGIN UPDATE contacts SET stale = 1 WHERE id = NEW.contact_id; END;
CREATE TRIGGER notes_delete AFTER DELETE ON notes
  BEGIN UPDATE contacts SET stale = 1 WHERE id = OLD.contact_id; END;
CREATE TRIGGER tags_insert AFTER INSERT ON tags
  BEGIN UPDATE contacts SET stale = 1 WHERE id = NEW.contact_id; END;
CREATE TRIGGER tags_delete AFTER DELETE ON tags
  BEGIN UPDATE contacts SET stale = 1 WHERE id = OLD.contact_id; END;
CREATE TRIGGER contact_cards_insert AFTER INSERT ON contact_cards
  BEGIN UPDATE contacts SET stale = 1 WHERE id = NEW.contact_id; END;
CREATE TRIGGER contact_cards_delete AFTER DELETE ON contact_cards
  BEGIN UPDATE contacts SET stale = 1 WHERE id = OLD.contact_id; END;
)sql";

// The journal: who reads a photo, how often it was tried, and files whose content is not known yet.
constexpr const char* version_3 = R"sql(
-- photos.state is from now on: queued, reading, done, set aside.
ALTER TABLE photos ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;  -- attempts that the reader did not survive
ALTER TABLE photos ADD COLUMN owner TEXT;  -- the process that is reading it, NULL: none
UPDATE photos SET state = 'queued' WHERE state = 'seen';
CREATE INDEX photos_unfinished ON photos (state) WHERE state <> 'done';
ALTER TABLE cards ADD COLUMN picture_sha256 TEXT;  -- of the file; NULL: not known

-- One row a path: what lies there now. (Two contents in turn under one name had two rows, and
-- `forget --sources` would have deleted the second for the first.)
CREATE TABLE sightings_of_paths (
  id INTEGER PRIMARY KEY,
  photo_id INTEGER REFERENCES photos ON DELETE CASCADE,  -- NULL: its content is not known yet
  path BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  seen_at TEXT NOT NULL,
  state TEXT NOT NULL          -- seen, settled, known, duplicate
) STRICT;
INSERT INTO sightings_of_paths SELECT id, photo_id, path, size, modified_ns, seen_at, 'known'
  FROM sightings WHERE id IN (SELECT max(id) FROM sightings GROUP BY path);
DROP TABLE sightings;
ALTER TABLE sightings_of_paths RENAME TO sightings;
CREATE INDEX sightings_by_photo ON sightings (photo_id);
)sql";

// What a run that is cut off must not lose: who still has to be compared; and the time of change.
constexpr const char* version_4 = R"sql(
-- Contacts that were read and not yet compared with all others, to be merged where it is sure.
CREATE TABLE unmatched (
  contact_id INTEGER PRIMARY KEY REFERENCES contacts ON DELETE CASCADE
) STRICT;
-- A file put in another's place can have its size and time of writing, but not this. (Not the inode
-- as well: FAT and some network mounts invent those anew at each mount.)
ALTER TABLE sightings ADD COLUMN changed_ns INTEGER;  -- NULL: from before this column
)sql";

// Backs that were put with their fronts. The row stays when that is taken back: what a person
// parted is not joined again.
constexpr const char* version_5 = R"sql(
CREATE TABLE backs (
  card_id INTEGER PRIMARY KEY REFERENCES cards ON DELETE CASCADE,
  contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,  -- the front's
  because TEXT NOT NULL) STRICT;  -- the evidence, in words
CREATE INDEX cards_by_side ON cards (side) WHERE side IN ('back', 'logo');
)sql";

constexpr std::array steps_so_far{version_1, version_2, version_3, version_4, version_5};

}  // namespace

std::span<const char* const> schema_steps() {
    return steps_so_far;
}

}  // namespace cardfile
