#include "cli/export_folder.h"

#include <fstream>
#include <sstream>

#include "formats/vcard_write.h"
#include "system/durable_write.h"
#include "system/paths.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

constexpr std::size_t uid_length = 32;

std::string text_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

bool is_ours(const fs::path& file) {
    const std::string name = file.stem().string();
    const bool named = file.extension() == ".vcf" && name.size() == uid_length &&
                       name.find_first_not_of("0123456789abcdef") == std::string::npos;
    return named && text_of(file).find(vcard_origin) != std::string::npos;
}

}  // namespace

Result<void> VcardFolder::put(const Entry& entry, const ExportContext& context) {
    if (auto made = make_private_folder(folder_); !made) return made;
    const fs::path file = folder_ / (entry.uid + ".vcf");
    names_.insert(file.filename().string());
    const std::string text = format_.record(entry, context);
    if (text_of(file) == text) return {};
    ++written;
    return durable_write(file, text);
}

Result<void> VcardFolder::remove_others() {
    std::error_code error;
    for (const auto& file : fs::directory_iterator(folder_, error)) {
        if (names_.count(file.path().filename().string()) > 0 || !is_ours(file.path())) continue;
        if (!fs::remove(file.path(), error)) break;
        ++removed;
    }
    if (error) return failure(Error::Kind::io, folder_, error.message());
    return {};
}

}  // namespace cardfile
