#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "commands/commands.h"
#include "photo/open.h"
#include "scene/check.h"
#include "scene/compose.h"

namespace cards {
namespace {

namespace fs = std::filesystem;
using cardfile::Error;
using cardfile::failure;
using cardfile::Result;
using Json = nlohmann::ordered_json;

/// The truths of a folder, by name.
Result<std::vector<fs::path>> truths_in(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> truths;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") truths.push_back(entry.path());
    }
    if (error) return failure(Error::Kind::io, folder, "cannot be read: " + error.message());
    if (truths.empty()) return failure(Error::Kind::missing, folder, "holds no truth");
    std::sort(truths.begin(), truths.end());
    return truths;
}

Result<Json> truth_at(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    Json truth = Json::parse(text.str(), nullptr, false);
    if (truth.is_discarded() || !truth.contains("what") || !truth.contains("photo")) {
        return failure(Error::Kind::unreadable, path, "is no truth of a photograph");
    }
    return truth;
}

/// What the flat cards look like, from the seed they were made of.
Result<Shot> made_again(const Json& truth, const fs::path& path) {
    const Json& what = truth["what"];
    const Set* set = find_set(what.value("set", ""));
    if (set == nullptr) {
        return failure(Error::Kind::unreadable, path, "is of no set that can be made again");
    }
    return compose(*set, {what.value("seed", std::uint64_t{1}), what.value("number", 1),
                          what.value("longest", 0), false});
}

}  // namespace

Result<void> check_folder(const Wish& wish) {
    const auto truths = truths_in(wish.out);
    if (!truths) return tl::unexpected(truths.error());
    int measured = 0;
    int unreadable = 0;
    int over = 0;
    Misfit worst;
    constexpr double bearable = 1;  // pixel
    for (const fs::path& path : *truths) {
        const auto truth = truth_at(path);
        if (!truth) return tl::unexpected(truth.error());
        const auto photo = cardfile::open_photo(path.parent_path() / truth->value("photo", ""));
        if (!photo) return tl::unexpected(photo.error());
        const auto print = made_again(*truth, path);
        if (!print) return tl::unexpected(print.error());
        if ((*truth)["cards"].size() != print->cards.size()) {
            return failure(Error::Kind::unreadable, path, "tells of other cards than its seed");
        }
        const Checked checked = check_truth(photo->image, *truth, *print);
        measured += checked.measured;
        unreadable += checked.unreadable;
        if (checked.worst.pixels > worst.pixels) worst = checked.worst;
        if (checked.worst.pixels <= bearable) continue;
        ++over;
        std::cout << path.filename().string() << ": \"" << checked.worst.text << "\" is "
                  << checked.worst.pixels << " pixels off\n";
    }
    std::cout << truths->size() << " photographs, " << measured << " outlines measured, "
              << unreadable << " too small or faint; the worst is " << worst.pixels
              << " pixels off\n";
    if (over == 0) return {};
    return failure(Error::Kind::io, wish.out,
                   std::to_string(over) + " truths are more than a pixel off");
}

Result<void> manifest(const Wish& wish) {
    const auto truths = truths_in(wish.out);
    if (!truths) return tl::unexpected(truths.error());
    Json list = Json::array();
    for (const fs::path& path : *truths) {
        const auto truth = truth_at(path);
        if (!truth) return tl::unexpected(truth.error());
        Json entry = {{"photo", (*truth)["photo"]}, {"size", (*truth)["size"]}};
        for (const auto& [key, value] : (*truth)["what"].items()) entry[key] = value;
        list.push_back(std::move(entry));
    }
    std::cout << list.dump(1) << "\n";
    return {};
}

}  // namespace cards
