#pragma once
// Kinds: the ways people take pictures of cards, from which the training sets are made.

#include "scene/sets.h"

namespace cards {

/// A name, what it is for, and otherwise as that set is.
Set like(Set set, std::string name, std::string purpose);

/// One card on a desk, by telephone.
Set telephone();
/// The card fills the picture, as people do who photograph many.
Set close_up(const std::vector<Ground>& grounds);
/// A grey desk, the card somewhere in the middle third of a large square photograph.
Set on_desk(const std::vector<Ground>& grounds);
/// The same desk in a small frame that the card nearly fills.
Set video_frame(const std::vector<Ground>& grounds);
/// A flatbed scan at 300 dots an inch, cut to the card.
Set cropped_scan(const std::vector<Ground>& grounds);
/// The same at 150 dots an inch.
Set small_scan(const std::vector<Ground>& grounds);
/// What a scanner app makes of a photograph.
Set scanner_app(const std::vector<Ground>& grounds);

}  // namespace cards
