#include "store/card_sides.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "formats/json_values.h"
#include "formats/unicode.h"
#include "store/entries.h"
#include "understand/domains.h"
#include "understand/fold.h"

namespace cardfile {
namespace {

constexpr std::size_t shortest_brand = 4;  // letters
constexpr double least_chroma = 0.08;      // a fainter colour is a grey in coloured light
constexpr int most_backs = 500, most_cards_apart = 1000;

/// "#1c4f8a": what of it stays the same in other light; nothing for greys.
void add_colour(const std::string& hex, CardSide& side) {
    if (hex.size() != 7) return;
    const auto bits = std::strtoul(hex.c_str() + 1, nullptr, 16);
    const double r = double(bits >> 16 & 255), g = double(bits >> 8 & 255), b = double(bits & 255);
    const double sum = std::max(1.0, r + g + b);
    if (std::max({r, g, b}) - std::min({r, g, b}) < least_chroma * sum) return;
    side.colours.push_back({r / sum, g / sum});
}

void add_reading(const std::string& json, CardSide& side) {
    const auto card = parse_json(json).and_then(card_from);
    if (!card) return;
    const auto [w, h] = card->size;
    if (w > 0 && h > 0) side.shape = double(std::max(w, h)) / std::min(w, h);
    for (const std::string& hex : card->colours) add_colour(hex, side);
    for (const Line& line : card->lines) {
        side.print.push_back(understanding::squeeze(line.text));
        // what a logo says is what the company is called, whether or not it was taken for it
        if (card->side == Side::logo && side.print.back().size() >= shortest_brand)
            side.brands.insert(side.print.back());
    }
}

void add_domain(const std::string& address, CardSide& side) {
    std::string domain = folded(address.substr(address.find('@') + 1));
    for (const std::string_view start : {"https://", "http://", "www."})
        if (domain.starts_with(start)) domain.erase(0, start.size());
    domain = domain.substr(0, domain.find_first_of("/?: "));
    if (understanding::is_mail_provider(domain)) return;
    std::string owner = understanding::owner_of(domain);
    // example.com and its like are everybody's; of invented cards the part before it tells
    if (owner == "example") owner = domain.substr(0, domain.find(".example."));
    if (owner.size() < shortest_brand || owner == domain) return;
    side.domains.insert(domain);
    side.brands.insert(understanding::squeeze(owner));
}

void add_contact(const Contact& contact, CardSide& side) {
    for (const Field& email : contact.emails) add_domain(email.value, side);
    for (const Field& site : contact.websites) add_domain(site.value, side);
    for (const Phone& phone : contact.phones) side.numbers.insert(phone.number);
    for (const Address& address : contact.addresses)
        side.addresses.insert(understanding::squeeze(address.value));
    side.numbers.erase("");
    if (!contact.company) return;
    const std::string brand = understanding::squeeze(contact.company->value);
    if (brand.size() >= shortest_brand) side.brands.insert(brand);
}

/// Sides with the first contact on the list that each was read into. A side that several contacts
/// share, that left the list or that a person worked on is nobody's to move.
Sides sides_where(Database& database, const std::string& condition) {
    Sides sides;
    Statement rows(database,
                   "SELECT cards.id, photo_id, page, reading, taken, (SELECT path FROM sightings "
                   "WHERE sightings.photo_id = photos.id ORDER BY id DESC LIMIT 1), (SELECT "
                   "coalesce(min(contact_id), 0) FROM contact_cards c WHERE c.card_id = cards.id) "
                   "FROM cards JOIN photos ON photos.id = photo_id WHERE NOT EXISTS (SELECT 1 FROM "
                   "contact_cards c JOIN contacts ON contacts.id = c.contact_id WHERE c.card_id = "
                   "cards.id AND gone IS NOT NULL) AND (SELECT count(*) FROM contact_cards c WHERE "
                   "c.card_id = cards.id) <= 1 AND " +
                       condition + " ORDER BY cards.id DESC");
    std::vector<std::int64_t> ids;
    while (rows.next()) {
        CardSide& side = sides.emplace_back();
        side.card = rows.number(0);
        side.photo = rows.number(1);
        side.page = static_cast<int>(rows.number(2));
        add_reading(rows.text(3), side);
        side.taken = rows.text(4);
        side.path = rows.text(5);
        side.contact = rows.number(6);
        if (side.contact != 0) ids.push_back(side.contact);
    }
    std::sort(ids.begin(), ids.end());
    for (const Entry& entry : entries_with(database, ids)) {
        for (CardSide& side : sides)
            if (side.contact == entry.id) add_contact(entry.contact, side);
    }
    return sides;
}

}  // namespace

Sides lone_backs(Database& database) {
    return sides_where(
        database,
        "side IN ('back', 'logo') AND cards.id IN (SELECT id FROM cards WHERE side IN ('back', "
        "'logo') ORDER BY id DESC LIMIT " +
            std::to_string(most_backs) +
            ") AND NOT EXISTS (SELECT 1 FROM contact_cards c JOIN contact_cards d ON d.contact_id "
            "= "
            "c.contact_id AND d.card_id <> c.card_id WHERE c.card_id = cards.id) AND NOT EXISTS "
            "(SELECT 1 FROM contact_cards c JOIN field_values v ON v.contact_id = c.contact_id "
            "WHERE c.card_id = cards.id AND (set_by_hand OR kind = 'name'))");
}

Sides lone_fronts(Database& database, const Sides& backs) {
    std::int64_t first = backs.front().card, last = first;
    for (const CardSide& back : backs) {
        first = std::min(first, back.card);
        last = std::max(last, back.card);
    }
    return sides_where(
        database,
        "side NOT IN ('back', 'logo') AND cards.id BETWEEN " +
            std::to_string(first - most_cards_apart) + " AND " +
            std::to_string(last + most_cards_apart) +
            " AND EXISTS (SELECT 1 FROM contact_cards c JOIN field_values v ON v.contact_id = "
            "c.contact_id WHERE c.card_id = cards.id AND kind = 'name') AND NOT EXISTS (SELECT 1 "
            "FROM contact_cards c JOIN contact_cards d ON d.contact_id = c.contact_id JOIN cards "
            "other ON other.id = d.card_id WHERE c.card_id = cards.id AND other.side IN ('back', "
            "'logo'))");
}

}  // namespace cardfile
