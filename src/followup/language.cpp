#include "followup/language.h"

#include <array>
#include <string_view>
#include <utility>

namespace cardfile {
namespace {

using Clue = std::pair<std::string_view, std::string_view>;

// Countries with several languages (Switzerland, Belgium, Canada) say nothing.
constexpr std::array<Clue, 20> dialling{{
    {"+49", "de"},  {"+43", "de"},  {"+33", "fr"}, {"+34", "es"},  {"+52", "es"},
    {"+54", "es"},  {"+56", "es"},  {"+57", "es"}, {"+51", "es"},  {"+58", "es"},
    {"+593", "es"}, {"+598", "es"}, {"+55", "pt"}, {"+351", "pt"}, {"+90", "tr"},
    {"+44", "en"},  {"+353", "en"}, {"+61", "en"}, {"+64", "en"},  {"+91", "en"},
}};

constexpr std::array<Clue, 17> endings{{
    {".de", "de"},
    {".at", "de"},
    {".fr", "fr"},
    {".es", "es"},
    {".mx", "es"},
    {".ar", "es"},
    {".cl", "es"},
    {".pe", "es"},
    {".pt", "pt"},
    {".br", "pt"},
    {".tr", "tr"},
    {".uk", "en"},
    {".ie", "en"},
    {".us", "en"},
    {".au", "en"},
    {".nz", "en"},
    {".in", "en"},
}};

/// A website may go on behind its domain.
std::string_view domain_of(std::string_view address) {
    if (const auto scheme = address.find("://"); scheme != address.npos) {
        address.remove_prefix(scheme + 3);
    }
    return address.substr(0, address.find('/'));
}

std::string_view language_of_domain(std::string_view address) {
    const std::string_view domain = domain_of(address);
    for (const auto& [ending, language] : endings) {
        if (domain.ends_with(ending)) return language;
    }
    return {};
}

}  // namespace

std::string language_for(const Entry& entry, const std::string& fallback) {
    if (!entry.language.empty()) return entry.language;
    for (const Phone& phone : entry.contact.phones) {
        for (const auto& [code, language] : dialling) {
            if (phone.number.starts_with(code)) return std::string(language);
        }
    }
    for (const auto* fields : {&entry.contact.emails, &entry.contact.websites}) {
        for (const Field& field : *fields) {
            if (const auto language = language_of_domain(field.value); !language.empty()) {
                return std::string(language);
            }
        }
    }
    return fallback;
}

}  // namespace cardfile
