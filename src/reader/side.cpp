#include "reader/side.h"

#include <algorithm>

#include "card/review.h"
#include "understand/mailboxes.h"

namespace cardfile {
namespace {

/// More lines than a back has: the whole frame was read, and what lies around the card with it.
constexpr std::size_t most_lines_of_back = 24;
/// A logo has the company's name and perhaps a slogan.
constexpr std::size_t most_lines_of_logo = 3, most_letters_of_logo = 60;  // bytes of UTF-8

bool is_sure(const std::optional<Field>& field) {
    return field && field->confidence >= review_below;
}

/// info@ and office@ are the company's.
bool is_somebodys_mail(const Field& email) {
    const std::string name = email.value.substr(0, email.value.find('@'));
    return !understanding::is_mailbox(name);
}

/// What stands beside a name, and hardly where there is none.
bool speaks_of_somebody(const Contact& contact) {
    return contact.name || is_sure(contact.title) ||
           std::any_of(contact.emails.begin(), contact.emails.end(), is_somebodys_mail) ||
           std::any_of(contact.phones.begin(), contact.phones.end(),
                       [](const Phone& phone) { return phone.type == PhoneType::mobile; });
}

bool names_somebody(const Contact& contact) {
    const bool more = contact.title || !contact.emails.empty() || !contact.phones.empty() ||
                      !contact.addresses.empty();
    return contact.name && contact.name->confidence >= review_below && more;
}

bool has_only_a_logo(const CardReading& read) {
    std::size_t letters = 0;
    for (const Line& line : read.lines) letters += line.text.size();
    return read.codes.empty() && read.lines.size() <= most_lines_of_logo &&
           letters <= most_letters_of_logo &&
           std::all_of(read.contacts.begin(), read.contacts.end(), [](const Contact& contact) {
               return contact.emails.empty() && contact.phones.empty() &&
                      contact.addresses.empty() && contact.websites.empty();
           });
}

}  // namespace

Side side_of(const CardReading& read) {
    const auto& contacts = read.contacts;
    if (std::any_of(contacts.begin(), contacts.end(), names_somebody)) return Side::front;
    if (std::any_of(contacts.begin(), contacts.end(), speaks_of_somebody)) return Side::unknown;
    if (read.lines.size() > most_lines_of_back) return Side::unknown;
    return has_only_a_logo(read) ? Side::logo : Side::back;
}

}  // namespace cardfile
