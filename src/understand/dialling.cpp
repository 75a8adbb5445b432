#include "understand/dialling.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

#include "understand/digits.h"

namespace cardfile::understanding {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// Brazil's mobiles began with 6 to 9 when they had eight digits, and have a 9 in front since; many
/// cards are older than that, or leave the area code out.
bool is_brazilian_mobile(std::string national) {
    constexpr std::size_t area = 2, old_form = 8, new_form = 9;
    if (national.size() >= old_form + area) national.erase(0, area);
    if (national.size() == new_form) return national.front() == '9';
    return national.size() == old_form && national.front() >= '6';
}

}  // namespace

std::optional<Dialled> dial(std::string_view printed, std::string_view region) {
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const std::string unknown = "ZZ";
    PhoneNumber number;
    const auto outcome =
        util.Parse(std::string(printed), region.empty() ? unknown : std::string(region), &number);
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
    Dialled dialled;
    util.Format(number, PhoneNumberUtil::E164, &dialled.number);
    util.GetRegionCodeForCountryCode(number.country_code(), &dialled.region);
    if (dialled.region == unknown || dialled.region == "001") dialled.region.clear();
    // Its data is of 2022: newer ranges are possible but not yet valid. Without a dialling code or
    // a trunk prefix a short number of a service would pass for one that lacks its area code.
    const auto has_length_of = [&](PhoneNumberUtil::PhoneNumberType type) {
        return util.IsPossibleNumberForTypeWithReason(number, type) == PhoneNumberUtil::IS_POSSIBLE;
    };
    const bool whole = printed.starts_with('+') || digits_of(printed).starts_with('0');
    dialled.valid = util.IsValidNumber(number);
    dialled.usual_length = dialled.valid || has_length_of(PhoneNumberUtil::FIXED_LINE) ||
                           has_length_of(PhoneNumberUtil::MOBILE);
    dialled.possible = dialled.usual_length || (whole && has_length_of(PhoneNumberUtil::UNKNOWN));
    dialled.code = "+" + std::to_string(number.country_code());
    std::string national;
    util.GetNationalSignificantNumber(number, &national);
    dialled.mobile = util.GetNumberType(number) == PhoneNumberUtil::MOBILE ||
                     (dialled.region == "BR" && is_brazilian_mobile(national));
    const int area = util.GetLengthOfGeographicalAreaCode(number);
    dialled.area = national.substr(0, static_cast<std::size_t>(std::max(area, 0)));
    return dialled;
}

}  // namespace cardfile::understanding
