#include "reader/shows_card.h"

#include <algorithm>

#include "card/review.h"

namespace cardfile {
namespace {

/// More lines than any card has: a page of a book, a screen, a newspaper.
constexpr std::size_t most_lines = 60;
/// Hardly a word: a card's blank back at best, and more likely an empty desk.
constexpr std::size_t least_characters = 8;
/// An outline as sure as this is a card's even when nothing on it can be read, such as a logo.
constexpr double sure_outline = 0.95;
/// Without a way to reach anybody a card has a name and little more, or a logo. Receipts and pages
/// of books have more lines; of 1,800 photographs of cards, many of them far away, 38 have too.
constexpr std::size_t most_lines_of_names = 12, most_lines_of_logo = 4;
/// Where no outline was seen: a few words of running text are easily taken for a company.
constexpr double sure_name = 0.7;
/// Below this confidence of the lines a card's print was not read well enough to say what it is.
constexpr double well_read = 0.7;

bool any_from(double least, const auto& values) {
    return std::any_of(values.begin(), values.end(),
                       [least](const auto& value) { return value.confidence >= least; });
}

bool reaches(const Contact& contact, double least) {
    const auto by_mail = [least](const Field& mail) {
        // Two line ends of running text are easily put together to one.
        const bool put_together = least > 0 && !mail.repaired.empty();
        return mail.confidence >= least && !put_together;
    };
    return std::any_of(contact.emails.begin(), contact.emails.end(), by_mail) ||
           any_from(least, contact.phones) || any_from(least, contact.websites) ||
           any_from(least, contact.socials);
}

bool names_something(const CardReading& read) {
    const double least = read.confidence > 0 ? 0 : sure_name;
    const auto sure = [&](const auto& value) { return value && value->confidence >= least; };
    return std::any_of(read.contacts.begin(), read.contacts.end(), [&](const Contact& contact) {
        return sure(contact.name) || sure(contact.title) || sure(contact.department) ||
               sure(contact.company) || reaches(contact, 0);
    });
}

std::size_t characters_of(const CardReading& read) {
    std::size_t characters = 0;
    for (const Line& line : read.lines) characters += line.text.size();
    return characters;
}

/// The lines' mean confidence, each by its length.
double confidence_of_lines(const CardReading& read) {
    double sum = 0;
    for (const Line& line : read.lines) sum += line.confidence * double(line.text.size());
    return sum / std::max(1.0, double(characters_of(read)));
}

}  // namespace

bool reaches_somebody(const CardReading& read) {
    // On a page of running text one word in a thousand looks like an address.
    const double least = read.confidence > 0 ? 0 : review_below;
    return !read.codes.empty() ||
           std::any_of(read.contacts.begin(), read.contacts.end(),
                       [&](const Contact& contact) { return reaches(contact, least); });
}

bool shows_a_card(const CardReading& read) {
    const bool is_sure = read.confidence >= sure_outline;
    const bool has_print = characters_of(read) >= least_characters;
    if (reaches_somebody(read)) return is_sure || (has_print && read.lines.size() <= most_lines);
    const bool named = names_something(read);
    if (read.lines.size() <= (named ? most_lines_of_names : most_lines_of_logo)) {
        const bool is_print =
            named || read.confidence > 0 || confidence_of_lines(read) >= well_read;
        return is_sure || (has_print && is_print);
    }
    return read.confidence > 0 && confidence_of_lines(read) < well_read;
}

}  // namespace cardfile
