#include "formats/vcard_write.h"

#include "formats/base64.h"
#include "formats/content_line.h"
#include "formats/phone_text.h"

namespace cardfile {
namespace {

std::string type_of(PhoneType type) {
    switch (type) {
        case PhoneType::mobile:
            return "CELL";
        case PhoneType::fax:
            return "WORK,FAX";
        case PhoneType::home:
            return "HOME,VOICE";
        case PhoneType::work:
        case PhoneType::other:
            break;
    }
    return "WORK,VOICE";
}

class Vcard {
  public:
    void add(const std::string& head, const std::string& value) {
        if (!value.empty()) text_ += content_line(head + ":" + value);
    }

    void add_text(const std::string& head, const std::string& value) {
        add(head, escaped_text(value));
    }

    [[nodiscard]] const std::string& text() const { return text_; }

  private:
    std::string text_;
};

std::string full_name(const Contact& contact) {
    if (contact.name) return contact.name->value;
    if (contact.company) return contact.company->value;
    return contact.emails.empty() ? "?" : contact.emails.front().value;
}

/// The parts where they are known, else the whole name as the family's.
void add_name(Vcard& card, const Contact& contact) {
    const Name name = contact.name.value_or(Name{});
    const bool parts = !name.first.empty() || !name.last.empty();
    card.add("N", escaped_text(parts ? name.last : name.value) + ";" + escaped_text(name.first) +
                      ";;" + escaped_text(name.prefix) + ";" + escaped_text(name.suffix));
    card.add_text("FN", full_name(contact));
}

void add_work(Vcard& card, const Contact& contact) {
    const std::string company = contact.company ? contact.company->value : "";
    const std::string department = contact.department ? contact.department->value : "";
    if (!company.empty() || !department.empty()) {
        card.add("ORG", escaped_text(company) +
                            (department.empty() ? "" : ";" + escaped_text(department)));
    }
    if (contact.title) card.add_text("TITLE", contact.title->value);
}

void add_addresses(Vcard& card, const Contact& contact) {
    for (const Address& address : contact.addresses) {
        const bool parts = !address.street.empty() || !address.city.empty();
        std::string value = ";";
        for (const std::string& part : {parts ? address.street : address.value, address.city,
                                        address.region, address.postcode, address.country}) {
            value += ";" + escaped_text(part);
        }
        card.add("ADR;TYPE=WORK", value);
    }
}

std::string with_scheme(const std::string& website) {
    return website.find("://") == std::string::npos ? "https://" + website : website;
}

/// A network's name as a parameter: letters and digits only.
std::string token(const std::string& network) {
    std::string name;
    for (const char c : network) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) name += c;
    }
    return name;
}

}  // namespace

std::string vcard(const VcardSubject& subject, VcardVersion version) {
    const bool v4 = version == VcardVersion::v4;
    const Contact& contact = subject.contact;
    Vcard card;
    card.add("BEGIN", "VCARD");
    card.add("VERSION", v4 ? "4.0" : "3.0");
    card.add("PRODID", std::string(vcard_origin));
    card.add_text("UID", subject.uid);
    add_name(card, contact);
    add_work(card, contact);
    for (const Field& email : contact.emails) {
        card.add_text(v4 ? "EMAIL;TYPE=work" : "EMAIL;TYPE=INTERNET", email.value);
    }
    for (const Phone& phone : contact.phones) {
        const std::string type = type_of(phone.type);
        card.add_text("TEL;TYPE=" + (v4 ? "\"" + type + "\"" : type), spaced_number(phone));
    }
    for (const Field& website : contact.websites) card.add_text("URL", with_scheme(website.value));
    for (const Social& social : contact.socials) {
        const std::string network = token(social.network);
        card.add_text("X-SOCIALPROFILE" + (network.empty() ? "" : ";TYPE=" + network),
                      social.value);
    }
    add_addresses(card, contact);
    std::string tags;
    for (const std::string& tag : subject.tags)
        tags += (tags.empty() ? "" : ",") + escaped_text(tag);
    card.add("CATEGORIES", tags);
    card.add_text("NOTE", subject.note);
    if (!subject.jpeg.empty()) {
        card.add(v4 ? "PHOTO" : "PHOTO;ENCODING=b;TYPE=JPEG",
                 (v4 ? "data:image/jpeg;base64," : "") + base64(subject.jpeg));
    }
    card.add("END", "VCARD");
    return card.text();
}

}  // namespace cardfile
