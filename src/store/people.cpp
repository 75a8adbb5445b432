#include "store/people.h"

#include "formats/unicode.h"
#include "store/change.h"
#include "store/corrections.h"
#include "store/field_kinds.h"

namespace cardfile {
namespace {

/// Whether somebody on the list has the value.
class Known {
  public:
    explicit Known(Database& database)
        : value_(database,
                 "SELECT 1 FROM field_values JOIN contacts ON contacts.id = contact_id "
                 "WHERE kind = ? AND folded = ? AND gone IS NULL LIMIT 1"),
          pair_(database,
                "SELECT 1 FROM field_values n JOIN field_values c ON c.contact_id = n.contact_id "
                "JOIN contacts ON contacts.id = n.contact_id WHERE n.kind = 'name' AND "
                "n.folded = ? AND c.kind = 'company' AND c.folded = ? AND gone IS NULL LIMIT 1") {}

    bool has(const Contact& contact) {
        std::string name, company;
        for (const FieldValue& value : field_values(contact)) {
            if (value.kind == "name") name = value.folded;
            if (value.kind == "company") company = value.folded;
            const bool own =
                value.kind == "email" || (value.kind == "phone" && value.folded.starts_with('+'));
            if (!own) continue;
            value_.reset();
            if (value_.bind(value.kind).bind(value.folded).next()) return true;
        }
        pair_.reset();
        return !name.empty() && pair_.bind(name).bind(company).next();
    }

    bool has_name_of(const Contact& contact) {
        if (!contact.name) return false;
        value_.reset();
        return value_.bind("name").bind(folded(contact.name->value)).next();
    }

  private:
    Statement value_, pair_;
};

}  // namespace

Result<Imported> add_people(Store& store, const std::vector<Entry>& entries,
                            std::string_view what) {
    Imported imported;
    Change change(store.database(), what, {});
    Known known(store.database());
    for (const Entry& entry : entries) {
        if (known.has(entry.contact)) {
            ++imported.known;
            continue;
        }
        imported.maybe_known += known.has_name_of(entry.contact) ? 1 : 0;
        change.added(insert_entry(store.database(), entry));
        ++imported.added;
    }
    if (imported.added == 0) return imported;  // no change: nothing to take back
    return change.commit().map([&] { return imported; });
}

}  // namespace cardfile
