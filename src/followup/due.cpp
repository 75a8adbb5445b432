#include "followup/due.h"

namespace cardfile {

Date due_after(const Date& met) {
    using namespace std::chrono;
    sys_days due = sys_days(met) + days(2);
    while (weekday(due) == Saturday || weekday(due) == Sunday) due += days(1);
    return due;
}

}  // namespace cardfile
