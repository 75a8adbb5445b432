#include <algorithm>
#include <map>

#include "understand/digits.h"
#include "understand/phone.h"
#include "understand/phone_number.h"

namespace cardfile::understanding {

namespace {

PhoneType type_of(Label label, bool surely_mobile) {
    switch (label) {
        case Label::fax:
            return PhoneType::fax;
        case Label::mobile:
            return PhoneType::mobile;
        case Label::home:
            return PhoneType::home;
        default:
            return surely_mobile ? PhoneType::mobile : PhoneType::work;
    }
}

/// The dialling code that most numbers of a card are printed with; empty where fewer than two are.
std::string usual_code(const std::vector<FoundPhone>& phones) {
    std::map<std::string, int> codes;
    for (const FoundPhone& phone : phones) {
        const std::string& value = phone.field.value;
        if (!value.starts_with('+')) continue;
        const std::size_t end = std::min(value.find_first_not_of("0123456789", 1), value.size());
        if (end > 1 && end <= 4) ++codes[value.substr(1, end - 1)];
    }
    const auto most =
        std::max_element(codes.begin(), codes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == codes.end() || most->second < 2 ? std::string() : most->first;
}

/// "31-90-5550-0100" beside "+81-3-5550-0100" and another: a lost plus and a misread digit.
void mend_dialling_codes(std::vector<FoundPhone>& phones, const std::string& region) {
    const std::string code = usual_code(phones);
    if (code.size() < 2) return;
    for (FoundPhone& phone : phones) {
        std::string& value = phone.field.value;
        const std::string first = value.substr(0, code.size());
        const bool parted = value.size() > code.size() &&
                            std::string_view(" -.").find(value[code.size()]) != std::string::npos;
        const auto wrong = std::count_if(first.begin(), first.end(), [&](const char& c) {
            return c != code[static_cast<std::size_t>(&c - first.data())];
        });
        std::string better = "+" + code;
        better.append(value, std::min(code.size(), value.size()));
        const auto dialled = dial(better.substr(0, tail_begin(better)), {});
        const auto as_read = dial(value, region);
        if (as_read && as_read->valid) continue;
        if (!parted || wrong > 1 || phone.digits < 10 || !dialled || !dialled->valid) continue;
        phone.mended = true;
        if (phone.field.repaired.empty()) phone.field.repaired = value;
        phone.field.reasons.push_back(value);
        phone.field.reasons.back().append(" -> ").append(better).append(
            ": the other numbers say so");
        value = better;
    }
}

/// "(020) 7946 0123 - 7946 0456": the second in the first one's area. Lent by the nearest number
/// before it, else behind it, where that gives a number in a range that its country gave out.
void lend_area_codes(std::vector<FoundPhone>& phones, const std::string& region) {
    std::vector<const FoundPhone*> lenders;  // the first one first asked
    const auto lend = [&](FoundPhone& phone) {
        const bool whole = phone.dialled && phone.dialled->valid;
        if (whole || phone.field.value.starts_with('+') || phone.field.value.starts_with('0'))
            return;
        for (const FoundPhone* lender : lenders) {
            const std::string& area = lender->dialled->area;
            const std::string number = phone.field.value.substr(0, tail_begin(phone.field.value));
            const auto dialled = dial(lender->dialled->code + area + digits_of(number), region);
            if (!dialled || !dialled->valid) continue;
            phone.dialled = dialled;
            phone.field.reasons.push_back("area code " + area);
            phone.field.reasons.back().append(" from ").append(lender->field.value);
            return;
        }
    };
    const auto may_lend = [](const FoundPhone& phone) {
        return phone.dialled && phone.dialled->valid && !phone.dialled->area.empty();
    };
    for (FoundPhone& phone : phones) {
        lend(phone);
        if (may_lend(phone)) lenders.insert(lenders.begin(), &phone);
    }
    std::reverse(lenders.begin(), lenders.end());
    for (FoundPhone& phone : phones) lend(phone);
}

}  // namespace

void settle_phones(std::vector<FoundPhone>& phones, const std::string& region) {
    mend_dialling_codes(phones, region);
    for (FoundPhone& phone : phones)
        phone.dialled =
            dial(phone.field.value.substr(0, tail_begin(phone.field.value, region)), region);
    if (!region.empty()) lend_area_codes(phones, region);
    for (FoundPhone& phone : phones) {
        const std::optional<Dialled>& dialled = phone.dialled;
        const bool possible = dialled && dialled->possible;
        if (possible) {
            const bool known = !region.empty() || phone.field.value.starts_with('+');
            if (known && dialled->number.size() >= 8) phone.field.number = dialled->number;
            phone.field.reasons.push_back("a possible number" + (dialled->region.empty()
                                                                     ? std::string()
                                                                     : " in " + dialled->region));
        }
        phone.field.type = type_of(phone.label, dialled && dialled->mobile);
    }
}

}  // namespace cardfile::understanding
