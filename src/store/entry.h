#pragma once
// One contact as the list keeps it: what was read or typed, where it came from, and what is to be
// done.

#include <cstdint>
#include <string>
#include <vector>

#include "card/contact.h"
#include "card/reading.h"

namespace cardfile {

/// Where and when they met; empty where it is not known.
struct Meeting {
    std::string event;
    std::string on;  ///< "2026-11-20"
};

struct FollowUp {
    std::string state;     ///< "to write", "drafted", "sent", "answered", "closed", "never"
    std::string due = {};  ///< "2026-11-24"; empty: no day, as for cards long in a drawer
    int every_days = 0;    ///< to keep in touch; 0: once
    int moved = 0;         ///< how often `due` changed: a calendar wants to know
};

/// What was talked about, or that a mail was sent or answered.
struct Note {
    std::string kind;  ///< "talk", "sent", "answered"
    std::string on;    ///< "2026-11-20"
    std::string text;
};

/// What an older card said.
struct Job {
    std::string title, department, company;
    std::string seen_on;  ///< "2019-05-02"; empty: not known
};

/// A value of the contact, as in `list --json` and as it is shown: "email", "ada@example.com".
struct HandSet {
    std::string kind, value;
};

struct EntryCard {
    std::int64_t id = 0;
    std::string photo;    ///< the newest path its photo was seen at, byte for byte
    std::string picture;  ///< file name of the upright picture; empty when there is none
    Side side = Side::unknown;
    std::string because = {};  ///< of a back: why it is this card's, in words
};

struct Entry {
    std::int64_t id = 0;
    std::string uid;  ///< the same in every export
    Contact contact;
    std::vector<HandSet> by_hand;  ///< which of its values a person typed or confirmed
    Meeting met;
    FollowUp follow_up;
    std::vector<EntryCard> cards;
    std::vector<Note> notes;
    std::vector<std::string> tags;
    std::vector<Job> jobs;   ///< former ones, the newest first
    std::string language;    ///< of mail to them, "de"; empty: as the card suggests
    std::string source;      ///< where the address came from; empty: their card
    bool to_review = false;  ///< a value of it is doubtful and was not confirmed
};

}  // namespace cardfile
