#include "understand/phone.h"

#include <algorithm>
#include <cmath>

#include "understand/phone_number.h"

namespace cardfile::understanding {

namespace {

constexpr int least_labelled = 6;  // digits: short local numbers exist, but only a label tells
constexpr int least_unlabelled = 7;

/// What a row says between two numbers of it.
struct Before {
    std::size_t begin = 0;  ///< of the label; where the number begins when there is none
    Label label = Label::none;
    bool registration = false;  ///< a tax, bank or licence number follows
};

Before read_before(std::string_view text, std::size_t from, std::size_t to) {
    Before before{to, Label::none, false};
    const std::string_view between = text.substr(from, to - from);
    before.label = last_label(between);
    before.begin = label_begin(text, from, to);
    const std::vector<Token> tokens = tokens_of(between);
    constexpr std::size_t near = 3;
    const std::size_t first = tokens.size() > near ? tokens.size() - near : 0;
    for (std::size_t i = first; i < tokens.size(); ++i)
        before.registration = before.registration || tokens[i].is(in::registration);
    // "V.D. 666…", "REA M1-397…": of what labels a tax number a letter may look like a phone's
    // label
    const auto is_part = [&](const Token& last) {
        if (last.is(in::registration)) return true;
        const bool touches = last.end == between.size() && between.back() != ' ';
        const bool usual = last.folded.find_first_of("tmfp") == 0;  // "Reg. office T 020…"
        return last.letters == 1 && (touches || !usual);
    };
    const bool part = !tokens.empty() && is_part(tokens.back());
    if (before.label != Label::none && before.registration && part)
        before = {to, Label::none, true};
    else if (before.label != Label::none)
        before.registration = false;
    return before;
}

auto count_of(std::string_view text, char c) {
    return std::count(text.begin(), text.end(), c);
}

bool has_form_of_postcode(std::string_view printed) {
    std::string form;
    for (const char c : printed) form += c >= '0' && c <= '9' ? 'd' : c;
    static constexpr std::string_view forms[] = {"ddd-dddd", "ddddd-ddd",  "ddddd-dddd",
                                                 "dddd-ddd", "dd.ddd-ddd", "ddddddd",
                                                 "dddddd",   "ddd dddd"};
    return std::find(std::begin(forms), std::end(forms), form) != std::end(forms);
}

/// "ISO 9001 - 2000": the number of a standard.
bool is_standard(std::string_view printed) {
    static constexpr std::string_view standards[] = {"9001",  "9002",  "14001", "18001", "22000",
                                                     "27001", "45001", "13485", "17025", "50001"};
    const std::vector<Token> groups = tokens_of(printed);
    return printed.size() < 13 && std::any_of(groups.begin(), groups.end(), [](const Token& group) {
               return std::find(std::begin(standards), std::end(standards), group.folded) !=
                      std::end(standards);
           });
}

/// "1-1-257/29"
bool is_house(std::string_view printed) {
    std::string form;
    for (const char c : printed) form += c >= '0' && c <= '9' ? 'd' : c;
    const bool parts = form.starts_with("d-d-d") || form.starts_with("d-dd-d") ||
                       form.starts_with("dd-d-d") || form.starts_with("dd-dd-d");
    return parts && count_of(form, 'd') < 10;
}

/// Whether a number without a label stands among the words of an address, and looks like part of
/// it.
bool is_part_of_address(const Row& row, const DigitRun& run) {
    const auto is_address = [](const Token& token) {
        return token.letters > 1 && token.is(in::street | in::building | in::place | in::country);
    };
    const auto words = std::count_if(row.tokens.begin(), row.tokens.end(), [](const Token& token) {
        return token.letters > 1 && !token.is(in::label);
    });
    const auto address = std::count_if(row.tokens.begin(), row.tokens.end(), is_address);
    const bool dialled = run.printed.starts_with('+') || run.printed.starts_with('0') ||
                         run.printed.starts_with('(');
    if (has_form_of_postcode(run.printed)) return words >= 1;
    if (dialled && run.digits >= 9) return false;
    return address >= 1 || words >= 3;
}

/// "CEP 01234-000" is a postcode in Brazil, "Cep 0532…", longer, a mobile in Turkey.
bool is_brazilian_postcode(std::string_view text, const Before& before, const DigitRun& run) {
    const std::string_view label = text.substr(before.begin, run.begin - before.begin);
    return run.digits == 8 && run.printed.size() == 9 && run.printed[5] == '-' &&
           label.size() >= 3 && (label[0] == 'C' || label[0] == 'c') &&
           (label[1] == 'E' || label[1] == 'e');
}

/// "〒100-0001", and the mark read as a T: a telephone's T has a blank or a stop behind it.
bool is_japanese_postcode(std::string_view text, const DigitRun& run) {
    const std::string_view front = text.substr(0, run.begin);
    const bool marked = front.ends_with("〒") || front == "T" || front.ends_with(" T");
    return marked && run.digits == 7 && run.printed.size() == 8 && run.printed[3] == '-';
}

/// "+33 o 47 07 37 73", "69) 659 62 65", "i71 716": the first digits were lost or read as something
/// else.
bool is_cut(std::string_view text, const DigitRun& run, const Before& before) {
    constexpr std::size_t longest_code = 8;  // "+9T (0) "
    const std::string_view front = text.substr(0, run.begin);
    const std::size_t plus = front.rfind('+');
    const bool code = plus != front.npos && front.size() - plus <= longest_code &&
                      plus + 1 < front.size() && front[plus + 1] >= '0' && front[plus + 1] <= '9';
    const std::size_t closing = run.printed.find(')');
    const bool open = closing != std::string::npos && run.printed.find('(') > closing;
    const bool glued = before.label == Label::none && !front.empty() &&
                       ((front.back() >= 'a' && front.back() <= 'z') ||
                        (front.back() >= 'A' && front.back() <= 'Z'));
    const bool dash = front == "- " || front == "-";
    return code || open || glued || dash;
}

FoundPhone make_phone(const Sheet& sheet, std::size_t row, const DigitRun& run,
                      const Before& before) {
    FoundPhone found;
    found.field.value = run.printed;
    found.field.extension = run.extension;
    found.label = before.label;
    found.digits = run.digits;
    found.cut = is_cut(sheet.rows[row].text, run, before);
    found.spans = {{static_cast<int>(row), before.begin, run.end}};
    found.read = read_confidence(sheet, {{static_cast<int>(row), run.begin, run.end}});
    if (run.repaired)
        found.field.repaired = sheet.rows[row].text.substr(run.begin, run.end - run.begin);
    return found;
}

/// Labels behind the numbers, for a row that has none in front: the last number has one too.
void label_from_behind(const Row& row, std::vector<FoundPhone>& phones, std::size_t first) {
    if (first >= phones.size() || phones[first].label != Label::none) return;
    const std::size_t last = phones.back().spans.front().end;
    if (label_behind(row.text.substr(last)) == Label::none) return;
    for (std::size_t i = first; i < phones.size(); ++i) {
        const std::size_t from = phones[i].spans.front().end;
        const std::size_t to = i + 1 < phones.size() ? phones[i + 1].spans.front().end -
                                                           phones[i + 1].field.value.size()
                                                     : row.text.size();
        const Label behind =
            from < to ? label_behind(row.text.substr(from, to - from)) : Label::none;
        if (behind == Label::none) continue;
        phones[i].label = behind;
        if (i + 1 < phones.size()) phones[i + 1].label = Label::none;
    }
}

void find_in_row(const Sheet& sheet, std::size_t number, const std::vector<Span>& taken,
                 std::vector<FoundPhone>& all) {
    const Row& row = sheet.rows[number];
    const std::size_t first = all.size();
    std::size_t from = 0;
    std::size_t refused = std::string::npos;  // where a bank's or tax number ended that may go on
    for (const DigitRun& run : digit_runs(row.text, least_labelled)) {
        const Span span{static_cast<int>(number), run.begin, run.end};
        const auto other = std::find_if(taken.begin(), taken.end(),
                                        [&](const Span& t) { return t.overlaps(span); });
        if (other != taken.end()) continue;
        for (const Span& t : taken)
            if (t.row == span.row && t.end <= run.begin) from = std::max(from, t.end);
        Before before = read_before(row.text, std::min(from, run.begin), run.begin);
        const bool other_label = before.label == Label::mail || before.label == Label::web ||
                                 before.label == Label::address || before.label == Label::other;
        if (other_label) before = {run.begin, Label::none, before.registration};
        const bool labelled = before.label != Label::none;
        const bool same_row = all.size() > first;
        if (is_brazilian_postcode(row.text, before, run) || is_japanese_postcode(row.text, run))
            continue;
        const bool goes_on = refused != std::string::npos && run.begin <= refused + 1;
        if (!labelled && (before.registration || goes_on)) {
            refused = run.end;
            continue;
        }
        if (!labelled && run.digits < least_unlabelled) continue;
        if (!labelled && is_standard(run.printed)) continue;
        // "H.No. 1-1-257/29" looks like the label of a private number, "Home: 22-33-44-55" is one.
        const bool house_label = before.label == Label::home && run.printed[1] == '-';
        if ((!labelled || house_label) && is_house(run.printed)) continue;
        if (!labelled && !same_row && is_part_of_address(row, run)) continue;
        from = run.end;
        all.push_back(make_phone(sheet, number, run, before));
    }
    label_from_behind(row, all, first);
    for (std::size_t i = first; i < all.size(); ++i)
        all[i].spans.front().end = note_end(row.text, all[i].spans.front().end);
    // "Fax: 040 111 2222, 333 4444": a label counts until the next one.
    for (std::size_t i = first + 1; i < all.size(); ++i)
        if (all[i].label == Label::none) all[i].label = all[i - 1].label;
}

/// The row of labels that a row of numbers belongs to: beside it on the left, or right above.
std::optional<std::size_t> label_row(const Sheet& sheet, std::size_t number) {
    const Row& row = sheet.rows[number];
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const Row& other = sheet.rows[i];
        if (i == number || !only_labels(other)) continue;
        const bool left = sheet.placed && side_by_side(row, other) &&
                          other.place.right <= row.place.left + row.place.height();
        const auto space = space_below(sheet, static_cast<int>(i), static_cast<int>(number));
        const bool right_above = space && *space < 1 && share_column(row, other);
        if (!left && !(right_above && !best)) continue;
        if (!best || other.place.right > sheet.rows[*best].place.right || left) best = i;
    }
    return best;
}

void label_from_other_rows(const Sheet& sheet, std::vector<FoundPhone>& phones) {
    std::vector<std::size_t> used;
    for (FoundPhone& phone : phones) {
        const auto number = static_cast<std::size_t>(phone.spans.front().row);
        if (phone.label != Label::none) continue;
        const std::optional<std::size_t> row = label_row(sheet, number);
        if (!row || std::find(used.begin(), used.end(), *row) != used.end()) continue;
        const Row& other = sheet.rows[*row];
        const Label label = last_label(other.text);
        if (label == Label::mail || label == Label::web || label == Label::address ||
            label == Label::other)
            continue;
        phone.label = label;
        phone.spans.push_back({static_cast<int>(*row), 0, other.text.size()});
        used.push_back(*row);
    }
}

/// A number right under a labelled one, set in under the number itself, goes on with its label.
void label_from_above(const Sheet& sheet, std::vector<FoundPhone>& phones) {
    for (std::size_t i = 1; i < phones.size(); ++i) {
        const Span& upper = phones[i - 1].spans.front();
        const Span& lower = phones[i].spans.front();
        if (phones[i].label != Label::none || phones[i - 1].label == Label::none ||
            upper.row == lower.row)
            continue;
        const auto space = space_below(sheet, upper.row, lower.row);
        const Place& a = sheet.at(upper).place;
        const Place& b = sheet.at(lower).place;
        const bool set_in = sheet.placed && b.left > a.left + 0.8 * a.height() &&
                            std::abs(b.right - a.right) < 3 * a.height();
        if (space && *space < 1 && set_in) phones[i].label = phones[i - 1].label;
    }
}

std::string_view name_of(Label label) {
    switch (label) {
        case Label::fax:
            return "labelled as fax";
        case Label::mobile:
            return "labelled as mobile";
        case Label::home:
            return "labelled as private";
        case Label::none:
            return "has the form of a telephone number";
        default:
            return "labelled as telephone";
    }
}

}  // namespace

std::vector<FoundPhone> find_phones(const Sheet& sheet, const std::vector<Span>& taken) {
    std::vector<FoundPhone> phones;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) find_in_row(sheet, i, taken, phones);
    label_from_other_rows(sheet, phones);
    label_from_above(sheet, phones);
    for (FoundPhone& phone : phones) phone.field.reasons = {std::string(name_of(phone.label))};
    return phones;
}

}  // namespace cardfile::understanding
