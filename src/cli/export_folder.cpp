#include "cli/export_folder.h"

#include <fstream>
#include <sstream>

#include "formats/vcard_write.h"
#include "system/durable_write.h"
#include "system/paths.h"
#include "system/sha256.h"

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

constexpr const char* record_name = ".cardfile-wrote";

}  // namespace

VcardFolder::VcardFolder(fs::path folder, const ExportFormat& format)
    : folder_(std::move(folder)), format_(format) {
    std::istringstream lines(text_of(folder_ / record_name));
    for (std::string hash, name; lines >> hash >> name;) hashes_[name] = hash;
}

bool VcardFolder::was_changed_elsewhere(const fs::path& file) const {
    const auto ours = hashes_.find(file.filename().string());
    if (ours == hashes_.end()) return false;
    return sha256_of(file).value_or("deleted") != ours->second;
}

Result<void> VcardFolder::put(const Entry& entry, const ExportContext& context) {
    if (auto made = make_private_folder(folder_); !made) return made;
    const fs::path file = folder_ / (entry.uid + ".vcf");
    const std::string name = file.filename().string();
    names_.insert(name);
    const std::string text = format_.record(entry, context);
    if (text_of(file) != text) {
        if (!overwrite && was_changed_elsewhere(file)) {
            ++changed_elsewhere;
            return {};
        }
        if (auto done = durable_write(file, text); !done) return done;
        ++written;
    }
    return sha256_of(file).map([&](const std::string& hash) { hashes_[name] = hash; });
}

Result<void> VcardFolder::remember() {
    std::string text;
    for (const auto& [name, hash] : hashes_) text.append(hash).append(" ").append(name) += '\n';
    if (text_of(folder_ / record_name) == text) return {};
    return durable_write(folder_ / record_name, text);
}

Result<void> VcardFolder::remove_others() {
    std::error_code error;
    for (const auto& file : fs::directory_iterator(folder_, error)) {
        if (names_.count(file.path().filename().string()) > 0 || !is_ours(file.path())) continue;
        if (!fs::remove(file.path(), error)) break;
        hashes_.erase(file.path().filename().string());
        ++removed;
    }
    if (error) return failure(Error::Kind::io, folder_, error.message());
    return {};
}

}  // namespace cardfile
