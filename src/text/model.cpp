// The file is a count of entries, their offsets (-1: absent), then the entries; all little-endian.
// Order of the entries: tesseract's ccutil/tessdatamanager.h.

#include "text/model.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <fstream>

// From weights.S, which holds the file of models/ byte by byte.
extern "C" {
extern const char cardfile_cards_traineddata[], cardfile_cards_traineddata_end[];
}

namespace cardfile {
namespace {

// Among the entries of an LSTM model these are its three word lists: punctuation, words, numbers.
constexpr std::array word_lists{18, 19, 20};
constexpr int most_entries = 64;

/// Where the entry that begins there ends: where the next one begins.
std::int64_t end_of(const std::vector<std::int64_t>& offsets, std::int64_t begin,
                    std::int64_t size) {
    std::int64_t end = size;
    for (const std::int64_t other : offsets) {
        if (other > begin) end = std::min(end, other);
    }
    return end;
}

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

Result<Model> Model::without_words(const std::filesystem::path& file) {
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
    Model model;
    model.bytes_.resize(header);
    model.offsets_.assign(count, -1);
    for (int i = 0; i < count; ++i) {
        if (offsets[i] < 0 ||
            std::find(word_lists.begin(), word_lists.end(), i) != word_lists.end())
            continue;
        const std::int64_t end = end_of(offsets, offsets[i], size);
        if (offsets[i] < header || end > size)
            return failure(engine, file, "not a tesseract model");
        model.offsets_[i] = std::int64_t(model.bytes_.size());
        model.bytes_.resize(model.bytes_.size() + std::size_t(end - offsets[i]));
        in.seekg(offsets[i]);
        in.read(model.bytes_.data() + model.offsets_[i], end - offsets[i]);
    }
    if (!in) return failure(engine, file, "cannot be read");
    std::memcpy(model.bytes_.data(), &count, sizeof count);
    std::memcpy(model.bytes_.data() + sizeof count, model.offsets_.data(),
                count * sizeof offsets[0]);
    return model;
}

Model Model::built_in() {
    Model model;
    model.bytes_.assign(cardfile_cards_traineddata, cardfile_cards_traineddata_end);
    std::int32_t count = 0;  // ours is whole
    std::memcpy(&count, model.bytes_.data(), sizeof count);
    model.offsets_.resize(count);
    std::memcpy(model.offsets_.data(), model.bytes_.data() + sizeof count,
                count * sizeof model.offsets_[0]);
    return model;
}

std::string_view Model::entry(Entry entry) const {
    const auto i = std::size_t(entry);
    if (i >= offsets_.size() || offsets_[i] < 0) return {};
    const std::int64_t end = end_of(offsets_, offsets_[i], std::int64_t(bytes_.size()));
    return {bytes_.data() + offsets_[i], std::size_t(end - offsets_[i])};
}

}  // namespace cardfile
