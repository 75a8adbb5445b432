#include "followup/due.h"

namespace cardfile {

Date due_after(const Date& met, const DueRule& rule) {
    using namespace std::chrono;
    sys_days due = sys_days(met) + days(rule.days);
    while (!rule.weekends && (weekday(due) == Saturday || weekday(due) == Sunday)) due += days(1);
    return due;
}

}  // namespace cardfile
