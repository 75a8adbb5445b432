#include <algorithm>

#include "understand/fold.h"
#include "understand/website.h"

namespace cardfile::understanding {

namespace {

constexpr std::string_view networks[] = {"linkedin", "facebook", "instagram", "twitter",
                                         "youtube",  "xing",     "pinterest", "tiktok",
                                         "skype",    "telegram", "github",    "behance"};

bool is_handle(std::string_view word) {
    constexpr std::size_t least = 3, most = 40;
    if (word.size() < least || word.size() > most) return false;
    return std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '_' || c == '-' || c == '/';
    });
}

/// The network a row begins with: "Instagram: acme".
std::string_view named_network(const Row& row) {
    if (row.tokens.empty()) return {};
    const auto found =
        std::find(std::begin(networks), std::end(networks), row.tokens.front().folded);
    return found == std::end(networks) ? std::string_view{} : *found;
}

FoundSocial make_social(const Sheet& sheet, const Span& span, std::string_view handle,
                        std::string_view network) {
    FoundSocial found;
    found.field.value = std::string(handle);
    found.field.network = std::string(network);
    constexpr double certain = 0.85, guessed = 0.5;
    found.field.confidence = (network.empty() ? guessed : certain) * sheet.at(span).confidence;
    found.field.reasons = {network.empty() ? "begins with @ and is no mail address"
                                           : "stands behind the name of the network"};
    found.spans = {span};
    return found;
}

}  // namespace

std::string_view network_of(std::string_view domain) {
    for (const std::string_view network : networks) {
        const std::size_t at = domain.find(network);
        const bool starts = at == 0 || (at != std::string_view::npos && domain[at - 1] == '.');
        const std::size_t end = at == std::string_view::npos ? at : at + network.size();
        if (starts && end < domain.size() && domain[end] == '.') return network;
    }
    return {};
}

std::vector<FoundSocial> find_socials(const Sheet& sheet, const std::vector<Span>& taken) {
    std::vector<FoundSocial> all;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const std::string_view text = sheet.rows[i].text;
        const Span whole{static_cast<int>(i), 0, text.size()};
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const Span& span) { return span.overlaps(whole); }))
            continue;
        const std::string_view network = named_network(sheet.rows[i]);
        std::size_t begin = network.empty() ? 0 : sheet.rows[i].tokens.front().end;
        begin = std::min(text.find_first_not_of(" :|-@", begin), text.size());
        const std::string_view word = text.substr(begin);
        const bool at_sign = text.starts_with("@") && text.size() > 1 && text[1] != ' ';
        if ((!network.empty() || at_sign) && is_handle(word))
            all.push_back(make_social(sheet, whole, word, network));
    }
    return all;
}

}  // namespace cardfile::understanding
