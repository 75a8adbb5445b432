#include "followup/draft.h"

#include <kainjow/mustache.hpp>

namespace cardfile {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

constexpr int days_until_weeks = 8, days_until_months = 60, days_until_years = 365;

/// Remembers the first name that it does not know.
class Names : public kainjow::mustache::context<std::string> {
  public:
    explicit Names(const data* known) : context(known) {}

    const data* get(const std::string& name) const override {
        const data* found = context::get(name);
        if (!found && unknown_.empty()) unknown_ = name;
        return found;
    }

    [[nodiscard]] const std::string& unknown() const { return unknown_; }

  private:
    mutable std::string unknown_;  // the library asks through a const interface
};

/// An empty text counts as absent: {{#event}} … {{/event}}.
void put(data& values, const char* name, const std::string& text) {
    values.set(name, text.empty() ? data(false) : data(text));
}

void put_age(data& values, const std::string& met_on, const Date& today) {
    const auto on = parse_date(met_on);
    const int days =
        on ? static_cast<int>((std::chrono::sys_days(today) - std::chrono::sys_days(*on)).count())
           : 0;
    values.set("days", data(days <= days_until_weeks));
    values.set("weeks", data(days > days_until_weeks && days <= days_until_months));
    values.set("months", data(days > days_until_months && days <= days_until_years));
    values.set("years", data(days > days_until_years));
    put(values, "date", met_on);
    put(values, "year", met_on.substr(0, 4));
}

data values_for(const Entry& entry, const Sender& sender, const Date& today) {
    data values;
    const Contact& contact = entry.contact;
    const std::string company = contact.company ? contact.company->value : "";
    const std::string name = contact.name ? contact.name->value : company;
    const std::string first = contact.name ? contact.name->first : "";
    put(values, "name", name);
    put(values, "first", first.empty() ? name : first);
    put(values, "last", contact.name ? contact.name->last : "");
    put(values, "company", company);
    put(values, "event", entry.met.event);
    std::string talk = talk_of(entry);
    while (talk.ends_with('.') || talk.ends_with(' ')) talk.pop_back();  // the template has one
    put(values, "talk", talk);
    put(values, "signature", sender.signature.empty() ? sender.name : sender.signature);
    put_age(values, entry.met.on, today);
    return values;
}

/// A section that is left out leaves its empty lines behind.
std::string with_single_gaps(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n' && result.ends_with("\n\n")) continue;
        result += c;
    }
    return result;
}

Result<std::string> filled(const DraftForm& form, const data& values) {
    mustache page(form.text);
    page.set_custom_escape([](const std::string& text) { return text; });  // a mail, not HTML
    if (!page.is_valid()) {
        return failure(Error::Kind::usage, form.where, "the template: " + page.error_message());
    }
    Names names(&values);
    const std::string text = with_single_gaps(page.render(names));
    if (names.unknown().empty()) return text;
    return failure(Error::Kind::usage, form.where,
                   "the template asks for '" + names.unknown() + "', which nothing is called",
                   "name, first, last, company, event, talk, date, year, signature, days, weeks, "
                   "months, years");
}

Result<void> may_be_written_to(const Entry& entry) {
    const std::string id = std::to_string(entry.id);
    if (entry.follow_up.state == "never") {
        return failure(Error::Kind::usage, "", "contact " + id + " is not to be written to",
                       "cardfile close --reopen " + id);
    }
    if (entry.contact.emails.empty()) {
        return failure(Error::Kind::missing, "", "contact " + id + " has no mail address",
                       "cardfile edit " + id + " email=…");
    }
    if (talk_of(entry).empty()) {
        return failure(Error::Kind::missing, "",
                       "what did you talk about with contact " + id + "? Without a word, no draft",
                       "cardfile note " + id + " …");
    }
    return {};
}

}  // namespace

std::string talk_of(const Entry& entry) {
    std::string talk;
    for (const Note& note : entry.notes) {
        if (note.kind == "talk") talk = note.text;
    }
    return talk;
}

Result<Mail> draft(const Entry& entry, const DraftForm& form, const Sender& sender,
                   const Date& today) {
    if (auto may = may_be_written_to(entry); !may) return tl::unexpected(may.error());
    const auto text = filled(form, values_for(entry, sender, today));
    if (!text) return tl::unexpected(text.error());
    const auto end = std::min(text->find('\n'), text->size());
    constexpr std::string_view head = "Subject: ";
    if (!text->starts_with(head)) {
        return failure(Error::Kind::usage, form.where,
                       "the template does not begin with a line \"Subject: …\"");
    }
    Mail mail;
    mail.from_name = sender.name;
    mail.from = sender.email;
    mail.to_name = entry.contact.name ? entry.contact.name->value : "";
    mail.to = entry.contact.emails.front().value;
    mail.subject = text->substr(head.size(), end - head.size());
    mail.body = text->substr(std::min(text->find_first_not_of('\n', end), text->size()));
    return mail;
}

}  // namespace cardfile
