#pragma once
// Invented people, and readings of cards that bear them, for the tests of the store.

#include <string>
#include <vector>

#include "card/reading.h"

namespace invented {

inline cardfile::Contact person(const std::string& name, const std::string& email,
                                double confidence_of_email = 0.98) {
    cardfile::Contact contact;
    contact.name.emplace().value = name;
    contact.name->confidence = 0.98;
    contact.emails = {cardfile::Field{email, confidence_of_email}};
    return contact;
}

/// Of one card with one line. `content` stands for the photo's: another character, another photo.
inline cardfile::Reading reading_of(char content, const std::vector<cardfile::Contact>& contacts,
                                    const std::string& line = "gegründet 1887") {
    cardfile::Reading reading;
    reading.photo = "desk.jpg";
    reading.sha256 = std::string(64, content);
    reading.status = cardfile::Reading::Status::read;
    cardfile::CardReading& card = reading.cards.emplace_back();
    card.contacts = contacts;
    card.picture = std::string(16, content) + "-0.jpg";
    card.lines = {cardfile::Line{line, 0.9, cardfile::rectangle(0, 0, 100, 20), {}}};
    return reading;
}

}  // namespace invented
