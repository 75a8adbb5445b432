#include "who/trade.h"

namespace cards {
namespace {

std::vector<std::string> of_line(const Locale& locale, const std::string& kind,
                                 const std::string& line) {
    const auto at = locale.lists.find(kind + "." + line);
    return at == locale.lists.end() ? std::vector<std::string>{} : at->second;
}

}  // namespace

Suited any_of_kind(const Locale& locale, const std::string& kind, Chance& chance) {
    std::vector<Suited> all;
    for (const std::string& word : locale[kind]) all.push_back({word});
    const std::string start = kind + ".";
    for (auto at = locale.lists.lower_bound(start);
         at != locale.lists.end() && at->first.compare(0, start.size(), start) == 0; ++at) {
        for (const std::string& word : at->second) {
            all.push_back({word, at->first.substr(start.size())});
        }
    }
    return chance.pick(all);
}

std::vector<std::string> suited_to(const Locale& locale, const std::string& kind,
                                   const std::string& line, Chance& chance) {
    std::vector<std::string> words = of_line(locale, kind, line);
    chance.shuffle(words);
    std::vector<std::string> others = locale[kind];
    chance.shuffle(others);
    words.insert(words.end(), others.begin(), others.end());
    return words;
}

std::string pick_suited(const Locale& locale, const std::string& kind, const std::string& line,
                        Chance& chance) {
    const std::vector<std::string> own = of_line(locale, kind, line);
    constexpr double mostly = 0.7;
    return chance.pick(!own.empty() && chance.likely(mostly) ? own : locale[kind]);
}

}  // namespace cards
