#include "text/vote.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace cardfile {
namespace {

using Characters = std::vector<std::string>;

Characters characters_of(const std::string& utf8) {
    Characters all;
    for (const char c : utf8) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
        if (!continues || all.empty()) all.emplace_back();
        all.back() += c;
    }
    return all;
}

/// What a reading has where the first has each of its characters ("" for none), and what it has
/// more before each of them and at the end.
struct Aligned {
    Characters instead;
    Characters more;
};

Aligned aligned(const Characters& first, const Characters& other) {
    const std::size_t n = first.size(), m = other.size();
    std::vector<std::vector<int>> cost(n + 1, std::vector<int>(m + 1));
    for (std::size_t i = 0; i <= n; ++i) {
        for (std::size_t j = 0; j <= m; ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = int(i + j);
                continue;
            }
            const int replaced = cost[i - 1][j - 1] + (first[i - 1] == other[j - 1] ? 0 : 1);
            cost[i][j] = std::min({replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
        }
    }
    Aligned result{Characters(n), Characters(n + 1)};
    std::size_t i = n, j = m;
    while (i > 0 || j > 0) {
        const bool both = i > 0 && j > 0 &&
                          cost[i][j] == cost[i - 1][j - 1] + (first[i - 1] == other[j - 1] ? 0 : 1);
        if (both) {
            result.instead[--i] = other[--j];
        } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
            --i;
        } else {
            result.more[i] = other[--j] + result.more[i];
        }
    }
    return result;
}

/// What more than half of all have, else what the first has.
std::string most(const std::string& of_first, const Characters& of_others) {
    std::map<std::string, std::size_t> votes;
    for (const std::string& vote : of_others) ++votes[vote];
    const auto leading =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return 2 * leading->second > of_others.size() + 1 ? leading->first : of_first;
}

/// The share of all readings that have what was decided.
double share(const std::string& decided, const Characters& all) {
    return double(std::count(all.begin(), all.end(), decided)) / double(all.size());
}

}  // namespace

Vote voted(const std::vector<std::string>& readings, bool (*matters)(const std::string& place)) {
    const Characters first = characters_of(readings.front());
    std::vector<Aligned> others;
    for (std::size_t i = 1; i < readings.size(); ++i) {
        others.push_back(aligned(first, characters_of(readings[i])));
    }
    Vote result;
    const auto decide = [&](const std::string& own, int from, auto column) {
        Characters votes;
        for (const Aligned& other : others) votes.push_back(column(other));
        const std::string won = others.size() < 2 ? own : most(own, votes);
        for (const std::string& character : characters_of(won)) {
            result.text.push_back({character, from});
        }
        votes.push_back(own);
        if (std::any_of(votes.begin(), votes.end(), matters))
            result.agreement = std::min(result.agreement, share(won, votes));
    };
    for (std::size_t i = 0; i <= first.size(); ++i) {
        const int before = std::max(0, int(i) - 1);
        decide("", before, [&](const Aligned& other) { return other.more[i]; });
        if (i == first.size()) break;
        decide(first[i], int(i), [&](const Aligned& other) { return other.instead[i]; });
    }
    return result;
}

}  // namespace cardfile
