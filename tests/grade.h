#pragma once
// Grade: what was read from a sample, held against its truth.
//
// Right is what a person would take over without looking: mail the same but for case, a phone's
// digits the same, a website the same but for scheme and "www.", a name the same words whatever
// their case and accents, with or without the titles and degrees read beside it, longer texts at
// least 0.8 of their words (F1) or of what the truth allows as well. A field of a truth can be met
// once; a card of several people has the fields of each.

#include <nlohmann/json.hpp>
#include <string>

#include "card/reading.h"

namespace cardfile {

struct Tally {
    int right = 0;
    int wrong = 0;           ///< read, but not on the card, or not so
    std::string complaints;  ///< one line each
};

/// `truth` is the whole object of a sample's JSON file. A photo without cards is right as
/// `no_card`.
Tally grade(const nlohmann::json& truth, const Reading& reading);

}  // namespace cardfile
