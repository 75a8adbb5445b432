#pragma once
// A photo read again by another reader: what that one sees differently is offered to a person, and
// changes nothing by itself.

#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Difference {
    std::string kind;   ///< "email", "name", …
    std::string now;    ///< on the list; empty: no such value
    std::string again;  ///< as read again; empty: no longer there
};

struct Offer {
    Entry entry;
    std::vector<Difference> differences;
};

/// Of all contacts or, with a number, of one. Nothing is said of kinds in which a person set a
/// value, and nothing that the later reader doubts.
[[nodiscard]] Result<std::vector<Offer>> offers(Store& store, std::int64_t id = 0);
/// The contact becomes as read again; its values count as confirmed. One change, for undo.
[[nodiscard]] Result<void> take_offer(Store& store, std::int64_t id);
/// All stays as it is, and the offer is not made again.
[[nodiscard]] Result<void> leave_offer(Store& store, std::int64_t id);

/// Keeps what was read again beside the photo's cards; answers with the cards that were not known
/// yet. Inside a transaction of the caller. Private to store/.
[[nodiscard]] std::vector<CardReading> keep_again(Database& database, std::int64_t photo,
                                                  const Reading& reading);

}  // namespace cardfile
