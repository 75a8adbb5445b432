#include "camera/photograph.h"

#include "camera/history.h"
#include "camera/lay.h"

namespace cards {

cv::Mat photograph(const Scene& scene, Chance& chance) {
    Canvas canvas{paint_desk(scene.desk, scene.eye), {}};
    add_history(canvas.colour, scene.desk, scene.eye);
    if (scene.light.glare > 0) {
        canvas.gloss.create(canvas.colour.size());
        canvas.gloss.setTo(scene.desk.gloss * 255);
    }
    for (const Thing& thing : scene.things) put_down(canvas, thing, {scene.eye, scene.light});
    const Lit lit = light_on_table(scene.light, scene.eye);
    cv::Mat3b picture = expose(canvas, lit, scene.sensor, chance);
    if (scene.enhanced > 0) enhance(picture, scene.enhanced, chance);
    return picture;
}

}  // namespace cards
