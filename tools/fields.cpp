// fields: JSON lines of `cardfile read` on stdin -> the same lines with the contacts understood
// anew.
//
// For scoring the understanding stage alone: reading the photographs again takes minutes, this does
// not. `--weights FILE` weighs by other weights than the program's own; `--candidates` prints what
// each line may be, with the clues, for tools/fit/fit.

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "formats/json_line.h"
#include "understand/account.h"
#include "understand/understand.h"

namespace {

using Json = nlohmann::json;
using namespace cardfile::understanding;

Json told(const Evidence& evidence) {
    Json clues = Json::array();
    for (const Evidence::Found& found : evidence.found())
        clues.push_back({name_of(found.clue), found.amount});
    return clues;
}

template <class C>
Json told(const std::vector<C>& candidates) {
    Json all = Json::array();
    for (const C& c : candidates) all.push_back({{"value", c.value}, {"clues", told(c.evidence)}});
    return all;
}

template <class Found>
Json told_values(const std::vector<Found>& found) {
    Json all = Json::array();
    for (const Found& one : found)
        all.push_back({{"value", one.field.value}, {"clues", told(one.evidence)}});
    return all;
}

/// Each kind's candidates; for each name and title what their neighbourhood adds.
Json candidates_of(const cardfile::Lines& lines) {
    const Account account = account_of(lines, {});
    const Proposal& proposal = account.proposal;
    const Candidates& all = proposal.candidates;
    Json pairs = Json::array();
    for (std::size_t n = 0; n < all.names.size(); ++n)
        for (std::size_t t = 0; t < all.titles.size(); ++t) {
            const Json title = told(beside_name(proposal.sheet, all.names[n], all.titles[t]));
            const Json name = told(beside_title(proposal.sheet, all.names[n], all.titles[t]));
            if (!title.empty()) pairs.push_back({n, t, title, name});
        }
    Json pieces = Json::array();
    for (std::size_t i = 0; i < all.address.size(); ++i)
        pieces.push_back({{"value", proposal.sheet.text(proposal.pieces[i].span)},
                          {"clues", told(all.address[i])}});
    Json names = told(all.names);
    for (std::size_t n = 0; n < all.names.size(); ++n) {
        const cardfile::Name& name = all.names[n].name;
        names[n]["whole"] = name.prefix + " " + all.names[n].value + " " + name.suffix;
    }
    return {{"name", names},
            {"title", told(all.titles)},
            {"company", told(all.companies)},
            {"department", told(all.departments)},
            {"address", pieces},
            {"pairs", pairs},
            {"emails", told_values(proposal.patterns.emails)},
            {"phones", told_values(proposal.patterns.phones)},
            {"websites", told_values(proposal.patterns.websites)}};
}

int run(int argc, char** argv) {
    bool only_candidates = false;
    for (int i = 1; i < argc; ++i) {
        const std::string option = argv[i];
        only_candidates = only_candidates || option == "--candidates";
        if (option != "--weights" || i + 1 >= argc) continue;
        std::ifstream file(argv[++i]);
        weigh_by(std::string(std::istreambuf_iterator<char>(file), {}));
    }
    int refused = 0;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.empty()) continue;
        cardfile::Result<cardfile::Reading> reading = cardfile::parse_json_line(line);
        if (!reading) {
            std::cerr << "fields: error: " << cardfile::sentence(reading.error()) << '\n';
            ++refused;
            continue;
        }
        if (only_candidates) {
            Json all = Json::array();
            for (const cardfile::CardReading& card : reading->cards)
                all.push_back(candidates_of(card.lines));
            std::cout << all.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
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

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "fields: error: " << error.what() << '\n';
        return 1;
    }
}
