#include "cli/settle.h"

#include <iostream>
#include <iterator>

#include "cli/say.h"
#include "store/backs.h"
#include "store/learned.h"
#include "store/same.h"

namespace cardfile {

Result<void> settle(Store& store, std::int64_t most) {
    const auto backs = join_backs(store);
    if (!backs) return tl::unexpected(backs.error());
    if (!backs->empty()) {
        std::cerr << "cardfile: " << counted(std::ssize(*backs), "back") << " put with "
                  << (backs->size() == 1 ? "its front" : "their fronts")
                  << " (cardfile show says why, cardfile undo parts them)\n";
    }
    const auto matched = merge_unmatched(store, most);
    if (!matched) return tl::unexpected(matched.error());
    if (!matched->merged.empty()) {
        std::cerr << "cardfile: " << counted(std::ssize(matched->merged), "contact")
                  << " known already, and merged (cardfile merge --undo parts them)\n";
    }
    if (matched->left > 0) {
        std::cerr << "cardfile: " << counted(matched->left, "contact")
                  << " will be compared with the others at the end of the next scan\n";
    }
    return keep_rules(store);
}

}  // namespace cardfile
