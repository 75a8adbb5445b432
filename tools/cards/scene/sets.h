#pragma once
// Sets: photographs with one hardship in common.

#include <string>
#include <vector>

#include "camera/desk.h"
#include "print/style.h"

namespace cards {

struct Range {
    double low = 0, high = 0;
};

/// What lies about besides the cards.
enum class Company { nothing, desk_things, receipt, page };

struct Set {
    std::string name;
    std::string purpose;
    int samples = 3;                        ///< photographs of it in samples/
    std::vector<std::string> layouts = {};  ///< empty: any front
    std::vector<std::string> locales = {};  ///< empty: any
    std::vector<Ground> grounds = {Ground::light};
    std::vector<DeskKind> desks = {DeskKind::laminate, DeskKind::wood, DeskKind::cloth};
    std::vector<Company> company = {Company::nothing};
    int fewest = 1, most = 1;   ///< cards
    Range fill = {0.62, 0.78};  ///< of the frame's long side by the cards
    Range tilt = {0, 8};        ///< degrees
    Range roll = {-4, 4};       ///< degrees, on top of a quarter turn
    std::vector<int> quarters = {0};
    cardfile::Size frame = {1600, 1200};
    Range exposure = {0.92, 1.08};
    Range noise = {0.3, 0.8};
    Range shade = {0, 0.3};
};

const std::vector<Set>& sets();
const Set* find_set(const std::string& name);

}  // namespace cards
