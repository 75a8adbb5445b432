#include "formats/phone_text.h"

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

}  // namespace cardfile
