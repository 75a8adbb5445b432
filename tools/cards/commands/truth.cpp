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

/// Once more from the seed: the flat prints, and when asked for a sharp photograph of them.
Result<Shot> made_again(const Json& truth, const fs::path& path, bool sharp) {
    const Json& what = truth["what"];
    const Set* set = find_set(what.value("set", ""));
    if (set == nullptr) {
        return failure(Error::Kind::unreadable, path, "is of no set that can be made again");
    }
    return compose(*set, {what.value("seed", std::uint64_t{1}), what.value("number", 1),
                          what.value("longest", 0), sharp, sharp,
                          what.value("free", false) ? Registry::free : Registry::reserved});
}

/// Of the same cards, line by line: another version of this program prints others.
bool tells_of(const Json& truth, const Shot& print) {
    const Json& cards = truth["cards"];
    if (cards.size() != print.cards.size()) return false;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const std::vector<PrintedLine>& lines = print.cards[i].card.printed.lines;
        const Json& told = cards[i]["lines"];
        if (!std::equal(lines.begin(), lines.end(), told.begin(), told.end(),
                        [](const PrintedLine& line, const Json& answer) {
                            return answer.value("text", "") == line.text;
                        })) {
            return false;
        }
    }
    return true;
}

constexpr double bearable = 1;  // pixel

struct Sum {
    int measured = 0, unreadable = 0, over = 0, retaken = 0;
    double worst = 0;  ///< pixels
};

Result<Checked> check_file(const fs::path& path, Sum& sum) {
    const auto truth = truth_at(path);
    if (!truth) return tl::unexpected(truth.error());
    const auto photo = cardfile::open_photo(path.parent_path() / truth->value("photo", ""));
    if (!photo) return tl::unexpected(photo.error());
    const auto print = made_again(*truth, path, false);
    if (!print) return tl::unexpected(print.error());
    if (!tells_of(*truth, *print)) {
        return failure(Error::Kind::unreadable, path, "tells of other cards than its seed",
                       "print, fonts and words must be those that it was made with");
    }
    Checked checked = check_truth(photo->image, *truth, *print);
    sum.measured += checked.measured;
    sum.unreadable += checked.unreadable;
    // A small word in a blurred and grainy picture may be misjudged. When its picture as a whole is
    // in place, the word is looked for in the same photograph taken sharp.
    constexpr double in_place = 0.4;  // pixels
    if (checked.worst.pixels > bearable && median_shift(checked) < in_place) {
        const auto sharp = made_again(*truth, path, true);
        if (!sharp) return tl::unexpected(sharp.error());
        checked = check_truth(sharp->picture, *truth, *sharp);
        ++sum.retaken;
    }
    sum.worst = std::max(sum.worst, checked.worst.pixels);
    return checked;
}

}  // namespace

Result<void> check_folder(const Wish& wish) {
    const auto truths = truths_in(wish.out);
    if (!truths) return tl::unexpected(truths.error());
    Sum sum;
    for (const fs::path& path : *truths) {
        const auto checked = check_file(path, sum);
        if (!checked) return tl::unexpected(checked.error());
        if (checked->worst.pixels <= bearable) continue;
        ++sum.over;
        std::cout << path.filename().string() << ": \"" << checked->worst.text << "\" is "
                  << checked->worst.pixels << " pixels off\n";
    }
    std::cout << truths->size() << " photographs, " << sum.measured << " outlines measured, "
              << sum.unreadable << " too small or faint, " << sum.retaken
              << " photographs taken again sharp; the worst is " << sum.worst << " pixels off\n";
    if (sum.over == 0) return {};
    return failure(Error::Kind::io, wish.out,
                   std::to_string(sum.over) + " truths are more than a pixel off");
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
