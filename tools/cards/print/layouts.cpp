#include "print/layouts.h"

namespace cards {

const std::vector<Layout>& layouts() {
    static const std::vector<Layout> all = [] {
        std::vector<Layout> joined;
        for (const auto& family :
             {plain_layouts(), panel_layouts(), special_layouts(), back_layouts()}) {
            joined.insert(joined.end(), family.begin(), family.end());
        }
        return joined;
    }();
    return all;
}

Type name_type(const Style& style, double points) {
    return {style.display, 700, false, points * style.scale, style.ink};
}

Type main_type(const Style& style, double points) {
    return {style.family, 400, false, points * style.scale, style.ink};
}

Type small_type(const Style& style, double points) {
    return {style.family, 400, false, points * style.scale, style.soft};
}

Labels icons_or_letters(Chance& chance) {
    return chance.likely(0.6) ? Labels::icons : Labels::letters;
}

std::vector<SetLine> who_lines(const Job& job, double name_points) {
    std::vector<SetLine> lines = {{name_of(job.person), name_type(job.style, name_points)},
                                  {title_of(job.person), main_type(job.style, name_points * 0.62)}};
    if (!job.person.department.empty()) {
        lines.push_back({department_of(job.person), main_type(job.style, name_points * 0.62)});
    }
    return lines;
}

}  // namespace cards
