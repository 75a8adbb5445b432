#include "cli/record_text.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "followup/steps.h"
#include "formats/date.h"
#include "formats/unicode.h"
#include "understand/dialling.h"

namespace cardfile {
namespace {

std::string joined(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags) text += (text.empty() ? "" : ", ") + tag;
    return text;
}

std::vector<std::string> tags_of(const std::string& text) {
    std::vector<std::string> tags;
    std::istringstream stream(text);
    for (std::string tag; std::getline(stream, tag, ',');) {
        tag.erase(0, tag.find_first_not_of(' '));
        tag.erase(tag.find_last_not_of(' ') + 1);
        if (!tag.empty()) tags.push_back(tag);
    }
    return tags;
}

Error wrong(std::string what, std::string hint) {
    return {Error::Kind::usage, "", std::move(what), std::move(hint)};
}

/// Takes a line that is not the contact's; nothing when it is.
std::optional<Result<void>> take(const TextLine& line, Entry& entry, int& every_days) {
    const std::string& value = line.value;
    if (line.key == "event") {
        entry.met.event = value;
    } else if (line.key == "tags") {
        for (const std::string& tag : tags_of(value)) entry.tags.push_back(tag);
    } else if (line.key == "source") {
        entry.source = value;
    } else if (line.key == "met") {
        if (!value.empty() && !parse_date(value)) {
            return tl::unexpected(
                wrong("met: " + value + ": not a date", "write it as 2026-11-20"));
        }
        entry.met.on = value;
    } else if (line.key == "language") {
        const bool two_letters =
            value.size() == 2 &&
            value.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == value.npos;
        if (!value.empty() && !two_letters) {
            return tl::unexpected(
                wrong("language: " + value + ": not a language's two letters", "as de, en, tr"));
        }
        entry.language = value;
    } else if (line.key == "every") {
        const auto days = value.empty() ? 0 : parse_span(value);
        if (!days) {
            return tl::unexpected(
                wrong("every: " + value + ": not a span of time", "write it as 3m, 2w or 10d"));
        }
        every_days = *days;
    } else {
        return std::nullopt;
    }
    if (std::string fault = fault_of(value); !fault.empty()) {
        return tl::unexpected(wrong(line.key + ": " + fault, ""));
    }
    return Result<void>();
}

/// The country of the first number that says one.
std::string region_of(const std::vector<Phone>& phones) {
    for (const Phone& phone : phones) {
        if (phone.number.empty()) continue;
        if (const auto dialled = understanding::dial(phone.number, "")) return dialled->region;
    }
    return {};
}

struct Assignment {
    std::string key, value;
    bool adds = false;
};

Result<Assignment> assignment_of(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        return tl::unexpected(
            wrong("'" + text + "' is not field=value", "cardfile edit 12 email=ada@example.com"));
    }
    Assignment assignment{text.substr(0, equals), text.substr(equals + 1)};
    if (assignment.key.ends_with('+')) {
        assignment.key.pop_back();
        assignment.adds = true;
    }
    return assignment;
}

}  // namespace

std::string display_name(const Contact& contact) {
    if (contact.name) return contact.name->value;
    return contact.company ? contact.company->value : "";
}

void complete_numbers(Contact& contact) {
    const std::string region = region_of(contact.phones);
    for (Phone& phone : contact.phones) {
        if (!phone.number.empty()) continue;
        const auto dialled = understanding::dial(phone.value, region);
        if (dialled && dialled->possible) phone.number = dialled->number;
    }
}

std::vector<TextLine> record_lines(const Entry& entry) {
    std::vector<TextLine> lines = text_lines(entry.contact);
    const auto put = [&](const char* key, const std::string& value) {
        if (!value.empty()) lines.push_back({key, value});
    };
    put("met", entry.met.on);
    put("event", entry.met.event);
    put("tags", joined(entry.tags));
    put("language", entry.language);
    put("source", entry.source);
    if (entry.follow_up.every_days > 0) put("every", span_text(entry.follow_up.every_days));
    return lines;
}

Result<Entry> entry_of(const std::vector<TextLine>& lines, const Entry& before) {
    Entry entry = before;
    entry.met = {};
    entry.tags.clear();
    entry.language.clear();
    entry.source.clear();
    int every_days = 0;
    std::vector<TextLine> fields;
    for (const TextLine& line : lines) {
        const auto taken = take(line, entry, every_days);
        if (!taken) {
            fields.push_back(line);
        } else if (!*taken) {
            return tl::unexpected(taken->error());
        }
    }
    if (every_days != before.follow_up.every_days) {
        entry.follow_up = with_cadence(entry, every_days);
    }
    return contact_of(fields, before.contact).map([&](Contact contact) {
        complete_numbers(contact);
        entry.contact = std::move(contact);
        return entry;
    });
}

Result<std::vector<TextLine>> assigned(std::vector<TextLine> lines,
                                       const std::vector<std::string>& assignments) {
    std::set<std::string> replaced;
    for (const std::string& text : assignments) {
        const auto assignment = assignment_of(text);
        if (!assignment) return tl::unexpected(assignment.error());
        const std::string& key = assignment->key;
        const auto is_it = [&](const TextLine& line) { return line.key == key; };
        const bool first = !assignment->adds && replaced.insert(key).second;
        auto place = std::find_if(lines.begin(), lines.end(), is_it);
        if (first) {
            const auto index = place - lines.begin();
            std::erase_if(lines, is_it);
            place = lines.begin() + std::min<std::ptrdiff_t>(index, std::ssize(lines));
        } else {
            place = lines.end();
        }
        // also an empty one: its key is checked where it is taken
        lines.insert(place, {key, assignment->value, false});
    }
    return lines;
}

}  // namespace cardfile
