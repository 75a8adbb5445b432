#include "scene/choose.h"

#include <algorithm>
#include <cmath>

namespace cards {
namespace {

/// Rounded to what a person wants to read in the truth.
double told(double value) {
    return std::round(value * 1000) / 1000;
}

Eye choose_eye(const Set& set, Chance& chance) {
    Eye eye;
    eye.frame = chance.pick(set.frames);
    // A scanner looks straight down everywhere, as if from far away.
    eye.focal = set.look == Look::scan ? 20 : chance.uniform(0.74, 0.92);
    eye.tilt = within(set.tilt, chance);
    eye.tilt_towards = chance.uniform(0, 360);
    eye.roll = within(set.roll, chance) + chance.pick(set.quarters);
    eye.barrel = within(set.barrel, chance);
    return eye;
}

/// Warm lamps and blue windows.
cv::Vec3f tinted(double warmth) {
    const auto share = static_cast<float>(warmth);
    return {1 - share, 1 - 0.25F * share, 1 + 0.6F * share};
}

Light choose_light(const Set& set, Chance& chance) {
    const double from = chance.uniform(0, 6.2831853);
    const double away = chance.uniform(150, 450);
    Light light;
    light.x = away * std::cos(from);
    light.y = away * std::sin(from);
    light.z = chance.uniform(350, 800);
    light.ambient = chance.uniform(0.25, 0.65);
    light.shade = within(set.shade, chance);
    light.shade_at = chance.uniform(0, 360);
    light.shade_edge_mm = chance.uniform(-10, 50);
    light.shade_soft_mm = chance.uniform(6, 25);
    light.vignette = chance.uniform(0.05, 0.25);
    if (chance.likely(set.odds.shadow)) {
        light.shade = chance.uniform(0.3, 0.65);
        light.shade_edge_mm = chance.uniform(-35, 25);
    }
    if (chance.likely(set.odds.window)) {
        light.glare = chance.uniform(0.3, 1.2);
        light.glare_mm = chance.uniform(30, 90);
        light.ambient = chance.uniform(0.5, 0.8);
    }
    if (chance.likely(set.odds.flash)) {
        light.flash = true;
        light.ambient = chance.uniform(0.15, 0.5);
        light.glare = chance.uniform(2, 9);
        light.glare_mm = chance.uniform(6, 22);
        light.shade = 0;
    }
    if (chance.likely(set.odds.coloured)) {
        light.lamp = tinted(chance.uniform(-0.25, 0.45));
        light.room = tinted(chance.uniform(-0.2, 0.25));
    }
    if (set.look == Look::scan) light = {.x = 0, .y = -20, .z = 900, .ambient = 0.8, .vignette = 0};
    return light;
}

Sensor choose_sensor(const Set& set, Chance& chance) {
    Sensor sensor;
    sensor.exposure = within(set.exposure, chance);
    const double warm = chance.normal() * 0.05;
    sensor.red = 1 + warm;
    sensor.blue = 1 - warm + chance.normal() * 0.02;
    sensor.blur_px = within(set.blur, chance);
    sensor.motion_px = chance.likely(set.odds.motion) ? chance.uniform(1.5, 3) : 0;
    sensor.motion_turn = chance.uniform(0, 180);
    sensor.noise = within(set.noise, chance);
    sensor.sharpening = chance.uniform(0.2, 0.7);
    sensor.contrast = chance.uniform(0.05, 0.4);
    sensor.saturation = chance.uniform(0.8, 1.15);
    sensor.jpeg_quality = static_cast<int>(std::lround(within(set.jpeg, chance)));
    if (chance.likely(set.odds.defocus)) sensor.defocus_px = chance.uniform(0.8, 3);
    if (chance.likely(set.odds.hdr)) sensor.hdr = chance.uniform(0.3, 1);
    if (chance.likely(set.odds.dim)) {
        sensor.noise = chance.uniform(1, 2.6);
        sensor.exposure *= chance.uniform(0.35, 0.8);
        sensor.blur_px += 0.3;
    }
    if (chance.likely(set.odds.small)) sensor.jpeg_quality = chance.whole(30, 60);
    if (set.look == Look::scan) {
        sensor.red = sensor.blue = 1;
        sensor.motion_px = sensor.defocus_px = sensor.hdr = 0;
        sensor.contrast = chance.uniform(0, 0.6);
        sensor.metered = false;
        sensor.most_gain = 1.12;  // paper gives back nine tenths
        sensor.saturation = chance.uniform(0.9, 1.3);
    }
    return sensor;
}

std::string light_name(const Scene& scene, const Set& set) {
    if (set.look == Look::scan) return "scanner";
    if (scene.light.flash) return "flash";
    if (scene.sensor.noise > 0.99 && scene.sensor.exposure < 0.85) return "dim";
    if (scene.light.glare > 0) return "window";
    if (scene.light.shade >= 0.3) return "shadow";
    if (scene.light.lamp != cv::Vec3f(1, 1, 1)) return "coloured";
    return "even";
}

std::string look_name(Look look) {
    if (look == Look::scan) return "scan";
    return look == Look::app ? "scanner app" : "photo";
}

}  // namespace

double within(const Range& range, Chance& chance) {
    return chance.uniform(range.low, range.high);
}

Scene choose_scene(const Set& set, Chance& chance) {
    Scene scene;
    scene.eye = choose_eye(set, chance);
    scene.light = choose_light(set, chance);
    scene.sensor = choose_sensor(set, chance);
    scene.desk = choose_desk(chance.pick(set.desks), set.tone, chance);
    if (set.look == Look::app) {
        scene.enhanced = chance.uniform(0.5, 1.1);
        scene.sensor.sharpening = chance.uniform(0.5, 2);
    }
    return scene;
}

void shrink_frame(Scene& scene, int longest) {
    cardfile::Size& frame = scene.eye.frame;
    const double share = static_cast<double>(longest) / std::max(frame.width, frame.height);
    if (share >= 1) return;
    frame = {static_cast<int>(std::lround(frame.width * share)),
             static_cast<int>(std::lround(frame.height * share))};
    Sensor& sensor = scene.sensor;
    constexpr double least_blur = 0.4;  // pixels: what shrinking itself leaves
    sensor.blur_px = std::max(least_blur, sensor.blur_px * share);
    sensor.defocus_px *= share;
    sensor.motion_px *= share;
    sensor.noise *= std::sqrt(share);
}

void take_sharp(Sensor& sensor) {
    sensor.blur_px = 0.5;
    sensor.noise = 0.1;
    sensor.exposure = 1;
    sensor.defocus_px = sensor.motion_px = sensor.sharpening = 0;
}

nlohmann::ordered_json hardships(const Scene& scene, const Set& set) {
    const Sensor& sensor = scene.sensor;
    const double blur =
        std::hypot(sensor.blur_px, sensor.defocus_px / 2, sensor.motion_px / std::sqrt(12.0));
    return {{"look", look_name(set.look)},
            {"desk", name_of(scene.desk.kind)},
            {"light", light_name(scene, set)},
            {"tilt", told(scene.eye.tilt)},
            {"roll", told(scene.eye.roll)},
            {"barrel", told(scene.eye.barrel)},
            {"distance_mm", told(scene.eye.distance_mm)},
            {"ambient", told(scene.light.ambient)},
            {"shade", told(scene.light.shade)},
            {"glare", told(scene.light.glare)},
            {"exposure", told(sensor.exposure)},
            {"blur", told(blur)},
            {"blur_px", told(sensor.blur_px)},
            {"defocus_px", told(sensor.defocus_px)},
            {"motion_px", told(sensor.motion_px)},
            {"noise", told(sensor.noise)},
            {"hdr", told(sensor.hdr)},
            {"enhanced", told(scene.enhanced)},
            {"jpeg_quality", sensor.jpeg_quality}};
}

}  // namespace cards
