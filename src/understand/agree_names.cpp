#include <algorithm>
#include <map>
#include <optional>

#include "understand/agree.h"
#include "understand/confusion.h"
#include "understand/fold.h"
#include "understand/mailboxes.h"
#include "understand/tokens.h"

namespace cardfile::understanding {

namespace {

struct Reason {
    std::string_view why;
    double trust = 0;  ///< how sure it is, on the recogniser's scale
};

/// What may stand left of the @, letters and digits only -> why.
using Known = std::map<std::string, Reason>;

// What a place in the lists of names adds to how sure the recogniser was.
constexpr double of_lists = 0.25;

constexpr std::string_view by_name = "the name says so", by_company = "so the company is called",
                           by_custom = "a usual name of mailboxes";

bool is_known_name(const std::string& word) {
    return (lists_of(word) & (in::given_name | in::family_name)) != 0;
}

double trust_in(const std::string& word, double read) {
    return read + (is_known_name(word) || ends_like_family_name(word) ? of_lists : 0);
}

void add_person(const Called& person, Known& known) {
    std::vector<std::string> words;
    for (const Token& token : tokens_of(person.name))
        if (std::string word = squeeze(token.folded); !word.empty()) words.push_back(word);
    constexpr std::size_t most = 6;
    if (words.size() > most) words.resize(most);
    std::string all, initials;
    double trust = 1;
    for (const std::string& word : words) {
        all += word;
        initials += word.front();
        known.emplace(word, Reason{by_name, trust_in(word, person.read)});
        trust = std::min(trust, trust_in(word, person.read));
    }
    known.emplace(all, Reason{by_name, trust});
    if (words.size() > 1) known.emplace(initials, Reason{by_name, person.read});
    for (const std::string& one : words)
        for (const std::string& other : words) {
            if (&one == &other) continue;
            known.emplace(one + other, Reason{by_name, trust});
            known.emplace(one.substr(0, 1) + other, Reason{by_name, trust_in(other, person.read)});
            known.emplace(one + other.substr(0, 1), Reason{by_name, trust_in(one, person.read)});
        }
}

Known known_of(const Neighbours& neighbours) {
    Known known;
    for (const Called& person : neighbours.people) add_person(person, known);
    constexpr std::size_t least = 4;
    for (const Called& company : neighbours.companies)
        if (const std::string all = squeeze(company.name); all.size() >= least)
            known.emplace(all, Reason{by_company, company.read});
    for (const std::string_view box : usual_mailboxes) known.emplace(box, Reason{by_custom, 1});
    return known;
}

Known::const_iterator find(const Known& known, const std::string& part) {
    const std::string plain = squeeze(part);
    const auto found = known.find(plain);
    return found != known.end() ? found : known.find(without_umlauts(plain));
}

struct Mend {
    std::string text;
    Reason reason;
};

/// The only known one among texts; none where several are.
std::optional<Mend> only_known(const std::vector<std::string>& texts, const Known& known,
                               std::size_t least) {
    std::optional<Mend> only;
    for (const std::string& text : texts) {
        const auto found = find(known, text);
        if (found == known.end() || squeeze(text).size() < least) continue;
        if (only && only->text != text) return std::nullopt;
        only = {text, found->second};
    }
    return only;
}

bool is_capital_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

/// An icon before or half the @ behind, read as a letter: a capital among small ones.
std::vector<std::string> without_stray_ends(const std::string& part) {
    std::vector<std::string> all;
    const auto capitals = std::count_if(part.begin(), part.end(), is_capital_letter);
    if (capitals != 1 || part.size() < 4) return all;
    if (is_capital_letter(part.front())) all.push_back(part.substr(1));
    if (is_capital_letter(part.back())) all.push_back(part.substr(0, part.size() - 1));
    return all;
}

std::string small(std::string text) {
    for (char& c : text)
        if (is_capital_letter(c)) c = static_cast<char>(c + 32);
    return text;
}

/// One word of a mail name, put right.
std::optional<Mend> mended(const std::string& part, const Known& known, double read) {
    // Letters: of a shorter word one letter more or less makes another word.
    constexpr std::size_t least = 3, least_confused = 4, least_doubtful = 5;
    if (part.front() == 'I')  // "Idoe@" of L. Doe, before it is taken for an icon
        if (auto with_l = only_known({"l" + part.substr(1)}, known, least)) return with_l;
    if (auto bare = only_known(without_stray_ends(part), known, least)) return bare;
    const std::string plain = small(part);
    // "mario@" beside Maria may be her brother
    if (is_mailbox(plain) || is_known_name(plain)) return std::nullopt;
    constexpr double doubtful = 0.8;  // below, any letter may be another
    const double own = trust_in(plain, read);
    const auto outweighs = [&](const std::optional<Mend>& mend) {
        constexpr double enough = 0.05;
        // "ventos@", "expert@": well read, what resembles a usual mailbox is another, unless only
        // its first letter was lost to an icon.
        if (mend && mend->reason.why == by_custom && read >= doubtful &&
            mend->text.substr(1) != plain && mend->text.substr(1) != plain.substr(1))
            return false;
        // What ends as family names do is not bent to what does not.
        const bool less_a_name = mend && trust_in(squeeze(mend->text), 0) < trust_in(plain, 0);
        return mend && !less_a_name && mend->reason.trust >= own + enough;
    };
    if (const auto meant = only_known(before_one_confusion(plain), known, least_confused))
        return outweighs(meant) ? meant : std::nullopt;
    std::vector<std::string> near;
    for (const auto& [text, reason] : known) {
        const bool lost_first = (read < doubtful || reason.why == by_custom) &&
                                text.size() == plain.size() + 1 && text.ends_with(plain) &&
                                plain.size() >= least;
        const bool misread = read < doubtful && text.size() >= least_doubtful &&
                             text.size() == plain.size() && edits(text, plain, 1) == 1;
        if (lost_first || misread) near.push_back(text);
    }
    const auto meant = only_known(near, known, least);
    return outweighs(meant) ? meant : std::nullopt;
}

struct NamePart {
    std::size_t begin = 0, end = 0;
};

std::vector<NamePart> parts_of(const std::string& name) {
    std::vector<NamePart> parts;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find_first_of("._-+", at), name.size());
        if (end > at) parts.push_back({at, end});
        at = end + 1;
    }
    return parts;
}

std::optional<Mend> mended_name(const std::string& name, const Known& known, double read) {
    if (find(known, name) != known.end()) return std::nullopt;
    if (auto whole = mended(name, known, read)) return whole;
    std::string out = name;
    Reason reason;
    const std::vector<NamePart> parts = parts_of(name);
    constexpr std::size_t least = 4;  // shorter parts are initials, years, abbreviations
    for (auto part = parts.rbegin(); parts.size() > 1 && part != parts.rend(); ++part) {
        const std::string text = name.substr(part->begin, part->end - part->begin);
        if (text.size() < least || find(known, text) != known.end()) continue;
        const auto better = mended(text, known, read);
        if (!better) continue;
        out.replace(part->begin, part->end - part->begin, better->text);
        reason = better->reason;
    }
    return out == name ? std::nullopt : std::optional<Mend>({out, reason});
}

/// Puts the one letter right in which a word, all plain letters, differs; gives the word as it was.
std::string put_letter(const Token& word, const std::string& said, Candidate& candidate) {
    std::string old_word = candidate.value.substr(word.begin, word.end - word.begin);
    std::string better = old_word;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (said[i] == word.folded[i]) continue;
        const auto others = std::count_if(old_word.begin(), old_word.end(), is_capital_letter) -
                            (is_capital_letter(old_word[i]) ? 1 : 0);
        const bool capital = i == 0 ? is_capital_letter(old_word[0]) : others > 1;
        better[i] =
            capital && said[i] >= 'a' && said[i] <= 'z' ? static_cast<char>(said[i] - 32) : said[i];
    }
    candidate.repaired = candidate.value;
    candidate.value.replace(word.begin, old_word.size(), better);
    candidate.mended = old_word + " -> " + better;
    return old_word;
}

bool is_one_letter_off(const std::string& read, const std::string& said) {
    const auto digits = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return said.size() == read.size() && digits(said) <= digits(read) &&
           edits(said, read, 1) == 1 && may_be_misread(read, said);
}

/// Whether every letter of a word is one byte, so that its letters can be put right one by one.
bool is_plain(const Token& word, const std::string& value) {
    return word.folded.size() == word.end - word.begin &&
           std::all_of(value.begin() + long(word.begin), value.begin() + long(word.end),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

void settle_mail_names(const Neighbours& neighbours, std::vector<FoundEmail>& emails) {
    const Known known = known_of(neighbours);
    for (FoundEmail& email : emails) {
        const auto better = mended_name(email.name, known, email.read);
        if (!better) continue;
        const std::string old_name = email.name;
        if (email.field.repaired.empty()) email.field.repaired = email.field.value;
        email.name = better->text;
        email.field.value = email.name + email.field.value.substr(old_name.size());
        email.mended = true;
        email.field.reasons.push_back(old_name + "@ -> " + email.name +
                                      "@: " + std::string(better->reason.why));
    }
}

void settle_name(const Sheet& sheet, const std::vector<FoundEmail>& emails, NameCandidate& name) {
    constexpr std::size_t least = 4;  // letters of a word that means something
    constexpr double enough = 0.05;
    const double read = read_confidence(sheet, name.spans);
    for (const Token& word : tokens_of(name.value)) {
        const bool known = (word.lists & (in::given_name | in::family_name)) != 0;
        if (known || word.folded.size() < least || !is_plain(word, name.value)) continue;
        for (const FoundEmail& email : emails)
            for (const NamePart& part : parts_of(email.name)) {
                const std::string said =
                    small(email.name.substr(part.begin, part.end - part.begin));
                if (!is_one_letter_off(word.folded, said) ||
                    trust_in(said, email.read) < trust_in(word.folded, read) + enough)
                    continue;
                const std::string old_word = put_letter(word, said, name);
                const std::string better = name.value.substr(word.begin, word.end - word.begin);
                for (std::string* half : {&name.name.first, &name.name.last})
                    if (const std::size_t at = half->find(old_word); at != std::string::npos)
                        half->replace(at, old_word.size(), better);
                name.mended += ": the mail address says so";
                return;
            }
    }
}

void settle_company(const Sheet& sheet, const std::vector<Called>& owners, Candidate& company) {
    constexpr std::size_t least = 4;
    constexpr double enough = 0.02;
    const double read = read_confidence(sheet, company.spans);
    for (const Token& word : tokens_of(company.value)) {
        if (word.folded.size() < least || !is_plain(word, company.value) || word.lists != 0)
            continue;
        for (const Called& owner : owners) {
            if (word.begin == 0 && word.folded.size() == owner.name.size() + 1 &&
                word.folded.ends_with(owner.name) && owner.read >= read + enough) {
                // "OACME" for acme.com: a sign in front, read as a letter
                company.repaired = company.value;
                company.mended = company.value + " -> ";
                company.value.erase(0, 1);
                company.mended += company.value + ": so the domain is called";
                return;
            }
            // "Acne Metal" for acmemetal.com: the word at its place in the owner's
            const std::string said = owner.name.substr(0, word.folded.size());
            const bool alone = owner.name.size() == said.size() || word.begin == 0;
            if (!alone || owner.read < read + enough || !is_one_letter_off(word.folded, said))
                continue;
            put_letter(word, said, company);
            company.mended += ": so the domain is called";
            return;
        }
    }
}

}  // namespace cardfile::understanding
