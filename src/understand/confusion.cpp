#include "understand/confusion.h"

#include <algorithm>

#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

struct Pair {
    std::string_view one, other;
};

// Either may be read for the other.
constexpr Pair alike[] = {
    {"l", "1"},  {"l", "i"},  {"i", "1"},  {"i", "j"},  {"o", "0"},  {"rn", "m"}, {"ni", "m"},
    {"in", "m"}, {"vv", "w"}, {"cl", "d"}, {"ii", "u"}, {"li", "h"}, {"ri", "n"}, {"s", "5"},
    {"b", "8"},  {"b", "6"},  {"g", "q"},  {"g", "9"},  {"z", "2"},  {"c", "e"},  {"f", "t"},
    {"f", "i"},  {"t", "l"},  {"t", "r"},  {"u", "v"},  {"n", "h"},  {"v", "y"},  {"a", "o"},
    {"e", "o"},  {"c", "o"},  {"h", "b"},  {"n", "u"},  {"t", "i"},  {"nn", "m"}};

// Signs that are no letters, and what was printed.
constexpr Pair signs[] = {{"!", "l"}, {"!", "i"}, {"|", "l"}, {"|", "i"}, {"$", "s"}};

}  // namespace

std::vector<std::string> before_one_confusion(std::string_view read) {
    std::vector<std::string> all;
    constexpr std::size_t longest = 64;  // of a mail name; more is no name
    if (read.size() > longest) return all;
    const auto replace_each = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = read.find(from); at != std::string_view::npos;
             at = read.find(from, at + 1)) {
            std::string meant(read);
            all.push_back(meant.replace(at, from.size(), to));
        }
    };
    for (const auto& [one, other] : alike) {
        replace_each(one, other);
        replace_each(other, one);
    }
    for (const auto& [sign, letter] : signs) replace_each(sign, letter);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::erase(all, read);
    return all;
}

bool may_be_misread(std::string_view read, std::string_view meant) {
    // Of a shorter word one letter more or less makes another word.
    constexpr std::size_t least = 5, least_of_any = 3;
    if (read == meant || std::min(read.size(), meant.size()) < least_of_any) return false;
    if (std::max(read.size(), meant.size()) >= least && edits(read, meant, 1) == 1) return true;
    const std::vector<std::string> near = before_one_confusion(read);
    return std::find(near.begin(), near.end(), meant) != near.end();
}

}  // namespace cardfile::understanding
