#include "intake/worker.h"

#include "formats/json_line.h"
#include "formats/unicode.h"

namespace cardfile {
namespace {

// Of address space; a bomb stops here. The largest pictures that are decoded at all take 0.69 GB (a
// BMP of 50 megapixels), those of a phone, 12 megapixels in any format, at most 0.36 GB.
#ifdef __SANITIZE_ADDRESS__
constexpr std::size_t most_memory = 0;  // it sets terabytes of addresses aside
#else
constexpr std::size_t most_memory = std::size_t{1} << 30;
#endif
constexpr std::size_t most_open_files = 64;
constexpr std::size_t most_complaints = 4096;  // bytes of its errors that are kept: the last ones
/// Bytes told of one photo, all its pages: 700 pages of 10 cards full of text have so many.
constexpr std::size_t most_said = 64 << 20;

/// The last line of its errors, without our own prefix.
std::string last_words(std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    if (const auto hint = text.rfind("\ncardfile: hint: "); hint != text.npos) text.resize(hint);
    if (const auto line = text.rfind('\n'); line != text.npos) text.erase(0, line + 1);
    constexpr std::string_view prefix = "cardfile: error: ";
    if (text.starts_with(prefix)) text.erase(0, prefix.size());
    return printable(text);
}

Error unreadable(std::string why) {
    return {Error::Kind::unreadable, "", std::move(why)};
}

Error said_too_much() {
    return unreadable("the reader said too much");
}

}  // namespace

Result<Worker> Worker::start(const std::vector<std::string>& command) {
    // one thread each: two Tesseracts with two threads are 2.5 times slower than with one
    return Child::start(command, {.environment = {{"OMP_THREAD_LIMIT", "1"}},
                                  .memory = most_memory,
                                  .open_files = most_open_files})
        .map([](Child&& child) { return Worker(std::move(child)); });
}

bool Worker::ask(const std::string& path) {
    path_ = path;
    so_far_.reset();
    told_ = 0;
    asked_ = Clock::now();
    read_available(child_.output(), said_);
    const bool waited_to_be_asked = said_.empty();
    if (waited_to_be_asked && child_.tell(path + '\0')) return true;
    child_.kill();  // else one that lives and heard half of it would be waited for
    return false;
}

Error Worker::ended() {
    child_.kill();  // what it may have started itself
    const Ending& end = child_.end();
    gave_up_ = end.status < 128;
    const std::string words = last_words(complained_);
    return unreadable("the reader stopped: " + (gave_up_ && !words.empty() ? words : end.words));
}

Result<std::optional<Reading>> Worker::answer(std::chrono::seconds patience) {
    read_available(child_.errors(), complained_);
    if (complained_.size() > most_complaints) {
        complained_.erase(0, complained_.size() - most_complaints);
    }
    const bool alive = read_available(child_.output(), said_);
    for (auto end = said_.find('\n'); end != said_.npos; end = said_.find('\n')) {
        const auto last = take_page(said_.substr(0, end));
        said_.erase(0, end + 1);
        if (!last) return tl::unexpected(last.error());
        if (*last) return std::exchange(so_far_, std::nullopt);
    }
    if (!alive) {
        read_available(child_.errors(), complained_);
        return tl::unexpected(ended());
    }
    if (said_.size() > longest_json_line) return tl::unexpected(said_too_much());
    if (Clock::now() - asked_ <= patience) return std::nullopt;
    return tl::unexpected(
        unreadable("reading it took longer than " + std::to_string(patience.count()) + " s"));
}

Result<bool> Worker::take_page(const std::string& line) {
    told_ += line.size();
    if (told_ > most_said) return tl::unexpected(said_too_much());
    auto reading = parse_json_line(line);
    if (!reading) {
        return tl::unexpected(unreadable("the reader's answer is wrong: " + reading.error().what));
    }
    const int page = so_far_ ? so_far_->page + 1 : 1;
    const bool last = reading->page == reading->pages;
    if (reading->photo != path_ || reading->page != page) {
        return tl::unexpected(unreadable("the reader answered another question"));
    }
    if (so_far_) {
        so_far_->page = page;
        add_page(*so_far_, std::move(*reading));
    } else {
        so_far_ = std::move(*reading);
    }
    asked_ = Clock::now();
    return last;
}

}  // namespace cardfile
