#include "store/lanes.h"

#include <algorithm>
#include <map>

#include "store/entries.h"

namespace cardfile {
namespace {

// Who left the list has a closed follow-up, so the contacts themselves need not be asked; and the
// conditions are those of the indexes.
constexpr const char* open_rows =
    " FROM follow_ups WHERE state NOT IN ('closed', 'never') AND due_on > ? AND due_on <= ?";

constexpr const char* drawer_rows =
    " FROM follow_ups WHERE due_on IS NULL AND state IN ('to write', 'drafted')";

struct Question {
    std::string rows, order;
    std::vector<std::string> texts;

    Statement& bind_to(Statement& statement) const {
        for (const std::string& text : texts) statement.bind(text);
        return statement;
    }
};

void fill(Database& database, Lane& lane, const Question& question, int most) {
    Statement count(database, "SELECT count(*)" + question.rows);
    if (question.bind_to(count).next()) lane.all = count.number(0);
    std::vector<std::int64_t> order;
    Statement first(database, "SELECT contact_id" + question.rows + " ORDER BY " + question.order +
                                  " LIMIT " + std::to_string(most));
    question.bind_to(first);
    while (first.next()) order.push_back(first.number(0));
    std::vector<std::int64_t> ascending = order;
    std::sort(ascending.begin(), ascending.end());
    lane.entries = entries_with(database, ascending);
    const auto place = [&](const Entry& entry) {
        return std::find(order.begin(), order.end(), entry.id);
    };
    std::sort(lane.entries.begin(), lane.entries.end(),
              [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
}

}  // namespace

Result<std::array<Lane, 5>> lanes(Store& store, const LaneDays& days, int most) {
    std::array<Lane, 5> lanes{
        {{"overdue"}, {"today"}, {"this week"}, {"later"}, {"from the drawer"}}};
    const std::array<std::pair<std::string, std::string>, 4> spans{{{"", days.yesterday},
                                                                    {days.yesterday, days.today},
                                                                    {days.today, days.week_end},
                                                                    {days.week_end, "9"}}};
    Database& database = store.database();
    Transaction moment(database, Transaction::For::reading);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        fill(database, lanes[i],
             {open_rows, "due_on, contact_id", {spans[i].first, spans[i].second}}, most);
    }
    fill(database, lanes[4], {drawer_rows, "worth DESC, contact_id", {}}, most);
    return moment.commit().map([&] { return std::move(lanes); });
}

}  // namespace cardfile
