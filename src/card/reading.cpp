#include "card/reading.h"

#include <iterator>

namespace cardfile {

std::string reader_name(const std::string& model) {
    return std::string(CARDFILE_VERSION) + " " + (model.empty() ? built_in_model : model);
}

void add_page(Reading& file, Reading page) {
    using enum Reading::Status;
    const auto worth = [](Reading::Status status) {
        return status == read ? 2 : status == no_card ? 1 : 0;
    };
    if (worth(page.status) > worth(file.status)) {
        file.status = page.status;
        file.reason = page.reason;
    }
    file.seconds += page.seconds;
    file.cards.insert(file.cards.end(), std::make_move_iterator(page.cards.begin()),
                      std::make_move_iterator(page.cards.end()));
}

std::string_view to_string(Side side) {
    switch (side) {
        case Side::front:
            return "front";
        case Side::back:
            return "back";
        case Side::logo:
            return "logo";
        case Side::unknown:
            break;
    }
    return "unknown";
}

std::string_view to_string(Reading::Status status) {
    switch (status) {
        case Reading::Status::read:
            return "read";
        case Reading::Status::no_card:
            return "no_card";
        case Reading::Status::unreadable:
            break;
    }
    return "unreadable";
}

std::optional<Side> side(std::string_view name) {
    for (const Side known : {Side::unknown, Side::front, Side::back, Side::logo}) {
        if (to_string(known) == name) return known;
    }
    return std::nullopt;
}

std::optional<Reading::Status> reading_status(std::string_view name) {
    using enum Reading::Status;
    for (const Reading::Status known : {read, no_card, unreadable}) {
        if (to_string(known) == name) return known;
    }
    return std::nullopt;
}

}  // namespace cardfile
