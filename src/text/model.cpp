// The file is a count of entries, their offsets (-1: absent), then the entries; all little-endian.
// Order of the entries: tesseract's ccutil/tessdatamanager.h.

#include "text/model.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace cardfile {
namespace {

// Among the entries of an LSTM model these are its three word lists: punctuation, words, numbers.
constexpr std::array word_lists{18, 19, 20};
constexpr int most_entries = 64;

}  // namespace

std::filesystem::path model_file(const std::string& lang) {
    std::vector<std::filesystem::path> folders;
    if (const char* prefix = std::getenv("TESSDATA_PREFIX")) folders.emplace_back(prefix);
    folders.emplace_back("/usr/share/tesseract-ocr/5/tessdata");
    folders.emplace_back("/usr/share/tesseract-ocr/5/tessdata/script");
    folders.emplace_back("/usr/share/tessdata");
    for (const auto& folder : folders) {
        auto file = folder / (lang + ".traineddata");
        std::error_code ignored;
        if (std::filesystem::is_regular_file(file, ignored)) return file;
    }
    return {};
}

Result<std::vector<char>> model_without_words(const std::filesystem::path& file) {
    using enum Error::Kind;
    std::ifstream in(file, std::ios::binary);
    std::int32_t count = 0;
    in.read(reinterpret_cast<char*>(&count), sizeof count);
    if (!in || count < 1 || count > most_entries)
        return failure(engine, file, "not a tesseract model");
    std::vector<std::int64_t> offsets(count);
    in.read(reinterpret_cast<char*>(offsets.data()), std::streamsize(count * sizeof offsets[0]));
    in.seekg(0, std::ios::end);
    const auto size = std::int64_t(in.tellg());
    const auto header = std::int64_t(sizeof count + count * sizeof offsets[0]);
    std::vector<char> model(header);
    std::vector<std::int64_t> kept(count, -1);
    for (int i = 0; i < count; ++i) {
        if (offsets[i] < 0 ||
            std::find(word_lists.begin(), word_lists.end(), i) != word_lists.end())
            continue;
        std::int64_t end = size;
        for (const std::int64_t other : offsets) {
            if (other > offsets[i]) end = std::min(end, other);
        }
        if (offsets[i] < header || end > size)
            return failure(engine, file, "not a tesseract model");
        kept[i] = std::int64_t(model.size());
        model.resize(model.size() + std::size_t(end - offsets[i]));
        in.seekg(offsets[i]);
        in.read(model.data() + kept[i], end - offsets[i]);
    }
    if (!in) return failure(engine, file, "cannot be read");
    std::memcpy(model.data(), &count, sizeof count);
    std::memcpy(model.data() + sizeof count, kept.data(), count * sizeof kept[0]);
    return model;
}

}  // namespace cardfile
