#pragma once
// Lay: puts a thing into the picture of the table, with its shadow, its edge and its face.

#include "camera/light.h"
#include "camera/sensor.h"
#include "camera/thing.h"

namespace cards {

/// Where the light comes from, and from where one looks.
struct Standpoint {
    Eye eye;
    Light light;
};

void put_down(Canvas& canvas, const Thing& thing, const Standpoint& from);

}  // namespace cards
