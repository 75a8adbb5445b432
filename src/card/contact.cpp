#include "card/contact.h"

#include <array>
#include <utility>

namespace cardfile {
namespace {

constexpr std::array<std::pair<PhoneType, std::string_view>, 5> phone_types{{
    {PhoneType::work, "work"},
    {PhoneType::mobile, "mobile"},
    {PhoneType::fax, "fax"},
    {PhoneType::home, "home"},
    {PhoneType::other, "other"},
}};

}  // namespace

std::string_view to_string(PhoneType type) {
    for (const auto& [value, name] : phone_types) {
        if (value == type) return name;
    }
    return "other";
}

std::optional<PhoneType> phone_type(std::string_view name) {
    for (const auto& [value, known] : phone_types) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace cardfile
