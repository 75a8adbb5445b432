#include "who/number.h"

#include <algorithm>
#include <cctype>

#include "who/pattern.h"

namespace cards {
namespace {

using cardfile::PhoneType;

std::string with_digits(const std::string& pattern, const std::string& digits) {
    std::string text = pattern;
    std::size_t next = 0;
    for (char& sign : text) {
        if (sign == '#' || sign == '%') sign = digits.at(next++);
    }
    return text;
}

/// The block's digits, and the same with the last one higher: the line beside it.
struct Digits {
    std::string first, second;
};

Digits digits_for(const NumberBlock& block, Chance& chance) {
    std::string digits;
    for (const char sign : block.e164) {
        if (sign == '#') digits += static_cast<char>('0' + chance.whole(0, 9));
        if (sign == '%') digits += static_cast<char>('0' + chance.whole(2, 9));
    }
    if (digits.back() == '9') digits.back() = '4';
    std::string next = digits;
    ++next.back();
    return {digits, next};
}

/// "0212 555 01 31 - 32": the last pair again, for the line beside it.
void make_range(Number& number, const std::string& e164, Chance& chance) {
    const std::vector<std::string> between = {" - ", "-", " / ", "/"};
    number.last = e164;
    number.printed += chance.pick(between) + e164.substr(e164.size() - 2);
}

/// What follows the number, and the extension's digits if that is what follows.
void add_behind(Number& number, const Locale& locale, Chance& chance) {
    if (number.type == PhoneType::work && chance.likely(0.1) && !locale["extension"].empty()) {
        number.behind = drawn(locale, "extension", {}, chance);
        std::copy_if(number.behind.begin(), number.behind.end(),
                     std::back_inserter(number.extension),
                     [](unsigned char sign) { return std::isdigit(sign) != 0; });
    } else if (number.type != PhoneType::fax && chance.likely(0.06)) {
        number.behind = chance.pick(locale["pbx"]);
    }
}

}  // namespace

Number draw_number(PhoneType type, const Person& person, Chance& chance) {
    const Locale& locale = *person.locale;
    const bool free = person.registry == Registry::free && !locale.free.empty();
    std::vector<const NumberBlock*> blocks;
    for (const NumberBlock& block : free ? locale.free : locale.reserved) {
        if (block.type == type) blocks.push_back(&block);
    }
    const NumberBlock& block = *chance.pick(blocks);
    const Digits digits = digits_for(block, chance);
    Number number{type, with_digits(chance.pick(block.printed), digits.first),
                  with_digits(block.e164, digits.first)};
    if (type == PhoneType::work && chance.likely(0.07)) {
        make_range(number, with_digits(block.e164, digits.second), chance);
    } else {
        add_behind(number, locale, chance);
    }
    return number;
}

std::vector<Number> draw_numbers(const Person& person, Chance& chance) {
    std::vector<Number> numbers = {draw_number(PhoneType::work, person, chance)};
    numbers.front().fax_too = numbers.front().behind.empty() && chance.likely(0.06);
    if (chance.likely(0.12)) numbers.push_back(draw_number(PhoneType::work, person, chance));
    if (chance.likely(0.72)) numbers.push_back(draw_number(PhoneType::mobile, person, chance));
    if (chance.likely(0.08)) numbers.push_back(draw_number(PhoneType::mobile, person, chance));
    if (!numbers.front().fax_too && chance.likely(0.35)) {
        numbers.push_back(draw_number(PhoneType::fax, person, chance));
    }
    return numbers;
}

}  // namespace cards
