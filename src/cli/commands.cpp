#include <array>

#include "cli/command.h"

namespace cardfile {
namespace {

constexpr std::array<Command, 24> table{{
    {"scan", "PATH…", "read photos of business cards into the contact list",
     "cardfile scan ~/Pictures/cards\n"
     "cardfile scan --event \"Print Expo\" --met 2026-11-20 IMG_*.jpg",
     define_scan},
    {"watch", "DIR…", "read every photo that appears in a folder, until stopped",
     "cardfile watch ~/Pictures/cards\n"
     "cardfile watch --move-to ~/Pictures/done ~/Pictures/cards",
     define_watch},
    {"list", "[QUERY]", "list the contacts, or those in which the query is found",
     "cardfile list\n"
     "cardfile list muller example.com",
     define_list},
    {"show", "ID", "show all that is known of one contact",
     "cardfile show 12\n"
     "cardfile show --open 12",
     define_show},
    {"note", "ID TEXT…", "write down what you talked about",
     "cardfile note 12 \"paper that smells of oranges; wants a sample\"", define_note},
    {"edit", "ID [FIELD=VALUE…]", "correct a contact, here or in $EDITOR",
     "cardfile edit 12\n"
     "cardfile edit 12 email=ada@example.com title=\n"
     "cardfile edit 12 tags+=printing every=3m language=de",
     define_edit},
    {"add", "FIELD=VALUE…", "add somebody whom you met without a card",
     "cardfile add name=\"Ada Example\" email=ada@example.com event=\"Print Expo\"", define_add},
    {"drop", "ID…", "take contacts off the list that are none; their photos stay known",
     "cardfile drop 12 14", define_drop},
    {"undo", "", "take the last change by hand back; again for the one before", "cardfile undo",
     define_undo},
    {"events", "", "list where you met people, and to how many you have not written",
     "cardfile events", define_events},
    {"merge", "[ID ID]", "who may be listed twice, and making one of two",
     "cardfile merge\n"
     "cardfile merge --sure\n"
     "cardfile merge 12 14\n"
     "cardfile merge --undo 14",
     define_merge},
    {"offers", "[ID…]", "what a later reading of a card sees otherwise; nothing changes unasked",
     "cardfile offers\n"
     "cardfile offers --take 12 14\n"
     "cardfile offers --leave 13",
     define_offers},
    {"due", "", "who is to be written to: overdue, today, this week, later, from the drawer",
     "cardfile due", define_due},
    {"draft", "ID", "write the mail to somebody; nothing is ever sent",
     "cardfile draft 12\n"
     "cardfile draft 12 --eml ada.eml\n"
     "cardfile draft --event \"Print Expo\" --imap",
     define_draft},
    {"sent", "ID…", "you wrote to them", "cardfile sent 12 14", define_sent},
    {"answered", "ID…", "they answered", "cardfile answered 12", define_answered},
    {"snooze", "ID SPAN", "write to them later", "cardfile snooze 12 3d", define_snooze},
    {"close", "ID…", "nothing more is to be written; --never: not at all, whatever comes",
     "cardfile close 12\n"
     "cardfile close --never 14",
     define_close},
    {"export", "FILE [QUERY]",
     "write the contacts to a file: .csv, .vcf, .ics, .json, .html, or a folder/",
     "cardfile export contacts.csv\n"
     "cardfile export --format google contacts.csv --tag printing\n"
     "cardfile export followups.ics\n"
     "cardfile export - | head",
     define_export},
    {"import", "FILE", "take people over from vCards, another program's CSV, or lines of `read`",
     "cardfile import contacts.vcf\n"
     "cardfile import Connections.csv\n"
     "cardfile import --pictures out/ cards.jsonl",
     define_import},
    {"backup", "FILE", "copy the list to a file, whole and at one moment",
     "cardfile backup cardfile-2026-11-20.db", define_backup},
    {"doctor", "", "check the list and its pictures, and mend what can be mended",
     "cardfile doctor", define_doctor},
    {"forget", "ID", "delete all that is known of somebody, for good",
     "cardfile forget 12\n"
     "cardfile forget --sources 12",
     define_forget},
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
