#include "scene/kinds.h"

#include <utility>

#include "print/print.h"

namespace cards {
namespace {

// Most people have a plain table, and most of those are light.
const std::vector<DeskKind> any_desk = {DeskKind::laminate, DeskKind::laminate, DeskKind::laminate,
                                        DeskKind::laminate, DeskKind::paper,    DeskKind::paper,
                                        DeskKind::wood,     DeskKind::wood,     DeskKind::cloth,
                                        DeskKind::stone,    DeskKind::leather};
const std::vector<DeskKind> office_desk = {DeskKind::laminate, DeskKind::laminate, DeskKind::paper,
                                           DeskKind::wood};
const std::vector<int> mostly_upright = {0, 0, 0, 0, 0, 90, 180, 270};
const Odds some = {.flash = 0.06,
                   .window = 0.15,
                   .coloured = 0.25,
                   .dim = 0.08,
                   .shadow = 0.15,
                   .defocus = 0.12,
                   .motion = 0.15,
                   .hdr = 0.15,
                   .bend = 0.15,
                   .stock = 0.3,
                   .hand = 0.04,
                   .small = 0.2};

}  // namespace

Set like(Set set, std::string name, std::string purpose) {
    set.name = std::move(name);
    set.purpose = std::move(purpose);
    set.samples = 0;
    return set;
}

Set telephone() {
    return {.name = "phone",
            .purpose = "one card on a desk, by telephone",
            .samples = 0,
            .grounds = common_grounds(),
            .desks = any_desk,
            .company = {Company::nothing, Company::nothing, Company::nothing, Company::desk_things,
                        Company::page},
            .fill = {0.4, 0.95},
            .tilt = {0, 20},
            .roll = {-12, 12},
            .quarters = mostly_upright,
            .frames = {{1280, 960},
                       {960, 1280},
                       {1280, 720},
                       {720, 1280},
                       {1600, 1200},
                       {1080, 1440},
                       {800, 600},
                       {1100, 1100},
                       {640, 480},
                       {2000, 1500}},
            .exposure = {0.75, 1.1},
            .noise = {0.3, 1.2},
            .shade = {0, 0.35},
            .barrel = {-0.015, 0.05},
            .blur = {0.45, 1.1},
            .jpeg = {55, 93},
            .odds = some};
}

Set close_up(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = office_desk;
    set.company = {Company::nothing};
    set.fill = {0.95, 1.03};
    set.cut = true;
    set.fitted = true;
    set.tilt = {0, 6};
    set.roll = {-1.5, 1.5};
    set.quarters = {0};
    set.frames = {{1600, 980}, {1600, 1000}, {1600, 950}, {1280, 800}, {1200, 760}};
    set.exposure = {0.7, 1.0};
    set.odds.hand = 0;
    set.odds.small = 0.4;
    return set;
}

Set on_desk(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = {DeskKind::laminate, DeskKind::laminate, DeskKind::paper};
    set.tone = Tone::light;
    set.company = {Company::nothing};
    set.fill = {0.6, 0.85};
    set.tilt = {0, 8};
    set.roll = {-3, 3};
    set.quarters = {0};
    set.frames = {{3120, 3120}};
    set.exposure = {0.75, 1.0};
    set.blur = {0.6, 1.2};
    set.odds = {.motion = 0.1, .stock = 0.08, .small = 0.1};
    return set;
}

Set video_frame(const std::vector<Ground>& grounds) {
    Set set = on_desk(grounds);
    set.fill = {0.75, 1.02};
    set.cut = true;
    set.quarters = {0};
    set.frames = {{1280, 720}, {720, 1280}};
    return set;
}

Set cropped_scan(const std::vector<Ground>& grounds) {
    Set set{.name = "scan-cropped",
            .purpose = "a flatbed scan cut to the card",
            .samples = 0,
            .grounds = grounds,
            .desks = {DeskKind::lid},
            .look = Look::scan,
            .fill = {0.97, 1.03},
            .cut = true,
            .fitted = true,
            .tilt = {0, 0},
            .roll = {-0.8, 0.8},
            .frames = {{1080, 632}, {1050, 660}, {1000, 600}, {1024, 600}, {970, 590}},
            .exposure = {0.98, 1.15},
            .noise = {0.05, 0.4},
            .shade = {0, 0},
            .blur = {0.4, 0.9},
            .jpeg = {60, 95}};
    set.odds = {.motion = 0, .stock = 0.08, .small = 0.3};
    return set;
}

Set small_scan(const std::vector<Ground>& grounds) {
    Set set = cropped_scan(grounds);
    set.frames = {{500, 310}, {540, 325}, {515, 320}, {480, 305}};
    set.blur = {0.25, 0.5};  // made smaller from a finer scan
    return set;
}

Set scanner_app(const std::vector<Ground>& grounds) {
    Set set = telephone();
    set.grounds = grounds;
    set.desks = office_desk;
    set.company = {Company::nothing};
    set.look = Look::app;
    set.tone = Tone::light;
    set.watermark = 0.25;
    set.fill = {0.98, 1.04};
    set.cut = true;
    set.fitted = true;
    set.tilt = {0, 4};
    set.roll = {-1.2, 1.2};
    set.quarters = {0};
    set.frames = {{1450, 840}, {1520, 830}, {1230, 720}, {1700, 1000}, {2000, 1250}};
    set.barrel = {0, 0.01};
    set.jpeg = {70, 92};
    set.odds = {.defocus = 0.1, .motion = 0.1, .bend = 0.1};
    return set;
}

}  // namespace cards
