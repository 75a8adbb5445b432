#include <algorithm>
#include <map>

#include "understand/agree.h"
#include "understand/confusion.h"
#include "understand/domains.h"
#include "understand/fold.h"

namespace cardfile::understanding {

namespace {

/// One domain of the card, wherever it stands.
struct Holder {
    Field* field = nullptr;
    std::string* domain = nullptr;
    Found* found = nullptr;
    bool is_mail = false;
    std::string owner;
};

std::vector<Holder> holders_of(std::vector<FoundEmail>& emails,
                               std::vector<FoundWebsite>& websites) {
    std::vector<Holder> all;
    for (FoundEmail& email : emails)
        if (!is_mail_provider(email.domain))
            all.push_back({&email.field, &email.domain, &email, true, owner_of(email.domain)});
    for (FoundWebsite& site : websites)
        if (network_of(site.domain).empty())
            all.push_back({&site.field, &site.domain, &site, false, owner_of(site.domain)});
    std::erase_if(all, [](const Holder& holder) { return holder.owner.empty(); });
    return all;
}

template <class Found>
void add_spans(const std::vector<Found>& found, std::vector<Span>& spans) {
    for (const Found& one : found) spans.insert(spans.end(), one.spans.begin(), one.spans.end());
}

/// Words of the card, letters and digits only -> how sure the recogniser was.
using Words = std::map<std::string, double>;

/// Every run of words outside `taken`, squeezed, and the runs' initials.
Words words_of(const Sheet& sheet, const std::vector<Span>& taken) {
    Words words;
    constexpr std::size_t longest = 5;  // words of a company's name that a domain repeats
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        std::vector<Token> free;
        for (const Token& token : sheet.rows[i].tokens) {
            const Span span{static_cast<int>(i), token.begin, token.end};
            if (std::none_of(taken.begin(), taken.end(),
                             [&](const Span& t) { return t.overlaps(span); }))
                free.push_back(token);
        }
        for (std::size_t from = 0; from < free.size(); ++from) {
            std::string run, initials;
            for (std::size_t to = from; to < std::min(free.size(), from + longest); ++to) {
                run += squeeze(free[to].folded);
                initials += free[to].folded.substr(0, 1);
                words.emplace(run, sheet.rows[i].confidence);
                if (initials.size() >= 3) words.emplace(initials, sheet.rows[i].confidence);
            }
        }
    }
    return words;
}

bool holds(const Words& words, const std::string& owner) {
    return words.count(squeeze(owner)) > 0 || words.count(without_umlauts(squeeze(owner))) > 0;
}

void reown(Holder& holder, const std::string& owner, const std::string& why) {
    std::string& value = holder.field->value;
    const std::string old_domain = *holder.domain;
    const auto put = [&](std::string& text, std::size_t from) {
        std::string small = text;
        std::transform(small.begin(), small.end(), small.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const std::size_t at = small.find(holder.owner + ".", from);
        if (at != std::string::npos) text.replace(at, holder.owner.size(), owner);
    };
    if (holder.field->repaired.empty()) holder.field->repaired = value;
    put(value, holder.is_mail ? value.find('@') + 1 : 0);
    put(*holder.domain, 0);
    holder.found->mended = true;
    holder.field->reasons.push_back(old_domain + " -> " + *holder.domain + ": " + why);
    holder.owner = owner;
}

/// "iWwww-eacme.com" beside jane@acme.com: "www." poorly read, and its dot with it.
void mend_beginning(FoundWebsite& site, const std::vector<FoundEmail>& emails) {
    constexpr double poorly = 0.85;
    constexpr std::size_t longest = 9;  // letters that "www." is read as
    if (site.read >= poorly) return;
    for (const FoundEmail& email : emails) {
        if (!site.domain.ends_with(email.domain) || is_mail_provider(email.domain)) continue;
        const std::string front = site.domain.substr(0, site.domain.size() - email.domain.size());
        const bool ws = front.find("ww") != std::string::npos && front.size() <= longest;
        if (!ws || front.ends_with('.')) continue;
        if (site.field.repaired.empty()) site.field.repaired = site.field.value;
        site.field.reasons.push_back(site.domain + " -> " + email.domain +
                                     ": the mail address says so");
        site.field.value = "www." + email.domain;
        site.domain = email.domain;
        site.mended = true;
        return;
    }
}

/// What speaks for one of two owners' words, besides the other: in votes.
double support(const Holder& holder, const std::vector<Holder>& all, const Words& words) {
    constexpr double of_card = 2, of_another = 1, of_reading = 4, of_digit = 1;
    const auto same = std::count_if(all.begin(), all.end(),
                                    [&](const Holder& h) { return h.owner == holder.owner; });
    // "stud1o"; at the end a digit is usual
    const bool digit_inside =
        holder.owner.size() > 2 && std::any_of(holder.owner.begin() + 1, holder.owner.end() - 1,
                                               [](char c) { return c >= '0' && c <= '9'; });
    return (holds(words, holder.owner) ? of_card : 0) + of_another * static_cast<double>(same - 1) +
           of_reading * holder.found->read - (digit_inside ? of_digit : 0);
}

/// Two that differ by a misreading: the better supported one is right, or neither is sure.
void settle_pair(Holder& a, Holder& b, const std::vector<Holder>& all, const Words& words) {
    constexpr double enough = 0.8;  // votes
    const double difference = support(a, all, words) - support(b, all, words);
    Holder& right = difference > 0 ? a : b;
    Holder& wrong = difference > 0 ? b : a;
    // Well read, and no usual confusion: two domains, or a misprint.
    constexpr double well = 0.85, very_well = 0.93;
    const std::vector<std::string> usual = before_one_confusion(wrong.owner);
    if (std::find(usual.begin(), usual.end(), right.owner) == usual.end() &&
        wrong.found->read >= well)
        return;
    if (std::abs(difference) >= enough && wrong.found->read < very_well) {
        reown(wrong, right.owner,
              right.is_mail ? "the mail address says so" : "the website says so");
        return;
    }
    for (Holder* holder : {&a, &b}) {
        const Holder& other = holder == &a ? b : a;
        holder->found->disputed = true;
        holder->field->reasons.push_back("differs by a letter from " + *other.domain);
    }
}

/// A domain that stands alone, by a word of the card that it is a usual misreading of.
void settle_by_words(Holder& holder, const std::vector<Holder>& all, const Words& words) {
    constexpr std::size_t least = 4;  // letters of a word that means something
    const auto same = std::count_if(all.begin(), all.end(),
                                    [&](const Holder& h) { return h.owner == holder.owner; });
    if (same > 1 || holder.owner.size() < least || holds(words, holder.owner)) return;
    std::vector<std::string> meant = before_one_confusion(holder.owner);
    constexpr double better = 0.02;  // read so much better than the domain
    std::erase_if(meant, [&](const std::string& text) {
        const auto word = words.find(text);
        return word == words.end() || text.size() < least ||
               word->second < holder.found->read + better;
    });
    if (meant.size() == 1) reown(holder, meant.front(), "so the card calls itself");
}

/// "/rd/hri/" beside "High Rise Lifts": a part of a path that repeats the initials of words on the
/// card, one upright stroke read for another.
void settle_path(FoundWebsite& site, const Words& words) {
    constexpr std::string_view strokes = "il1";
    std::string& value = site.field.value;
    const std::size_t path = value.find('/', value.find(site.domain));
    for (std::size_t at = path; at < value.size(); at = value.find('/', at + 1)) {
        const std::size_t end = std::min(value.find('/', at + 1), value.size());
        const std::string part = value.substr(at + 1, end - at - 1);
        if (part.size() < 3 || part.size() > 5 || words.count(part) > 0) continue;
        std::vector<std::string> meant;
        for (std::size_t i = 0; i < part.size(); ++i)
            for (const char stroke : strokes) {
                std::string other = part;
                if (strokes.find(part[i]) == std::string_view::npos || part[i] == stroke) continue;
                other[i] = stroke;
                if (words.count(other) > 0) meant.push_back(other);
            }
        if (meant.size() != 1) continue;
        if (site.field.repaired.empty()) site.field.repaired = value;
        value.replace(at + 1, part.size(), meant.front());
        site.mended = true;
        site.field.reasons.push_back("/" + part + " -> /" + meant.front() +
                                     ": the initials of words on the card");
    }
}

/// "<acme.com" beside www.greatacme.com: a logo's end, poorly read as a website.
void drop_cut_off(const std::vector<std::string>& domains, std::vector<FoundWebsite>& websites) {
    constexpr double poorly = 0.85;
    std::erase_if(websites, [&](const FoundWebsite& site) {
        if (site.read >= poorly) return false;
        return std::any_of(domains.begin(), domains.end(), [&](const std::string& domain) {
            const bool inside = domain.size() > site.domain.size() && domain.ends_with(site.domain);
            return inside && domain[domain.size() - site.domain.size() - 1] != '.' &&
                   !site.field.value.starts_with("www.") && !site.field.value.starts_with("http");
        });
    });
}

}  // namespace

void settle_domains(const Sheet& sheet, std::vector<FoundEmail>& emails,
                    std::vector<FoundWebsite>& websites) {
    for (FoundWebsite& site : websites) mend_beginning(site, emails);
    std::vector<std::string> domains;
    domains.reserve(emails.size() + websites.size());
    for (const FoundEmail& email : emails) domains.push_back(email.domain);
    for (const FoundWebsite& site : websites) domains.push_back(site.domain);
    drop_cut_off(domains, websites);
    std::vector<Holder> all = holders_of(emails, websites);
    std::vector<Span> taken;
    add_spans(emails, taken);
    add_spans(websites, taken);
    const Words words = words_of(sheet, taken);
    constexpr std::size_t most = 12;  // more than any card prints: hostile input stays cheap
    if (all.size() > most) return;
    for (Holder& a : all)
        for (Holder& b : all)
            if (&a < &b && a.owner != b.owner && may_be_misread(a.owner, b.owner))
                settle_pair(a, b, all, words);
    for (Holder& holder : all) settle_by_words(holder, all, words);
    for (FoundWebsite& site : websites) settle_path(site, words);
}

}  // namespace cardfile::understanding
