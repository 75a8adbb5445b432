#pragma once
// The mail to somebody: contact, talk and template -> Mail.
//
// Names that a template may use: name, first, last, company, event, talk, date, year, signature,
// and as sections one of days, weeks, months, years: how long ago they met. A name beyond these is
// an Error, and so is a template whose braces do not close.

#include <string>

#include "card/error.h"
#include "formats/date.h"
#include "formats/mail.h"
#include "store/entry.h"

namespace cardfile {

struct Sender {
    std::string name, email;
    std::string signature;  ///< empty: the name
};

struct DraftForm {
    std::string text;   ///< the template
    std::string where;  ///< its file, for errors
};

/// What they talked about, as it was noted last; empty when nothing was.
[[nodiscard]] std::string talk_of(const Entry& entry);

/// Nothing is written to nobody: without an address, without a word about the talk, or to somebody
/// who is never to be written to, there is an Error instead.
[[nodiscard]] Result<Mail> draft(const Entry& entry, const DraftForm& form, const Sender& sender,
                                 const Date& today);

}  // namespace cardfile
