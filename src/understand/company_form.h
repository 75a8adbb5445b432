#pragma once
// How companies' names are written: over two rows, as the owner's word of a domain, as a mark and
// in full.

#include <string>
#include <string_view>
#include <vector>

#include "understand/piece.h"

namespace cardfile::understanding {

/// The words run together, letters and digits only.
std::string squeezed(const std::vector<Token>& tokens);

/// Whether the words make up the owner's word in whatever order: "ACME" "AUTO PARTS" for
/// autopartsacme.
bool is_made_of(const std::string& owner, const std::vector<Token>& tokens);

enum class Joint { none, like, open, legal };

/// Whether words bear a company's legal form: "Acme Ltd.", "AB Acme Konsult", "M/s. Acme Exports".
bool has_legal_form(const std::vector<Token>& tokens);

/// Whether two names stand side by side: "Doe & Roe", "Silva & Carvalho Tintas".
bool are_partners(std::string_view text);

/// How two rows may be one name: the second holds the legal form, the first is left open ("DOE &"),
/// a domain is called as both, or both are printed alike.
Joint joint_of(const Sheet& sheet, const TwoRows& rows, const Hints& hints);

/// What the candidates say of each other: a mark and the company's full name stand on many cards,
/// and the full name says more.
void compare_companies(const Sheet& sheet, std::vector<Candidate>& all);

}  // namespace cardfile::understanding
