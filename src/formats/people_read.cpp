#include "formats/people_read.h"

#include "formats/people_csv.h"
#include "formats/vcard_read.h"

namespace cardfile {
namespace {

bool says_nothing(const Contact& contact) {
    return !contact.name && !contact.company && contact.emails.empty() && contact.phones.empty();
}

std::vector<Contact> people_of_vcards(std::string_view text) {
    constexpr std::string_view begin = "BEGIN:VCARD";
    std::vector<Contact> people;
    for (std::size_t at = text.find(begin); at != text.npos;) {
        const std::size_t next = text.find(begin, at + begin.size());
        if (auto contact = read_vcard(text.substr(at, next - at))) {
            people.push_back(std::move(*contact));
        }
        at = next;
    }
    return people;
}

}  // namespace

Result<std::vector<Contact>> read_people(std::string_view text) {
    const bool vcards = text.substr(0, 100).find("BEGIN:VCARD") != std::string_view::npos;
    auto people = vcards ? people_of_vcards(text) : people_of_csv(text);
    if (people) std::erase_if(*people, says_nothing);
    return people;
}

}  // namespace cardfile
