#pragma once
// A person (or a company) as the card tells it. Absent means: not on the card, or not found.

#include <optional>
#include <string>
#include <vector>

#include "card/geometry.h"

namespace cardfile {

struct Alternative {
    std::string value;
    double confidence = 0;
};

/// One value with where it came from. Nothing is invented: no "N/A", no company guessed from a
/// domain.
struct Field {
    std::string value;                      ///< UTF-8, one line
    double confidence = 0;                  ///< that the value is right and of this kind, 0 to 1
    std::optional<Quad> box = {};           ///< in pixels of the upright picture
    std::vector<int> from = {};             ///< numbers of the lines it was read from
    std::vector<std::string> reasons = {};  ///< in words, for a person
    std::string repaired = {};              ///< what was read, when the value differs from it
    std::vector<Alternative> alternatives = {};
};

struct Name : Field {
    std::string first, last, prefix, suffix;
};

struct Social : Field {
    std::string network;
};

enum class PhoneType { work, mobile, fax, home, other };

/// `value` is the number as printed.
struct Phone : Field {
    std::string number;  ///< E.164, "+90…"; empty when the country cannot be known
    PhoneType type = PhoneType::other;
    std::string extension;
};

/// `value` is the whole address on one line.
struct Address : Field {
    std::string street, city, region, postcode, country;
};

struct Contact {
    std::optional<Name> name;
    std::optional<Field> title, department, company;
    std::vector<Field> emails, websites;
    std::vector<Social> socials;
    std::vector<Phone> phones;
    std::vector<Address> addresses;
};

/// Below this confidence a field is kept, but marked for review.
inline constexpr double review_below = 0.5;

std::string_view to_string(PhoneType type);
std::optional<PhoneType> phone_type(std::string_view name);

}  // namespace cardfile
