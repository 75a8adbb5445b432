#include "cli/explain.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "card/review.h"
#include "formats/unicode.h"
#include "understand/account.h"

namespace cardfile {
namespace {

using namespace understanding;

constexpr int page_columns = 78;  // a terminal's 80, without the frame

std::string percent(double confidence) {
    return std::to_string(static_cast<int>(std::lround(100 * confidence))) + " %";
}

double middle_of(const Line& line) {
    return (line.box[0].y + line.box[3].y) / 2;
}

/// The numbers of the lines in rows from top to bottom, each row from left to right.
std::vector<std::vector<std::size_t>> rows_of(const Lines& lines) {
    std::vector<std::size_t> order(lines.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return middle_of(lines[a]) < middle_of(lines[b]);
    });
    std::vector<std::vector<std::size_t>> rows;
    for (const std::size_t i : order) {
        const bool same_row =
            !rows.empty() &&
            middle_of(lines[i]) - middle_of(lines[rows.back().front()]) < height(lines[i].box) / 2;
        if (!same_row) rows.emplace_back();
        rows.back().push_back(i);
    }
    for (auto& row : rows)
        std::sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
            return lines[a].box[0].x < lines[b].box[0].x;
        });
    return rows;
}

/// The card's text where it stands, with the lines' numbers before it.
void tell_text(const CardReading& card, std::ostream& out) {
    for (const auto& row : rows_of(card.lines)) {
        std::string numbers, text;
        for (const std::size_t i : row) {
            numbers += (numbers.empty() ? "" : ",") + std::to_string(i);
            const double share = card.lines[i].box[0].x / std::max(card.size.width, 1);
            const int column = static_cast<int>(std::clamp(share, 0.0, 1.0) * page_columns / 2);
            const int fill = std::max(column - columns(text), text.empty() ? 0 : 2);
            text +=
                std::string(static_cast<std::size_t>(fill), ' ') + printable(card.lines[i].text);
        }
        constexpr std::size_t margin = 7;
        numbers.resize(std::max(numbers.size(), margin), ' ');
        out << numbers << "| " << text << '\n';
    }
}

std::string numbers_of(const std::vector<int>& lines) {
    std::string text;
    for (const int line : lines) text += (text.empty() ? "" : ", ") + std::to_string(line);
    return text.empty() ? "from a code" : (lines.size() == 1 ? "line " : "lines ") + text;
}

void tell(std::string_view kind, const Field& field, std::ostream& out) {
    out << '\n' << kind << ": " << printable(field.value) << "   " << percent(field.confidence);
    if (field.confidence < review_below_of(kind)) out << ", to be reviewed";
    out << ", " << numbers_of(field.from) << '\n';
    if (!field.repaired.empty()) out << "    read as: " << printable(field.repaired) << '\n';
    for (const std::string& reason : field.reasons) out << "    - " << printable(reason) << '\n';
}

bool overlap(const std::vector<Span>& a, const std::vector<Span>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Span& x) {
        return std::any_of(b.begin(), b.end(), [&](const Span& y) { return x.overlaps(y); });
    });
}

/// What a stretch of the card was taken for; empty for nothing.
std::string taken_for(const Account& account, const std::vector<Span>& spans) {
    const Choice& choice = account.choice;
    if (choice.name && overlap(spans, choice.name->spans)) return "the name";
    if (choice.title && overlap(spans, choice.title->spans)) return "the title";
    if (choice.company && overlap(spans, choice.company->spans)) return "the company";
    if (choice.department && overlap(spans, choice.department->spans)) return "the department";
    const auto& pieces = account.proposal.pieces;
    const bool address = std::any_of(choice.address.begin(), choice.address.end(),
                                     [&](auto i) { return overlap(spans, {pieces[i].span}); });
    return address ? "an address" : "";
}

/// The strongest that were not chosen, and why they lost.
template <class C>
void tell_rivals(const Account& account, std::vector<C> rivals, const Candidate* chosen,
                 std::ostream& out) {
    constexpr std::size_t most = 3;
    constexpr double hopeless = -2;  // log-odds: nobody would have thought of it
    std::erase_if(rivals, [&](const C& rival) {
        return rival.evidence.score() < hopeless || (chosen && rival.value == chosen->value);
    });
    std::stable_sort(rivals.begin(), rivals.end(), [](const C& a, const C& b) {
        return a.evidence.score() > b.evidence.score();
    });
    if (rivals.size() > most) rivals.resize(most);
    for (const C& rival : rivals) {
        out << "    not: " << printable(rival.value) << " (" << percent(rival.evidence.confidence())
            << " by itself";
        const bool inside = chosen && overlap(rival.spans, chosen->spans);
        const std::string taken = inside ? "" : taken_for(account, rival.spans);
        if (inside) out << "; another cut of the same print";
        if (!taken.empty()) out << "; it is " << taken;
        const std::vector<std::string> doubts = rival.evidence.doubts();
        for (std::size_t i = 0; i < std::min<std::size_t>(doubts.size(), 2); ++i)
            out << "; " << doubts[i];
        if (!inside && taken.empty() && doubts.empty()) out << "; less speaks for it";
        out << ")\n";
    }
}

void tell_judged(const Account& account, const Contact& contact, std::ostream& out) {
    const Candidates& all = account.proposal.candidates;
    const Choice& choice = account.choice;
    const auto chosen = [](const auto& one) { return one ? &*one : nullptr; };
    const auto one = [&](std::string_view kind, const auto& field) {
        if (field)
            tell(kind, *field, out);
        else
            out << '\n' << kind << ": none\n";
    };
    one("name", contact.name);
    tell_rivals(account, all.names, chosen(choice.name), out);
    one("title", contact.title);
    tell_rivals(account, all.titles, chosen(choice.title), out);
    if (contact.department) one("department", contact.department);
    one("company", contact.company);
    tell_rivals(account, all.companies, chosen(choice.company), out);
}

void tell_others(const Contact& contact, std::ostream& out) {
    for (const Field& email : contact.emails) tell("mail", email, out);
    for (const Phone& phone : contact.phones) {
        tell("phone (" + std::string(to_string(phone.type)) + ")", phone, out);
        if (!phone.number.empty()) out << "    dialled: " << printable(phone.number) << '\n';
    }
    for (const Field& site : contact.websites) tell("website", site, out);
    for (const Social& social : contact.socials) tell(social.network + " profile", social, out);
    for (const Address& address : contact.addresses) tell("address", address, out);
}

}  // namespace

std::string explained(const CardReading& card, const UnderstandOptions& options) {
    std::ostringstream out;
    tell_text(card, out);
    const Account account = account_of(card.lines, options);
    for (std::size_t i = 0; i < card.contacts.size(); ++i) {
        if (i == 0) {
            tell_judged(account, card.contacts[i], out);
        } else {
            out << "\nA second person:\n";
            if (card.contacts[i].name) tell("name", *card.contacts[i].name, out);
            if (card.contacts[i].title) tell("title", *card.contacts[i].title, out);
        }
        tell_others(card.contacts[i], out);
    }
    for (const Code& code : card.codes)
        out << "\ncode (" << code.format << "): " << printable(code.text) << '\n';
    if (!card.unused.empty()) out << "\nnothing was made of:\n";
    for (const int line : card.unused)
        out << "    line " << line << ": "
            << printable(card.lines[static_cast<std::size_t>(line)].text) << '\n';
    return out.str();
}

}  // namespace cardfile
