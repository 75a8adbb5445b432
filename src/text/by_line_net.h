#pragma once
// By LineNet: strips -> words, with a Tesseract model of the shape that LineNet knows.

#include <memory>

#include "text/model.h"
#include "text/recogniser.h"

namespace cardfile {

/// Fails where the model is damaged or of another shape.
[[nodiscard]] Result<std::unique_ptr<Recogniser>> by_line_net(const Model& model);

}  // namespace cardfile
