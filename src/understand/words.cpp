#include "understand/words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace cardfile::understanding {

namespace {

struct List {
    Lists mask;
    std::string_view words;  ///< parted by single spaces
};

constexpr List all_lists[] = {
    {
        in::given_name,
#include "understand/words/given_names.inc"
    },
    {
        in::family_name,
#include "understand/words/family_names.inc"
    },
    {
        in::honorific,
#include "understand/words/honorifics.inc"
    },
    {
        in::degree,
#include "understand/words/degrees.inc"
    },
    {
        in::particle,
#include "understand/words/particles.inc"
    },
    {
        in::title_head,
#include "understand/words/title_heads.inc"
    },
    {
        in::title_word,
#include "understand/words/title_words.inc"
    },
    {
        in::department,
#include "understand/words/departments.inc"
    },
    {
        in::institution,
#include "understand/words/institutions.inc"
    },
    {
        in::trade,
#include "understand/words/trades.inc"
    },
    {
        in::legal_form,
#include "understand/words/legal_forms.inc"
    },
    {
        in::street,
#include "understand/words/streets.inc"
    },
    {
        in::building,
#include "understand/words/buildings.inc"
    },
    {
        in::address_label,
#include "understand/words/address_labels.inc"
    },
    {
        in::country,
#include "understand/words/countries.inc"
    },
    {
        in::place,
#include "understand/words/places.inc"
    },
    {
        in::label,
#include "understand/words/labels.inc"
    },
    {
        in::registration,
#include "understand/words/registrations.inc"
    },
    {
        in::ordinary,
#include "understand/words/ordinary.inc"
    },
};

constexpr std::string_view street_endings =
#include "understand/words/street_endings.inc"
    ;

constexpr std::string_view family_endings =
    "oglu zade ski ska cki cka owicz ewicz ovic evic ovich evich enko chuk ova eva ian yan opoulos "
    "akis idis iadis shvili sen sson sdottir moto mura yama shima kawa guchi zaki swamy murthy "
    "mann stein berg feld hauser meier mayer baum ez ini elli etti ucci escu uulu ";

struct Known {
    Lists lists = 0;
    std::string_view country;  ///< of a country's name or a place; small letters
};

constexpr std::string_view title_endings =
    "manager leiter leiterin leitung ingenieur ingenieurin berater beraterin techniker technikerin "
    "assistent assistentin referent referentin beauftragter beauftragte vertreter vertreterin "
    "anwalt anwaltin arzt arztin direktor direktorin entwickler entwicklerin samordnare ledare "
    "ingenjor konsulent saljare chef ansvarig handlaggare strateg adviseur medewerker medewerkster "
    "leider directeur vezeto igazgato mernok tanacsado sjef konsulent radgiver radgivare "
    "inhaber inhaberin sprecher sprecherin gestalter gestalterin meister meisterin ontwikkelaar "
    "beheerder ondernemer accountant architekt architektin fachwirt fachwirtin innendienst "
    "voerder monteur monteurin forvaltare sekreterare vorsitzender vorsitzende dezernent "
    "dezernentin "
    "dozent dozentin redakteur redakteurin makler maklerin arkitekt psykolog tekniker mekaniker ";

using Table = std::unordered_map<std::string_view, Known>;

/// Calls `take` with each word of a list.
template <class Take>
void each_word(std::string_view words, Take take) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at) take(words.substr(at, end - at));
        at = end + 1;
    }
}

Table read_lists() {
    Table table;
    table.reserve(32768);
    for (const List& list : all_lists)
        each_word(list.words, [&](std::string_view word) {
            const std::size_t equals = word.find('=');
            Known& known = table[word.substr(0, equals)];
            known.lists |= list.mask;
            if (equals != std::string_view::npos) known.country = word.substr(equals + 1);
        });
    return table;
}

bool has_ending(std::string_view word, std::string_view endings, std::size_t before) {
    bool found = false;
    each_word(endings, [&](std::string_view ending) {
        found = found || (word.size() >= ending.size() + before && word.ends_with(ending));
    });
    return found;
}

Known know(std::string_view folded) {
    static const Table table = read_lists();
    const auto found = table.find(folded);
    return found == table.end() ? Known{} : found->second;
}

}  // namespace

Lists lists_of(std::string_view folded) {
    return know(folded).lists;
}

std::string_view country_of(std::string_view folded) {
    return know(folded).country;
}

bool ends_like_street(std::string_view folded) {
    constexpr std::size_t name_letters = 3;  // the street has a name before the word for street
    return has_ending(folded, street_endings, name_letters);
}

bool ends_like_title(std::string_view folded) {
    constexpr std::size_t stem_letters = 4;
    if (has_ending(folded, title_endings, stem_letters)) return true;
    // "promotora", "engenheira", "pesquisadora": as the list has it of a man
    static constexpr std::pair<std::string_view, std::string_view> of_a_woman[] = {
        {"ora", "or"},   {"a", "o"},        {"in", ""},
        {"euse", "eur"}, {"trice", "teur"}, {"trice", "tore"}};
    return std::any_of(std::begin(of_a_woman), std::end(of_a_woman), [&](const auto& ending) {
        if (!folded.ends_with(ending.first)) return false;
        std::string of_a_man(folded.substr(0, folded.size() - ending.first.size()));
        of_a_man += ending.second;
        return of_a_man.size() > stem_letters && (lists_of(of_a_man) & in::title_head) != 0;
    });
}

bool ends_like_institution(std::string_view folded) {
    constexpr std::size_t stem_letters = 2;
    return has_ending(folded, "gruppe gruppen", stem_letters);
}

bool ends_like_family_name(std::string_view folded) {
    constexpr std::size_t stem_letters = 3;
    return has_ending(folded, family_endings, stem_letters);
}

}  // namespace cardfile::understanding
