#pragma once
// The true proportions of a card from the four corners of its picture.

#include "card/geometry.h"

namespace cardfile {

/// Width over height of the rectangle that is seen as `quad` in a photo of `frame` pixels, taken by
/// a camera with square pixels whose axis goes through the frame's middle: Zhang and He,
/// "Whiteboard scanning and image enhancement", 2007. Where the view is too straight to tell, the
/// ratio of the edges.
[[nodiscard]] double true_aspect(const Quad& quad, const Size& frame);

}  // namespace cardfile
