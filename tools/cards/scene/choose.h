#pragma once
// Choose: how a photograph of a set is taken. Chance within what the set allows.

#include <nlohmann/json.hpp>

#include "camera/photograph.h"
#include "scene/sets.h"

namespace cards {

double within(const Range& range, Chance& chance);

/// The camera, the light, the desk and the sensor; the distance comes when the cards lie there.
Scene choose_scene(const Set& set, Chance& chance);

/// As if the photograph had been made smaller afterwards: fewer pixels, less blur.
void shrink_frame(Scene& scene, int longest);

/// The same photograph without blur and grain: what is measured in it is measured well.
void take_sharp(Sensor& sensor);

/// What was chosen, for breaking results down by hardship.
nlohmann::ordered_json hardships(const Scene& scene, const Set& set);

}  // namespace cards
