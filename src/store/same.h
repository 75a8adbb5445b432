#pragma once
// Is it the same person? Pairs of contacts with a score and its evidence, and making one of two.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "store/store.h"

namespace cardfile {

struct Pair {
    std::int64_t one = 0, other = 0;    ///< the smaller number first
    double score = 0;                   ///< that both are one person, 0 to 1
    std::vector<std::string> evidence;  ///< in words, for a person
};

/// From this score on two contacts are merged without asking; below `proposed_from` nothing is
/// said.
inline constexpr double sure_from = 0.97, proposed_from = 0.75;

/// The evidence on one line.
[[nodiscard]] std::string evidence_text(const Pair& pair);

/// Who else this contact may be, the likeliest first. Pairs that somebody called different are left
/// out.
[[nodiscard]] Result<std::vector<Pair>> same_as(Store& store, std::int64_t id);
/// All pairs of the list, the likeliest first.
[[nodiscard]] Result<std::vector<Pair>> pairs(Store& store);

/// `other` becomes part of `into`: what it had besides, its cards, talks and tags move over; of two
/// jobs the newer card's stands, the older one becomes history. What was set by hand always stands.
[[nodiscard]] Result<void> merge(Store& store, std::int64_t into, std::int64_t other);
/// Merges each contact with the one it surely is.
[[nodiscard]] Result<std::vector<Pair>> merge_sure(Store& store);

struct Matched {
    std::vector<Pair> merged;
    std::int64_t left = 0;  ///< contacts that still have to be compared
};

/// The same for those that were read and not compared with the others yet, whoever read them; of
/// these the first `most`.
[[nodiscard]] Result<Matched> merge_unmatched(
    Store& store, std::int64_t most = std::numeric_limits<std::int64_t>::max());
/// Takes the merge of `other` back, if its two contacts were not changed since.
[[nodiscard]] Result<void> part(Store& store, std::int64_t other);
[[nodiscard]] Result<void> call_different(Store& store, std::int64_t one, std::int64_t other);

}  // namespace cardfile
