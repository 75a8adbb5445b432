#pragma once
// Telephone numbers by libphonenumber: which number, where, and whether it rings in a pocket.

#include <optional>
#include <string>
#include <string_view>

namespace cardfile::understanding {

struct Dialled {
    std::string number;         ///< E.164
    std::string region;         ///< ISO 3166, capital letters; empty for numbers of no country
    std::string code;           ///< "+90"
    std::string area;           ///< digits of the area code that `number` holds; empty for mobiles
    bool usual_length = false;  ///< as many digits as lines and mobiles of that country have
    bool possible = false;      ///< has a length that the country knows, the area code included
    bool valid = false;         ///< in a range that the country gave out; newer ones are not known
    bool mobile = false;        ///< surely a mobile's
};

/// `region` in capital letters; empty where only a number with its dialling code can be understood.
std::optional<Dialled> dial(std::string_view printed, std::string_view region);

}  // namespace cardfile::understanding
