// fields: JSON lines of `cardfile read` on stdin -> the same lines with the contacts understood
// anew.
//
// For scoring the understanding stage alone: reading the photographs again takes minutes, this does
// not.

#include <iostream>
#include <string>

#include "formats/json_line.h"
#include "understand/understand.h"

int main() {
    int refused = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.empty()) continue;
        cardfile::Result<cardfile::Reading> reading = cardfile::parse_json_line(line);
        if (!reading) {
            std::cerr << "fields: error: " << cardfile::sentence(reading.error()) << '\n';
            ++refused;
            continue;
        }
        for (cardfile::CardReading& card : reading->cards) {
            cardfile::Understanding understood = cardfile::understand(card.lines, card.codes);
            card.contacts = std::move(understood.contacts);
            card.unused = std::move(understood.unused);
        }
        std::cout << cardfile::json_line(*reading) << '\n';
    }
    return refused == 0 ? 0 : 1;
}
