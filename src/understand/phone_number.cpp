#include "understand/phone_number.h"

#include <algorithm>

#include "understand/dialling.h"
#include "understand/digits.h"
#include "understand/fold.h"
#include "understand/labels.h"

namespace cardfile::understanding {

namespace {

constexpr int most_digits = 15;      // E.164
constexpr int least_for_two = 6;     // digits left of a mark that may part two numbers
constexpr int most_tail_digits = 4;  // "23339990 / 9991"

bool digit(char c) {
    return c >= '0' && c <= '9';
}

int count_digits(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), digit));
}

bool may_be_inside(char c) {
    return digit(c) || std::string_view(" .-/()+~").find(c) != std::string_view::npos;
}

/// Whether two numbers meet at `at`, given the digits before it in this number.
bool parts_here(std::string_view run, std::size_t at, int digits_before) {
    const std::string_view rest = run.substr(at + 1);
    const int digits_after = count_digits(rest);
    if (run[at] == '+') return digits_before > 0;
    if (digits_before < least_for_two) return false;
    if (run[at] == '(') return digits_before >= 7 && digits_after >= 7 && rest.substr(0, 3) != "0)";
    if (run[at] == '/') return count_digits(rest.substr(0, rest.find('/'))) > most_tail_digits;
    const bool spaced_dash =
        run[at] == '-' && at > 0 && run[at - 1] == ' ' && rest.starts_with(' ');
    if (spaced_dash)
        return digits_before >= 7 && count_digits(rest.substr(0, rest.find(" - "))) >= 7;
    // "0212 111 11 11 0212 111 11 12", "05321111111-05321111112": a trunk zero after a whole number
    const bool trunk = (run[at] == ' ' || run[at] == '-') && rest.size() > 3 && rest[0] == '0' &&
                       digit(rest[1]) && digit(rest[2]);
    return trunk && digits_before >= 10 && digits_after >= 9;
}

struct Extension {
    std::size_t end = 0;
    std::string digits;
};

/// "ext. 240", "x12", "Dahili: 31" behind a number that ends at `at`.
Extension extension_at(std::string_view text, std::size_t at) {
    // Longer ones first.
    static constexpr std::string_view words[] = {
        "extension", "extensao", "extn",       "ext",     "dahili", "ramal",
        "durchwahl", "poste",    "toestel",    "interno", "int",    "wewn",
        "wew",       "dah",      "anknytning", "ankn",    "x"};
    std::size_t begin = std::min(text.find_first_not_of(" ,.;-(", at), text.size());
    const std::string rest = fold(text.substr(begin, 24));
    for (const std::string_view word : words) {
        if (!rest.starts_with(word)) continue;
        const std::size_t from =
            std::min(text.find_first_not_of(" .:-", begin + word.size()), text.size());
        std::size_t end = from;
        while (end < text.size() && digit(text[end])) ++end;
        constexpr std::size_t most = 6;
        if (end == from || end - from > most) return {};
        return {end, std::string(text.substr(from, end - from))};
    }
    return {};
}

bool is_date_or_hours(std::string_view printed) {
    // "12.05.2026", "09.00 - 18.00": groups of two, and nothing longer than a year
    std::vector<std::size_t> groups;
    for (std::size_t i = 0; i < printed.size();) {
        if (!digit(printed[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < printed.size() && digit(printed[end])) ++end;
        groups.push_back(end - i);
        i = end;
    }
    const bool date = groups.size() == 3 && groups[0] <= 2 && groups[1] <= 2 && groups[2] == 4 &&
                      printed.find_first_of("+(") == std::string_view::npos;
    const bool hours =
        groups.size() == 4 &&
        std::all_of(groups.begin(), groups.end(), [](std::size_t n) { return n == 2; }) &&
        std::count(printed.begin(), printed.end(), '.') == 2 &&
        printed.find('-') != std::string_view::npos;
    // "9-13 / 15-19": short and small throughout
    constexpr int least_in_twos = 8;  // digits of a number written in groups of two
    const bool short_hours =
        groups.size() >= 3 && count_digits(printed) < least_in_twos &&
        std::all_of(groups.begin(), groups.end(), [](std::size_t n) { return n <= 2; }) &&
        printed.find('-') != std::string_view::npos;
    return date || hours || short_hours;
}

DigitRun make_run(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr std::string_view marks = " .-/~";
    while (end > begin && (marks.find(text[end - 1]) != std::string_view::npos ||
                           text[end - 1] == '(' || text[end - 1] == '+'))
        --end;
    while (begin < end && (marks.find(text[begin]) != std::string_view::npos || text[begin] == ')'))
        ++begin;
    std::string_view printed = text.substr(begin, end - begin);
    const auto opened = std::count(printed.begin(), printed.end(), '(');
    const auto closed = std::count(printed.begin(), printed.end(), ')');
    if (closed > opened && printed.ends_with(')')) printed.remove_suffix(1);
    if (opened > closed && printed.starts_with('(') &&
        count_digits(printed.substr(0, printed.find(' ', 1))) > 5) {
        printed.remove_prefix(1);
        ++begin;
    }
    // "721 41 75 (3 Hat)": a bracket that closes behind words is none of the number's
    const std::size_t open = printed.rfind('(');
    if (opened > closed && open != std::string_view::npos && open > 0)
        printed = printed.substr(0, printed.find_last_of("0123456789", open) + 1);
    DigitRun run{begin, begin + printed.size(), std::string(printed), {}, 0, false};
    run.digits = count_digits(printed.substr(0, tail_begin(printed)));
    return run;
}

/// The blank where a run falls into two numbers of one form: "650 555 0100 408 555 0100".
std::size_t blank_between_twins(std::string_view run) {
    const auto form_of = [](std::string_view text) {
        std::string form;
        for (const char c : text) form += digit(c) ? 'd' : c;
        return form;
    };
    if (run.size() % 2 == 0 || count_digits(run) < 2 * least_for_two + 2) return 0;
    const std::size_t half = run.size() / 2;
    if (run[half] != ' ' || form_of(run.substr(0, half)) != form_of(run.substr(half + 1))) return 0;
    return half;
}

/// Cuts one run of digits and marks where two numbers meet.
void cut_run(std::string_view text, std::size_t begin, std::size_t end,
             std::vector<DigitRun>& out) {
    const std::string_view run = text.substr(begin, end - begin);
    std::size_t last = run.size();
    while (last > 0 && !digit(run[last - 1])) --last;
    if (const std::size_t blank = blank_between_twins(run.substr(0, last)); blank != 0) {
        out.push_back(make_run(text, begin, begin + blank));
        out.push_back(make_run(text, begin + blank, end));
        return;
    }
    std::size_t from = 0;
    int digits = 0;
    for (std::size_t at = 0; at < run.size(); ++at) {
        if (at > from && parts_here(run, at, digits)) {
            out.push_back(make_run(text, begin + from, begin + at));
            from = at;
            digits = 0;
        }
        digits += digit(run[at]) ? 1 : 0;
    }
    out.push_back(make_run(text, begin + from, end));
}

/// "T -1 212…", "*44 20…": a mark that only a plus is misread for, with nothing right before it.
bool is_mark_for_plus(std::string_view text, std::size_t number) {
    constexpr std::string_view marks = "-*#~";
    if (number == 0 || marks.find(text[number - 1]) == marks.npos) return false;
    return number == 1 || text[number - 2] == ' ' || text[number - 2] == ':';
}

/// "Tel: r91 40…": a plus read as a letter or mark, between a label and what can be dialled so.
bool was_plus(std::string_view text, std::size_t letter, std::size_t number, const DigitRun& run) {
    if (number != letter + 1 || run.digits < 10) return false;
    constexpr std::size_t longest_code = 3;  // digits; behind a dialling code there is a gap
    if (run.printed.find_first_not_of("0123456789") > longest_code) return false;
    const Label label = last_label(text.substr(0, letter));
    const bool labelled = label == Label::phone || label == Label::mobile || label == Label::fax;
    const bool mark = !is_letter(static_cast<unsigned char>(text[letter]));
    if (!labelled && !(mark && letter == 0)) return false;
    // Of a range ("3339990 / 9991") only the first number.
    const std::string whole = "+" + run.printed.substr(0, tail_begin(run.printed));
    const auto dialled = dial(whole, {});
    return dialled && dialled->possible;
}

}  // namespace

std::size_t tail_begin(std::string_view number, std::string_view region) {
    // DIN 5008 and its like in Austria: the digits behind the hyphen are the direct dial.
    const bool direct_dial = number.starts_with("+49") || number.starts_with("+43") ||
                             (!number.starts_with('+') && (region == "DE" || region == "AT"));
    const int trunk = number.find("(0)") == std::string_view::npos ? 0 : 1;  // not dialled
    std::size_t end = number.size();
    while (true) {
        const std::size_t mark = number.substr(0, end).find_last_of("/-");
        if (mark == std::string_view::npos) return end;
        const int tail = count_digits(number.substr(mark, end - mark));
        const int head = count_digits(number.substr(0, mark)) - trunk;
        const bool spaced = mark > 0 && number[mark - 1] == ' ' && head >= 7;
        const bool group = number[mark] == '-' && (head < 10 || direct_dial) && !spaced;
        if (tail == 0 || tail > most_tail_digits || head < 7 || group) return end;
        end = mark;
    }
}

std::vector<DigitRun> digit_runs(std::string_view text, int least) {
    bool repaired = false;
    const std::string flat = with_digits_mended(text, repaired);
    std::vector<DigitRun> all;
    for (std::size_t at = 0; at < flat.size(); ++at) {
        const bool starts =
            digit(flat[at]) || ((flat[at] == '+' || flat[at] == '(') && at + 1 < flat.size() &&
                                may_be_inside(flat[at + 1]));
        if (!starts) continue;
        std::size_t end = at;
        while (end < flat.size() && may_be_inside(flat[end])) ++end;
        std::vector<DigitRun> runs;
        cut_run(flat, at, end, runs);
        // A letter right before: part of a code ("B6", "TR12…"), unless a label ran into it
        // ("Tel0212").
        std::size_t word = at;
        while (word > 0 && is_letter(static_cast<unsigned char>(flat[word - 1]))) --word;
        const bool marked = word == at && is_mark_for_plus(flat, at);
        if (marked) --word;
        const bool glued = at > word && at - word <= 2 && digit(flat[at]);
        for (DigitRun& run : runs) {
            if (run.digits < least || run.digits > most_digits || is_date_or_hours(run.printed))
                continue;
            const bool first = glued && run.begin == at;
            const bool lost_plus = first && was_plus(flat, word, at, run);
            if (first && !marked && run.digits > 11 && !lost_plus) continue;
            if (lost_plus) {
                run.printed.insert(0, 1, '+');
                run.begin = word;
            }
            run.repaired = (repaired || lost_plus) &&
                           text.substr(run.begin, run.end - run.begin) != run.printed;
            const Extension extension = extension_at(flat, run.end);
            if (extension.end != 0) {
                run.extension = extension.digits;
                run.end = extension.end;
                end = std::max(end, extension.end);
            }
            all.push_back(std::move(run));
        }
        at = end;
    }
    return all;
}

}  // namespace cardfile::understanding
