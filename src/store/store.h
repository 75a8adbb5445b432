#pragma once
// The contact list on disk: photos, the cards on them, the contacts read from those, follow-ups.
//
// What a method reports as done survives a power cut. Several processes may use one list at a time.
// No statement stays open between calls, so a slow reader of our output never holds up a writer.

#include <filesystem>
#include <string>
#include <vector>

#include "card/error.h"
#include "card/reading.h"
#include "store/database.h"
#include "store/entry.h"
#include "store/filter.h"

namespace cardfile {

/// What one reading added.
struct Added {
    int cards = 0;
    int contacts = 0;
    int to_review = 0;
};

class Store {
  public:
    /// Makes the list, and its folders, when there is none.
    [[nodiscard]] static Result<Store> open(const std::filesystem::path& path);
    [[nodiscard]] static Result<Store> open_existing(const std::filesystem::path& path);

    /// The photo's final state with all that was read, in one transaction. A photo that is done
    /// already stays as it is. `due` is when to write to its contacts.
    [[nodiscard]] Result<Added> save(const Reading& reading, const Meeting& met,
                                     const std::string& due);

    /// In the order in which they were added.
    [[nodiscard]] Result<std::vector<Entry>> find(const Filter& filter, const Range& range = {});
    [[nodiscard]] Result<Count> count(const Filter& filter);
    /// An Error that says so, when it was dropped or merged into another.
    [[nodiscard]] Result<Entry> entry(std::int64_t id);
    /// What was read on a card, without its contacts.
    [[nodiscard]] Result<CardReading> card(std::int64_t id);

    /// The folder of the upright card pictures, beside the database.
    [[nodiscard]] std::filesystem::path pictures() const { return own_folders(path()).front(); }

    /// The folder of our copies of photos, beside it too.
    [[nodiscard]] std::filesystem::path originals() const { return own_folders(path()).back(); }

    /// Where a contact lies while it is in the owner's editor, and where what could not be used
    /// stays.
    [[nodiscard]] std::filesystem::path text_in_editor(std::int64_t id) const {
        return path().parent_path() / (".edit-" + std::to_string(id) + ".txt");
    }

    /// Of the card pictures and of the copies of photos; neither may be there. What lies in them is
    /// nobody's photo.
    [[nodiscard]] static std::vector<std::filesystem::path> own_folders(
        std::filesystem::path database);

    [[nodiscard]] const std::filesystem::path& path() const { return database_.path(); }

    /// For the rest of store/, which looks after one table each.
    [[nodiscard]] Database& database() { return database_; }

  private:
    explicit Store(Database database) : database_(std::move(database)) {}

    [[nodiscard]] static Result<Store> ready(const std::filesystem::path& path);
    void add_card(std::int64_t photo, const CardReading& card);
    std::int64_t add_contact(const Contact& contact, std::int64_t card);

    Database database_;
};

}  // namespace cardfile
