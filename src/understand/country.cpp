#include "understand/country.h"

#include <algorithm>
#include <map>

#include "understand/dialling.h"
#include "understand/domains.h"
#include "understand/postcode.h"

namespace cardfile::understanding {

namespace {

// How much each sign says; set by hand: a dialling code or a country's name alone is enough.
constexpr double of_dialling_code = 3, of_country_name = 2.5, of_place = 1.0, of_domain = 2,
                 of_postcode = 1.5, of_words = 0.8, of_given = 1.5, least = 1.0;

std::string capitals(std::string_view code) {
    std::string out(code);
    for (char& c : out)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return out;
}

/// Words that only one country's cards use.
std::string_view country_of_word(std::string_view word) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"sti", "TR"},  {"cad", "TR"},       {"caddesi", "TR"}, {"sok", "TR"},  {"sokak", "TR"},
        {"mah", "TR"},  {"mahallesi", "TR"}, {"faks", "TR"},    {"gsm", "TR"},  {"muduru", "TR"},
        {"san", "TR"},  {"osb", "TR"},       {"ltda", "BR"},    {"cnpj", "BR"}, {"rua", "BR"},
        {"gmbh", "DE"}, {"kft", "HU"},       {"pvt", "IN"},     {"nagar", "IN"}};
    for (const auto& [known, country] : words)
        if (word == known) return country;
    return {};
}

void vote_by_words(const Sheet& sheet, std::map<std::string, double>& votes) {
    std::map<std::string, double> words;
    for (const Row& row : sheet.rows) {
        for (std::size_t i = 0; i < row.tokens.size(); ++i) {
            const Token& token = row.tokens[i];
            if (const std::string_view country = country_of_word(token.folded); !country.empty())
                words[std::string(country)] += of_words;
            std::string phrase = token.folded;
            constexpr std::size_t longest = 4;
            for (std::size_t j = i; j < std::min(row.tokens.size(), i + longest); ++j) {
                if (j > i) phrase += "_" + row.tokens[j].folded;
                const std::string country = capitals(country_of(phrase));
                if (country.empty() || (token.shape == Shape::lower) || phrase.size() < 2) continue;
                const bool is_country = (lists_of(phrase) & in::country) != 0;
                double& vote = words[country];
                vote = std::max(vote, is_country && phrase.size() > 2 ? of_country_name : of_place);
            }
        }
        const Postcode code = postcode_in(row.text);
        if (!code.country.empty() && code.kind == Postcode::Kind::certain)
            words[capitals(code.country)] += of_postcode;
    }
    constexpr double most = 3;  // many Turkish words are no more than Turkish
    for (const auto& [country, vote] : words) votes[country] += std::min(vote, most);
}

}  // namespace

std::string country_of_card(const CountrySigns& signs, const std::string& given) {
    std::map<std::string, double> votes;
    for (const FoundPhone& phone : signs.phones) {
        if (!phone.field.value.starts_with('+') && !phone.field.value.starts_with("(+")) continue;
        if (const auto dialled = dial(phone.field.value, "");
            dialled && dialled->possible && !dialled->region.empty())
            votes[dialled->region] += of_dialling_code;
    }
    for (const FoundEmail& email : signs.emails)
        if (const std::string country = capitals(country_of_domain(email.domain)); !country.empty())
            votes[country] += of_domain;
    for (const FoundWebsite& website : signs.websites) {
        const std::string host = website.domain.substr(0, website.domain.find('/'));
        if (const std::string country = capitals(country_of_domain(host)); !country.empty())
            votes[country] += of_domain;
    }
    vote_by_words(signs.sheet, votes);
    if (given.size() == 2) votes[capitals(given)] += of_given;
    const auto best =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == votes.end() || best->second < least ? std::string() : best->first;
}

}  // namespace cardfile::understanding
