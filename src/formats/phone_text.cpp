#include "formats/phone_text.h"

#include <string_view>
#include <vector>

namespace cardfile {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::vector<std::string> digit_groups(const std::string& text) {
    std::vector<std::string> groups;
    bool inside = false;
    for (const char c : text) {
        if (is_digit(c) && !inside) groups.emplace_back();
        if (is_digit(c)) groups.back() += c;
        inside = is_digit(c);
    }
    return groups;
}

std::string joined(const std::vector<std::string>& groups) {
    std::string text;
    for (const std::string& group : groups) {
        if (!text.empty() && !group.empty()) text += ' ';
        text += group;
    }
    return text;
}

/// The groups that were printed, behind the part of `number` that was not; empty when they do not
/// agree.
std::string completed(const std::string& number, std::vector<std::string> groups) {
    std::string digits;
    for (const std::string& group : groups) digits += group;
    if (digits.empty()) return {};
    if (!number.ends_with(digits) && digits.front() == '0') {  // a trunk 0: 07700 900123
        groups.front().erase(0, 1);
        digits.erase(0, 1);
    }
    if (digits.empty() || !number.ends_with(digits)) return {};
    const std::string code = number.substr(0, number.size() - digits.size());
    return code == "+" ? code + joined(groups) : code + " " + joined(groups);
}

/// ITU-T E.164: zones 1 and 7 are whole codes, the others have codes of two digits, all known, or
/// three.
std::size_t dialling_code_size(std::string_view digits) {
    constexpr std::string_view of_two =
        "20 27 28 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 "
        "63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
    if (digits.starts_with('1') || digits.starts_with('7')) return 1;
    return of_two.find(std::string(digits.substr(0, 2)) + " ") == std::string_view::npos ? 3 : 2;
}

}  // namespace

std::string spaced_number(const Phone& phone) {
    std::string printed = phone.value;
    if (const auto trunk = printed.find("(0)");
        trunk != std::string::npos && !phone.number.empty()) {
        printed.replace(trunk, 3, " ");  // +44 (0)7700 900123
    }
    std::string text = phone.value;
    if (!phone.number.empty()) {
        text = completed(phone.number, digit_groups(printed));
        if (text.empty()) text = phone.number;
    }
    return phone.extension.empty() ? text : text + " ext. " + phone.extension;
}

std::string sheet_number(const Phone& phone) {
    std::string text = spaced_number(phone);
    constexpr std::size_t shortest = 6;  // digits; a shorter one has no code of its own
    const std::string_view rest = std::string_view(text).substr(text.starts_with('+') ? 1 : 0);
    const bool would_be_a_number = rest.size() >= shortest && text.find_first_of("+0") == 0 &&
                                   rest.find_first_not_of("0123456789") == std::string_view::npos;
    if (would_be_a_number) text.insert(text.front() == '+' ? 1 + dialling_code_size(rest) : 3, " ");
    return text;
}

}  // namespace cardfile
