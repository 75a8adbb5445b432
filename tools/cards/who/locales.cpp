#include <stdexcept>

#include "who/locale.h"

// Given and family names: a part of the lists of @faker-js/faker; who bears which is drawn by
// chance. Titles, streets, trades and the rest are written for this; companies are invented words.

namespace cards {
namespace {

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The texts between '|', without empty ones. Spaces count: " ext. 12" is set behind a number.
std::vector<std::string> parted(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('|'), text.size());
        if (end > 0) items.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

/// "key: item|item|" with lines that go on indented by two spaces; a key that comes again adds.
void add_lists(std::string_view text, Lists& lists) {
    std::string whole;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 3, "\n  ") == 0) {
            i += 2;
        } else {
            whole += text[i];
        }
    }
    for (std::string_view rest = whole; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) continue;
        std::vector<std::string>& list = lists[std::string(line.substr(0, colon))];
        const std::vector<std::string> more = parted(line.substr(colon + 2));
        list.insert(list.end(), more.begin(), more.end());
    }
}

struct Source {
    std::string code, language, country;
    const char *names, *words;
};

// clang-format off
const std::vector<Source> sources = {
        {"en-US", "en", "us",
#include "who/words/us_names.inc"
         ,
#include "who/words/us.inc"
        },
        {"en-GB", "en", "gb",
#include "who/words/gb_names.inc"
         ,
#include "who/words/gb.inc"
        },
        {"en-IN", "en", "in",
#include "who/words/in_names.inc"
         ,
#include "who/words/in.inc"
        },
        {"de", "de", "de",
#include "who/words/de_names.inc"
         ,
#include "who/words/de.inc"
        },
        {"fr", "fr", "fr",
#include "who/words/fr_names.inc"
         ,
#include "who/words/fr.inc"
        },
        {"es", "es", "es",
#include "who/words/es_names.inc"
         ,
#include "who/words/es.inc"
        },
        {"it", "it", "it",
#include "who/words/it_names.inc"
         ,
#include "who/words/it.inc"
        },
        {"pt-BR", "pt", "br",
#include "who/words/br_names.inc"
         ,
#include "who/words/br.inc"
        },
        {"tr", "tr", "tr",
#include "who/words/tr_names.inc"
         ,
#include "who/words/tr.inc"
        },
        {"nl", "nl", "nl",
#include "who/words/nl_names.inc"
         ,
#include "who/words/nl.inc"
        },
        {"pl", "pl", "pl",
#include "who/words/pl_names.inc"
         ,
#include "who/words/pl.inc"
        },
        {"sv", "sv", "se",
#include "who/words/sv_names.inc"
         ,
#include "who/words/sv.inc"
        },
    };

// clang-format on

Locale made(const Source& source) {
    Locale locale{source.code,
                  source.language,
                  {},
                  reserved_numbers(source.country),
                  free_numbers(source.country)};
    add_lists(source.names, locale.lists);
    add_lists(source.words, locale.lists);
    return locale;
}

}  // namespace

const std::vector<std::string>& Locale::operator[](std::string_view key) const {
    const auto at = lists.find(key);
    if (at == lists.end()) throw std::out_of_range(code + " has no list " + std::string(key));
    return at->second;
}

const std::vector<Locale>& locales() {
    static const std::vector<Locale> all = [] {
        std::vector<Locale> every;
        every.reserve(sources.size());
        for (const Source& source : sources) every.push_back(made(source));
        return every;
    }();
    return all;
}

}  // namespace cards
