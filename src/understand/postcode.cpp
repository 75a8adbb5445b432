#include "understand/postcode.h"

#include <algorithm>
#include <vector>

#include "understand/fold.h"
#include "understand/sheet.h"

namespace cardfile::understanding {

namespace {

constexpr std::string_view states[] = {
    "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il",
    "in", "ia", "ks", "ky", "la", "me", "md", "ma", "mi", "mn", "ms", "mo", "mt",
    "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok", "or", "pa", "ri",
    "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc"};

constexpr std::string_view country_letters[] = {"d", "a",  "ch", "b",  "f", "i",  "cz",  "sk",
                                                "h", "pl", "l",  "nl", "s", "dk", "fin", "tr"};

std::string form_of(std::string_view word) {
    std::string form;
    for (const char c : word) {
        if (c >= '0' && c <= '9')
            form += 'd';
        else if (c >= 'A' && c <= 'Z')
            form += 'A';
        else
            form += c;
    }
    return form;
}

struct Word {
    std::size_t begin = 0, end = 0;
    std::string form;
};

/// Words parted by blanks and commas: a postcode keeps its dash.
std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,;()|", at), text.size());
        std::size_t last = end;
        while (last > at &&
               (text[last - 1] == '.' || text[last - 1] == '-' || text[last - 1] == ':'))
            --last;
        if (last > at) words.push_back({at, last, form_of(text.substr(at, last - at))});
        at = end + 1;
    }
    return words;
}

bool is_state(std::string_view word) {
    return word.size() == 2 &&
           std::find(std::begin(states), std::end(states), fold(word)) != std::end(states);
}

bool is_one_of(std::string_view form, std::initializer_list<std::string_view> forms) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// British: "SW1A 2AA" in two words.
bool is_british(const std::vector<Word>& words, std::size_t i) {
    return i + 1 < words.size() &&
           is_one_of(words[i].form, {"Ad", "AAd", "Add", "AAdd", "AdA", "AAdA"}) &&
           words[i + 1].form == "dAA";
}

Postcode at_word(std::string_view text, const std::vector<Word>& words, std::size_t i) {
    const Word& word = words[i];
    const std::string_view before =
        i > 0 ? text.substr(words[i - 1].begin, words[i - 1].end - words[i - 1].begin)
              : std::string_view{};
    Postcode found{Postcode::Kind::certain, word.begin, word.end, {}, {}};
    if (is_british(words, i)) {
        found.end = words[i + 1].end;
        found.country = "gb";
        return found;
    }
    if (is_one_of(word.form, {"ddddd", "ddddd-dddd"}) && is_state(before) &&
        form_of(before) == "AA") {
        found.region = std::string(before);
        found.country = "us";
        return found;
    }
    const std::size_t dash = word.form.find('-');
    const std::string letters =
        dash == std::string::npos ? std::string() : fold(text.substr(word.begin, dash));
    const bool lettered = std::find(std::begin(country_letters), std::end(country_letters),
                                    letters) != std::end(country_letters);
    const std::string_view behind = std::string_view(word.form).substr(dash + 1);
    // "S-111 20" goes on in the next word
    const bool goes_on =
        lettered && behind == "ddd" && i + 1 < words.size() && words[i + 1].form == "dd";
    if (goes_on || (lettered && is_one_of(behind, {"dddd", "ddddd", "dd-ddd"}))) {
        found.begin = word.begin + dash + 1;
        if (goes_on) found.end = words[i + 1].end;
        return found;
    }
    if (is_one_of(word.form, {"ddddd-ddd", "dd.ddd-ddd", "AdA", "dddd-ddd"}) &&
        word.form != "AdA") {
        found.country = word.form == "dddd-ddd" ? "pt" : "br";
        return found;
    }
    if (word.form == "ddddAA" ||
        (word.form == "dddd" && i + 1 < words.size() && words[i + 1].form == "AA")) {
        found.end = word.form == "dddd" ? words[i + 1].end : word.end;
        found.country = "nl";
        return found;
    }
    found.kind = Postcode::Kind::likely;
    const bool likely =
        is_one_of(word.form, {"ddddd", "dddddd", "dd-ddd", "ddd-dddd", "ddddd-dddd"});
    const bool two_groups = i + 1 < words.size() && word.form == "ddd" &&
                            is_one_of(words[i + 1].form, {"dd", "ddd"}) &&
                            words[i + 1].begin == word.end + 1;
    if (two_groups) found.end = words[i + 1].end;
    if (likely || two_groups) return found;
    // "Hyderabad-500001": behind the city's name
    const bool behind_name = dash != std::string::npos &&
                             is_one_of(std::string_view(word.form).substr(word.form.rfind('-') + 1),
                                       {"ddddd", "dddddd"});
    if (behind_name) {
        found.begin = word.begin + word.form.rfind('-') + 1;
        return found;
    }
    return {};
}

std::string trimmed_part(std::string_view text) {
    constexpr std::string_view marks = " ,-/.;:()•";
    const std::size_t begin = text.find_first_not_of(marks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" ,-/;:(•") - begin + 1));
}

/// The part behind the last comma, dash or slash.
std::size_t last_part(std::string_view text) {
    std::size_t best = 0;
    for (const std::string_view mark : {",", " - ", " / ", "/", " – "}) {
        const std::size_t at = text.rfind(mark);
        if (at != std::string_view::npos) best = std::max(best, at + mark.size());
    }
    return best;
}

/// Takes the country off the end of an address.
void split_country(std::string& rest, Address& address) {
    const std::vector<Token> tokens = tokens_of(rest);
    if (tokens.empty() || !tokens.back().is(in::country) || tokens.back().letters < 2) return;
    std::size_t first = tokens.size() - 1;
    while (first > 0 && tokens[first - 1].is(in::country) && !tokens[first - 1].is(in::place))
        --first;
    address.country = trimmed_part(std::string_view(rest).substr(tokens[first].begin));
    rest = trimmed_part(std::string_view(rest).substr(0, tokens[first].begin));
}

}  // namespace

Postcode postcode_in(std::string_view text) {
    const std::vector<Word> words = words_of(text);
    Postcode best;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Postcode found = at_word(text, words, i);
        if (found.kind != Postcode::Kind::none && (found.kind >= best.kind))
            best = std::move(found);
    }
    return best;
}

void split_address(Address& address) {
    std::string rest = address.value;
    split_country(rest, address);
    const Postcode code = postcode_in(rest);
    if (code.kind != Postcode::Kind::none) {
        address.postcode = rest.substr(code.begin, code.end - code.begin);
        address.region = code.region;
        const std::string behind = trimmed_part(std::string_view(rest).substr(code.end));
        std::string before = trimmed_part(std::string_view(rest).substr(0, code.begin));
        // "1000 Brussels" and "75000 Paris" put the city behind, "Hyderabad - 500001" and "CA
        // 94000" before.
        const std::size_t end = behind.find_first_of(",(/");
        if (!behind.empty() && code.region.empty()) {
            address.city = trimmed_part(std::string_view(behind).substr(0, end));
            address.street = before;
            return;
        }
        if (!code.region.empty() && before.ends_with(code.region))
            before = trimmed_part(
                std::string_view(before).substr(0, before.size() - code.region.size()));
        rest = before;
    }
    const std::size_t cut = last_part(rest);
    if (cut == 0) {
        address.street = rest;
        return;
    }
    const std::vector<Token> last = tokens_of(std::string_view(rest).substr(cut));
    const bool has_number =
        std::any_of(last.begin(), last.end(), [](const Token& t) { return t.is_number(); });
    address.street = has_number ? rest : trimmed_part(std::string_view(rest).substr(0, cut));
    if (!has_number) address.city = trimmed_part(std::string_view(rest).substr(cut));
}

}  // namespace cardfile::understanding
