#include "formats/contact_csv.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "card/review.h"
#include "formats/contact_parts.h"
#include "formats/csv.h"
#include "formats/phone_text.h"

namespace cardfile {
namespace {

struct Sorted {
    std::vector<const Phone*> phones, mobiles, faxes;
};

Sorted by_type(const Contact& contact) {
    Sorted sorted;
    for (const Phone& phone : contact.phones) {
        auto& place = phone.type == PhoneType::mobile ? sorted.mobiles
                      : phone.type == PhoneType::fax  ? sorted.faxes
                                                      : sorted.phones;
        place.push_back(&phone);
    }
    return sorted;
}

std::string number_at(const std::vector<const Phone*>& phones, std::size_t i) {
    return i < phones.size() ? sheet_number(*phones[i]) : "";
}

std::string type_at(const std::vector<const Phone*>& phones, std::size_t i) {
    return i < phones.size() ? std::string(to_string(phones[i]->type)) : "";
}

void add(std::string& list, const std::string& item) {
    if (item.empty()) return;
    if (!list.empty()) list += "; ";
    list += item;
}

std::string socials(const Contact& contact) {
    std::string list;
    for (const Social& social : contact.socials) {
        add(list, social.network.empty() ? social.value : social.network + ": " + social.value);
    }
    return list;
}

/// What has no column of its own, so that nothing of the card is lost.
std::string surplus(const Contact& contact, const Sorted& sorted) {
    std::string list;
    for (std::size_t i = 3; i < contact.emails.size(); ++i) add(list, contact.emails[i].value);
    for (std::size_t i = 2; i < sorted.phones.size(); ++i) add(list, number_at(sorted.phones, i));
    for (std::size_t i = 1; i < sorted.mobiles.size(); ++i) {
        add(list, "mobile " + number_at(sorted.mobiles, i));
    }
    for (std::size_t i = 1; i < sorted.faxes.size(); ++i) {
        add(list, "fax " + number_at(sorted.faxes, i));
    }
    for (std::size_t i = 2; i < contact.websites.size(); ++i) add(list, contact.websites[i].value);
    for (std::size_t i = 1; i < contact.addresses.size(); ++i)
        add(list, contact.addresses[i].value);
    return list;
}

/// The names of the doubtful fields: what a person should look at.
std::string to_review(const Contact& contact) {
    std::string list;
    const auto look = [&](const char* name, const Field& field) {
        if (field.confidence < review_below_of(name) && list.find(name) == list.npos)
            add(list, name);
    };
    const auto look_at_all = [&](const char* name, const auto& fields) {
        for (const Field& field : fields) look(name, field);
    };
    if (contact.name) look("name", *contact.name);
    if (contact.title) look("title", *contact.title);
    if (contact.department) look("department", *contact.department);
    if (contact.company) look("company", *contact.company);
    look_at_all("e-mail", contact.emails);
    look_at_all("phone", contact.phones);
    look_at_all("website", contact.websites);
    look_at_all("social", contact.socials);
    look_at_all("address", contact.addresses);
    return list;
}

std::string tags_of(const ContactRow& row) {
    std::string list;
    for (const std::string& tag : row.tags) add(list, tag);
    return list;
}

struct Subject {
    const ContactRow& row;
    const Contact& contact;
    const Name& name;
    const Address& address;
    const Sorted& phones;
};

struct Column {
    const char* title;
    std::function<std::string(const Subject&)> cell;
};

const std::vector<Column>& columns_of_row() {
    using S = const Subject&;
    static const std::vector<Column> all{
        {"First name", [](S s) { return s.name.first; }},
        {"Last name", [](S s) { return s.name.last; }},
        {"Name", [](S s) { return s.name.value; }},
        {"Prefix", [](S s) { return s.name.prefix; }},
        {"Suffix", [](S s) { return s.name.suffix; }},
        {"Title", [](S s) { return value_of(s.contact.title); }},
        {"Department", [](S s) { return value_of(s.contact.department); }},
        {"Company", [](S s) { return value_of(s.contact.company); }},
        {"E-mail", [](S s) { return value_at(s.contact.emails, 0); }},
        {"E-mail 2", [](S s) { return value_at(s.contact.emails, 1); }},
        {"E-mail 3", [](S s) { return value_at(s.contact.emails, 2); }},
        {"Phone", [](S s) { return number_at(s.phones.phones, 0); }},
        {"Phone type", [](S s) { return type_at(s.phones.phones, 0); }},
        {"Phone 2", [](S s) { return number_at(s.phones.phones, 1); }},
        {"Phone 2 type", [](S s) { return type_at(s.phones.phones, 1); }},
        {"Mobile", [](S s) { return number_at(s.phones.mobiles, 0); }},
        {"Fax", [](S s) { return number_at(s.phones.faxes, 0); }},
        {"Website", [](S s) { return value_at(s.contact.websites, 0); }},
        {"Website 2", [](S s) { return value_at(s.contact.websites, 1); }},
        {"Social", [](S s) { return socials(s.contact); }},
        {"Address", [](S s) { return s.address.value; }},
        {"Street", [](S s) { return s.address.street; }},
        {"City", [](S s) { return s.address.city; }},
        {"Region", [](S s) { return s.address.region; }},
        {"Postcode", [](S s) { return s.address.postcode; }},
        {"Country", [](S s) { return s.address.country; }},
        {"More", [](S s) { return surplus(s.contact, s.phones); }},
        {"Met on", [](S s) { return s.row.met_on; }},
        {"Met at", [](S s) { return s.row.met_at; }},
        {"Follow up on", [](S s) { return s.row.follow_up_on; }},
        {"Status", [](S s) { return s.row.status; }},
        {"To review", [](S s) { return to_review(s.contact); }},
        {"Photo", [](S s) { return s.row.photo; }},
        {"Picture", [](S s) { return s.row.picture; }},
        {"Id", [](S s) { return std::to_string(s.row.id); }},
        {"Tags", [](S s) { return tags_of(s.row); }},
        {"Notes", [](S s) { return s.row.notes; }},
    };
    return all;
}

}  // namespace

std::string contact_csv_header() {
    std::vector<std::string> cells;
    for (const Column& column : columns_of_row()) cells.emplace_back(column.title);
    return csv_record(cells);
}

std::string contact_csv_record(const ContactRow& row) {
    const Contact& contact = row.contact;
    const Name name = contact.name.value_or(Name{});
    const Address address = contact.addresses.empty() ? Address{} : contact.addresses.front();
    const Sorted phones = by_type(contact);
    const Subject subject{row, contact, name, address, phones};
    std::vector<std::string> cells;
    for (const Column& column : columns_of_row()) cells.push_back(column.cell(subject));
    return csv_record(cells);
}

}  // namespace cardfile
