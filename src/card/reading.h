#pragma once
// All that was read from one photo: the value behind one line of `cardfile read`. No pictures in
// it.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "card/contact.h"
#include "card/geometry.h"
#include "card/line.h"

namespace cardfile {

/// A logo is a back with hardly more than the company's name.
enum class Side { unknown, front, back, logo };

struct CardReading {
    int page = 1;           ///< of its file
    Quad corners;           ///< in the photo's pixels, from the corner that is top left when read
    int turn = 0;           ///< 0, 90, 180, 270: the clockwise turn that makes the photo readable
    double confidence = 0;  ///< that a card lies there
    Side side = Side::unknown;
    std::string picture;  ///< file name of the upright picture under --pictures; may be empty
    Size size;            ///< of the upright picture
    std::vector<std::string> colours;  ///< "#f4f3ef": of the ground, then of the print
    double sharpness = 0;
    double glare = 0;
    std::vector<Contact> contacts;
    Lines lines;
    std::vector<Code> codes;
    std::vector<int> unused;  ///< numbers of the lines that no field was made of
};

struct Reading {
    enum class Status { read, no_card, unreadable };

    std::string photo;  ///< the path as given, byte for byte
    int page = 1;
    int pages = 1;  ///< of the file
    std::string sha256;
    std::string reader;  ///< "0.1 cards": program and model, so that a better one can read again
    Status status = Status::unreadable;
    std::string reason;  ///< why it is not `read`; empty otherwise
    double seconds = 0;
    std::string taken;
    std::optional<std::array<double, 2>> place;
    std::string camera;
    std::vector<CardReading> cards;
};

/// What reads the letters where no other model is asked for: models/cards.traineddata.
inline constexpr const char* built_in_model = "cards";

/// What a reader of this program calls itself with that text model; the usual one when empty.
[[nodiscard]] std::string reader_name(const std::string& model);

/// What was read from a file's further page, added to what was read from those before it: one
/// reading of the whole file. A page that could not be read leaves the others readable.
void add_page(Reading& file, Reading page);

std::string_view to_string(Side side);
std::string_view to_string(Reading::Status status);
std::optional<Side> side(std::string_view name);
std::optional<Reading::Status> reading_status(std::string_view name);

}  // namespace cardfile
