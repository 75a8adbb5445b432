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
    std::string state;  ///< "to write", "drafted", "sent", "answered", "closed", "never"
    std::string due;    ///< "2026-11-24"
};

struct EntryCard {
    std::int64_t id = 0;
    std::string photo;    ///< the newest path its photo was seen at, byte for byte
    std::string picture;  ///< file name of the upright picture; empty when there is none
};

struct Entry {
    std::int64_t id = 0;
    Contact contact;
    Meeting met;
    FollowUp follow_up;
    std::vector<EntryCard> cards;
    bool to_review = false;  ///< a value of it is doubtful and was not confirmed
};

}  // namespace cardfile
