#include "intake/gather.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

#include "system/system_error.h"

namespace cardfile {
namespace fs = std::filesystem;

namespace {

bool is_picture(const fs::path& path) {
    constexpr std::array known{".jpg",  ".jpeg", ".jpe",  ".jfif", ".png", ".heic",
                               ".heif", ".tif",  ".tiff", ".webp", ".bmp", ".pdf"};
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(known.begin(), known.end(), extension) != known.end();
}

void look_into(const fs::path& folder, const std::vector<fs::path>& except, Gathered& gathered) {
    if (is_among(folder, except)) return;
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (!is_nobodys(entry->path().filename().string())) entries.push_back(*entry);
    }
    if (error) {
        gathered.problems.push_back({Error::Kind::io, folder, words_for(error.value())});
        return;
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return ::strverscmp(a.path().c_str(), b.path().c_str()) < 0;
    });
    for (const fs::directory_entry& entry : entries) {
        // links to folders are not followed: they could lead round in circles
        if (entry.is_directory(error) && !entry.is_symlink(error)) {
            look_into(entry.path(), except, gathered);
        } else if (is_picture(entry.path()) && entry.is_regular_file(error)) {
            gathered.photos.push_back({entry.path().string()});
        }
    }
}

}  // namespace

bool is_nobodys(const std::string& name) {
    return name.starts_with('.') || name.starts_with("~syncthing~") || name == "@eaDir";
}

bool is_photo_name(const fs::path& path) {
    return is_picture(path) && !is_nobodys(path.filename().string());
}

bool is_among(const fs::path& folder, const std::vector<fs::path>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](const fs::path& other) {
        std::error_code ignored;
        return fs::equivalent(folder, other, ignored);
    });
}

Gathered gather(const std::vector<std::string>& paths, const std::vector<fs::path>& except) {
    Gathered gathered;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            gathered.photos.push_back({path, true});
            continue;
        }
        const auto photos = gathered.photos.size(), problems = gathered.problems.size();
        look_into(path, except, gathered);
        if (gathered.photos.size() == photos && gathered.problems.size() == problems) {
            gathered.problems.push_back(
                {Error::Kind::missing, path, "no photos in this folder",
                 "photos end in .jpg, .png, .heic, .tif, .webp, .bmp or .pdf"});
        }
    }
    return gathered;
}

}  // namespace cardfile
