#include <array>

#include "cli/command.h"

namespace cardfile {
namespace {

constexpr std::array<Command, 5> table{{
    {"scan", "PATH…", "read photos of business cards into the contact list",
     "cardfile scan ~/Pictures/cards\n"
     "cardfile scan --event \"Print Expo\" --met 2026-11-20 IMG_*.jpg",
     define_scan},
    {"list", "[QUERY]", "list the contacts, or those in which the query is found",
     "cardfile list\n"
     "cardfile list muller example.com",
     define_list},
    {"show", "ID", "show all that is known of one contact",
     "cardfile show 12\n"
     "cardfile show --open 12",
     define_show},
    {"export", "FILE.csv", "write the contacts to a file, one row a contact",
     "cardfile export contacts.csv\n"
     "cardfile export - | head",
     define_export},
    {"read", "PHOTO…", "read photos without a contact list: one JSON line a photo",
     "cardfile read desk.jpg\n"
     "cardfile read --pictures out/ ~/Pictures/cards > cards.jsonl\n"
     "find . -name '*.jpg' -print0 | cardfile read --from - --null",
     define_read},
}};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace cardfile
