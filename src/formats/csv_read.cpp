#include "formats/csv_read.h"

namespace cardfile {
namespace {

tl::unexpected<Error> broken(std::size_t line, const char* what) {
    return failure(Error::Kind::unreadable, "", "line " + std::to_string(line) + ": " + what);
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<std::vector<std::vector<std::string>>> run() {
        while (at_ < text_.size()) {
            if (auto read = cell(); !read) return tl::unexpected(read.error());
        }
        end_row();
        return std::move(rows_);
    }

  private:
    Result<void> cell() {
        std::string value;
        if (text_[at_] == '"') {
            const std::size_t began = line_;
            if (!quoted(value)) return broken(began, "a quote is not closed");
        } else {
            while (at_ < text_.size() && !is_end(text_[at_])) value += text_[at_++];
        }
        row_.push_back(std::move(value));
        if (at_ == text_.size()) return {};
        if (!is_end(text_[at_])) return broken(line_, "something stands behind a closed quote");
        if (text_[at_] == ',') {
            ++at_;
            if (at_ == text_.size()) row_.emplace_back();
            return {};
        }
        if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
        ++at_;
        ++line_;
        end_row();
        return {};
    }

    static bool is_end(char c) { return c == ',' || c == '\r' || c == '\n'; }

    /// False at the end of the text.
    bool quoted(std::string& value) {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"') {
                value += text_[at_];
                continue;
            }
            ++at_;
            if (at_ == text_.size() || text_[at_] != '"') return true;
            value += '"';
        }
        return false;
    }

    void end_row() {
        const bool blank = row_.empty() || (row_.size() == 1 && row_.front().empty());
        if (!blank) rows_.push_back(std::move(row_));
        row_.clear();
    }

    std::string_view text_;
    std::size_t at_ = 0, line_ = 1;
    std::vector<std::string> row_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace

Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    return Reader(text).run();
}

}  // namespace cardfile
