#include "understand/dialling.h"

#include <phonenumbers/phonenumberutil.h>

namespace cardfile::understanding {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

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
    // Its data is of 2022: newer ranges are possible but not yet valid.
    dialled.possible = util.IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE;
    dialled.valid = util.IsValidNumber(number);
    dialled.mobile = util.GetNumberType(number) == PhoneNumberUtil::MOBILE;
    return dialled;
}

}  // namespace cardfile::understanding
