#include "store/backs.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "store/card_sides.h"
#include "store/change.h"
#include "understand/fold.h"

namespace cardfile {
namespace {

// What each piece of evidence is worth, as in same.cpp. A company's name or domain alone is enough
// within one batch, as long as no colleague's card is in it.
constexpr double same_domain = 0.975, same_brand = 0.975, brand_in_print = 0.9, same_number = 0.9,
                 same_address = 0.9, same_photo = 0.8, next_photo = 0.75, same_shape = 0.3,
                 same_colours = 0.3;
/// Whatever else agrees, a person has to say.
constexpr double most_with_other_domain = 0.9, most_unasked = 0.95;
/// The second likeliest must be so many times less likely.
constexpr double clearly = 3;

constexpr std::size_t shortest_in_print = 5;  // letters
constexpr std::size_t long_brand = 8;         // may have one letter misread
constexpr double most_other_shape = 0.06;     // of the ratio of the sides
constexpr double most_other_chroma = 0.06;

bool have_common(const Texts& one, const Texts& other) {
    return std::any_of(one.begin(), one.end(),
                       [&](const std::string& text) { return other.contains(text); });
}

/// None of the one's is nearly one of the other's: a dot or a letter may be misread.
bool have_other_domains(const Texts& one, const Texts& other) {
    constexpr std::size_t misread = 2;  // letters
    return !one.empty() && !other.empty() &&
           std::none_of(one.begin(), one.end(), [&](const std::string& a) {
               return std::any_of(other.begin(), other.end(), [&](const std::string& b) {
                   return understanding::edits(a, b, misread) <= misread;
               });
           });
}

bool have_same_brand(const CardSide& one, const CardSide& other) {
    for (const std::string& a : one.brands) {
        for (const std::string& b : other.brands) {
            const bool is_long = std::min(a.size(), b.size()) >= long_brand;
            if (understanding::edits(a, b, 1) <= (is_long ? 1U : 0U)) return true;
        }
    }
    return false;
}

/// "Havenmeeuw" printed large, and havenmeeuw.example.com on the other side; or a part of a name.
bool stands_in_print(const Texts& brands, const std::vector<std::string>& print) {
    return std::any_of(brands.begin(), brands.end(), [&](const std::string& brand) {
        return brand.size() >= shortest_in_print &&
               std::any_of(print.begin(), print.end(),
                           [&](const std::string& line) { return line.find(brand) != line.npos; });
    });
}

/// "IMG_" and 12 of "IMG_0012.jpg".
std::pair<std::string, long long> counted_name(const std::filesystem::path& path) {
    std::string stem = path.stem().string();
    const auto digits = stem.find_last_not_of("0123456789") + 1;
    const std::string number = stem.substr(digits);
    stem.resize(digits);
    const bool counts = !number.empty() && number.size() <= 18;  // fits a long long
    return {stem, counts ? std::stoll(number) : -10};
}

/// Of the day; -1000 when it is not known.
int second_of(const std::string& taken) {
    int hour = 0, minute = 0, second = 0;
    const bool known = taken.size() >= 19 && std::sscanf(taken.c_str() + 10, "T%2d:%2d:%2d", &hour,
                                                         &minute, &second) == 3;
    return known ? (hour * 60 + minute) * 60 + second : -1000;
}

bool are_neighbours(const CardSide& one, const CardSide& other) {
    if (one.photo == other.photo) return std::abs(one.page - other.page) == 1;
    constexpr int seconds_to_turn_a_card = 60;
    if (!one.taken.empty() && !other.taken.empty()) {
        const int a = second_of(one.taken), b = second_of(other.taken);
        return a >= 0 && b >= 0 && std::abs(a - b) <= seconds_to_turn_a_card;
    }
    const auto [stem, number] = counted_name(one.path);
    const auto [other_stem, other_number] = counted_name(other.path);
    return stem == other_stem && std::abs(number - other_number) == 1;
}

bool is_one_batch(const CardSide& one, const CardSide& other) {
    const bool other_day = !one.taken.empty() && !other.taken.empty() &&
                           one.taken.substr(0, 10) != other.taken.substr(0, 10);
    return one.path.parent_path() == other.path.parent_path() && !other_day;
}

bool have_same_colour(const CardSide& one, const CardSide& other) {
    for (const auto& [red, green] : one.colours) {
        for (const auto& [other_red, other_green] : other.colours) {
            if (std::hypot(red - other_red, green - other_green) < most_other_chroma) return true;
        }
    }
    return false;
}

Pair judged(const CardSide& front, const CardSide& back) {
    Pair pair{front.contact, back.contact, 0, {}};
    double doubt = 1;  // that none of the evidence means anything
    const auto weigh = [&](bool holds, double weight, const char* why) {
        if (!holds) return;
        doubt *= 1 - weight;
        pair.evidence.emplace_back(why);
    };
    weigh(have_common(front.domains, back.domains), same_domain, "same domain");
    if (have_same_brand(front, back)) {
        weigh(true, same_brand, "same company");
    } else {
        weigh(
            stands_in_print(front.brands, back.print) || stands_in_print(back.brands, front.print),
            brand_in_print, "company's name on both");
    }
    weigh(have_common(front.numbers, back.numbers), same_number, "same phone");
    weigh(have_common(front.addresses, back.addresses), same_address, "same address");
    if (pair.evidence.empty()) return pair;  // what follows would hold for anybody's card
    const bool together = front.photo == back.photo && front.page == back.page;
    weigh(together, same_photo, "in one photo");
    weigh(!together && are_neighbours(front, back), next_photo, "next photo");
    weigh(std::abs(front.shape - back.shape) < most_other_shape * front.shape, same_shape,
          "same shape");
    weigh(have_same_colour(front, back), same_colours, "same colours");
    pair.score = 1 - doubt;
    const auto cap = [&](bool holds, double most, const char* why) {
        if (!holds) return;
        pair.score = std::min(pair.score, most);
        pair.evidence.emplace_back(why);
    };
    cap(have_other_domains(front.domains, back.domains), most_with_other_domain, "other domain");
    cap(!is_one_batch(front, back), most_unasked, "not photographed together");
    return pair;
}

struct Match {
    const CardSide* front = nullptr;
    const CardSide* back = nullptr;
    Pair pair;
};

/// The likeliest first.
std::vector<Match> matches(const Sides& fronts, const Sides& backs) {
    std::vector<Match> all;
    for (const CardSide& front : fronts) {
        for (const CardSide& back : backs) {
            Pair pair = judged(front, back);
            if (pair.score >= proposed_from) all.push_back({&front, &back, std::move(pair)});
        }
    }
    std::sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
        if (a.pair.score != b.pair.score) return a.pair.score > b.pair.score;
        return std::pair(a.front->card, a.back->card) < std::pair(b.front->card, b.back->card);
    });
    return all;
}

bool touch(const Match& a, const Match& b) {
    return a.front == b.front || a.back == b.back;
}

/// Whether another front or back fits nearly as well.
bool is_disputed(const Match& match, const std::vector<Match>& all) {
    return std::any_of(all.begin(), all.end(), [&](const Match& other) {
        return &other != &match && touch(match, other) &&
               1 - other.pair.score < clearly * (1 - match.pair.score);
    });
}

std::vector<Match>::iterator next_sure(std::vector<Match>& left) {
    return std::find_if(left.begin(), left.end(), [&](const Match& match) {
        return match.pair.score >= sure_from && !is_disputed(match, left);
    });
}

bool was_joined(Database& database, const CardSide& back) {
    Statement row(database, "SELECT 1 FROM backs WHERE card_id = ?");
    return row.bind(back.card).next();
}

/// An Error of kind missing when another cardfile was faster.
Result<void> join(Store& store, const Match& match) {
    const auto [front, back, pair] = match;
    Database& database = store.database();
    Transaction transaction(database);
    if (was_joined(database, *back)) {
        return failure(Error::Kind::missing, "", "this back was joined meanwhile");
    }
    Statement(database, "INSERT INTO backs VALUES (?, ?, ?)")
        .bind(back->card)
        .bind(front->contact)
        .bind(evidence_text(pair))
        .run();
    if (back->contact != 0) {
        auto merged = merge(store, front->contact, back->contact);
        return merged ? transaction.commit() : merged;
    }
    Change change(database, "add a back to " + std::to_string(front->contact), {front->contact});
    Statement(database, "INSERT INTO contact_cards VALUES (?, ?)")
        .bind(front->contact)
        .bind(back->card)
        .run();
    return change.commit().and_then([&] { return transaction.commit(); });
}

}  // namespace

Result<std::vector<Pair>> join_backs(Store& store) {
    Database& database = store.database();
    std::vector<Pair> joined;
    Sides backs = lone_backs(database);
    std::erase_if(backs, [&](const CardSide& back) { return was_joined(database, back); });
    if (backs.empty()) return database.check().map([&] { return joined; });
    const Sides fronts = lone_fronts(database, backs);
    std::vector<Match> left = matches(fronts, backs);
    for (auto match = next_sure(left); match != left.end(); match = next_sure(left)) {
        const Match sure = *match;
        const auto done = join(store, sure);
        if (done) joined.push_back(sure.pair);
        if (!done && done.error().kind != Error::Kind::missing) return tl::unexpected(done.error());
        std::erase_if(left, [&](const Match& other) { return touch(sure, other); });
    }
    return database.check().map([&] { return std::move(joined); });
}

std::vector<Pair> possible_backs(Database& database) {
    std::vector<Pair> possible;
    const Sides backs = lone_backs(database);
    if (backs.empty()) return possible;
    const Sides fronts = lone_fronts(database, backs);
    const std::vector<Match> all = matches(fronts, backs);
    for (const Match& match : all) {
        if (match.back->contact == 0) continue;
        Pair& pair = possible.emplace_back(match.pair);
        const auto ask = [&](bool holds, const char* why) {
            if (!holds) return;
            pair.score = std::min(pair.score, most_unasked);
            pair.evidence.emplace_back(why);
        };
        ask(is_disputed(match, all), "another fits as well");
        ask(was_joined(database, *match.back), "parted before");
    }
    return possible;
}

}  // namespace cardfile
