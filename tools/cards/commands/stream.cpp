#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "commands/commands.h"
#include "scene/compose.h"
#include "stream/targets.h"

namespace cards {
namespace {

using cardfile::Error;
using cardfile::failure;
using cardfile::Result;

Result<cardfile::Size> size_of(const std::string& text) {
    constexpr int smallest = 32;
    constexpr int largest = 2048;
    cardfile::Size size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec == std::errc() && width.ptr != end && *width.ptr == 'x') {
        const auto height = std::from_chars(width.ptr + 1, end, size.height);
        const bool possible = std::min(size.width, size.height) >= smallest &&
                              std::max(size.width, size.height) <= largest;
        if (height.ec == std::errc() && height.ptr == end && possible) return size;
    }
    return failure(Error::Kind::usage, "", "no picture can be " + text + " pixels",
                   "a size is as 256x256, each side from 32 to 2048");
}

/// A finder of cards sees the photo small, a finder of lines needs what there is.
int longest_for(bool lines, const cardfile::Size& size) {
    constexpr int for_lines = 1600;
    return lines ? for_lines : 2 * std::max(size.width, size.height);
}

}  // namespace

Result<void> stream(const Wish& wish) {
    const auto set = wished_set(wish);
    if (!set) return tl::unexpected(set.error());
    const auto size = size_of(wish.size);
    if (!size) return tl::unexpected(size.error());
    if (isatty(STDOUT_FILENO) != 0) {
        return failure(Error::Kind::usage, "", "records are not for a terminal",
                       "send them to a program or a file");
    }
    const bool lines = wish.target == "lines";
    constexpr int crops = 4;  // of one photograph: taking it is the dear part
    int made = 0;
    for (int number = wish.first; made < wish.count; ++number) {
        const auto shot = compose(
            **set, {wish.seed, number, longest_for(lines, *size), true, false, Registry::free});
        if (!shot) return tl::unexpected(shot.error());
        Chance chance(wish.seed, "stream", number);
        for (int crop = 0; crop < (lines ? crops : 1) && made < wish.count; ++crop, ++made) {
            Record record = lines ? line_target(*shot, *size, chance) : card_target(*shot, *size);
            record.number = static_cast<std::uint32_t>(number);
            if (auto written = write_record(stdout, record); !written) return written;
        }
    }
    return {};
}

}  // namespace cards
