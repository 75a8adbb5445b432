#pragma once
// A Tesseract model file, without what a card does not need.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "card/error.h"

namespace cardfile {

/// Where the distribution or $TESSDATA_PREFIX puts LANG.traineddata; empty when it is not
/// installed.
[[nodiscard]] std::filesystem::path model_file(const std::string& lang);

class Model {
  public:
    /// Their numbers in the file.
    enum class Entry { network = 17, unicharset = 21, recoder = 22 };

    /// models/cards.traineddata, which is part of the program.
    [[nodiscard]] static Model built_in();
    /// The file without its word lists: 0.6 MB of the Latin model's 90, as good on cards, and a
    /// start 0.3 s sooner.
    [[nodiscard]] static Result<Model> without_words(const std::filesystem::path& file);

    [[nodiscard]] const std::vector<char>& bytes() const { return bytes_; }

    /// Empty where the file has none.
    [[nodiscard]] std::string_view entry(Entry entry) const;

  private:
    std::vector<char> bytes_;
    std::vector<std::int64_t> offsets_;  ///< of each entry; -1: absent
};

}  // namespace cardfile
