#pragma once
// Rows in aligned columns.

#include <iosfwd>
#include <string>
#include <vector>

namespace cardfile {

class Table {
  public:
    explicit Table(std::vector<std::string> header) : rows_{std::move(header)} {}

    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

    /// The first column to the right, the others to the left. When `width` is not 0, the widest
    /// columns are cut until all fit into it.
    void print(std::ostream& out, int width) const;

  private:
    [[nodiscard]] std::vector<int> widths(int width) const;

    std::vector<std::vector<std::string>> rows_;
};

}  // namespace cardfile
