#include "camera/cut_out.h"

#include <memory>
#include <opencv2/core.hpp>

namespace cards {
namespace {

constexpr double pi = 3.14159265358979;
constexpr double pixels_a_mm = 6;

struct FreePen {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};

}  // namespace

Thing cut_out(cv::Size2d size_mm, const std::function<void(cairo_t*)>& draw) {
    cairo_surface_t* surface = cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, static_cast<int>(size_mm.width * pixels_a_mm),
        static_cast<int>(size_mm.height * pixels_a_mm));
    const std::unique_ptr<cairo_t, FreePen> pen(cairo_create(surface));
    cairo_surface_destroy(surface);  // the pen holds it
    cairo_scale(pen.get(), pixels_a_mm, pixels_a_mm);
    cairo_translate(pen.get(), size_mm.width / 2, size_mm.height / 2);
    draw(pen.get());
    cairo_surface_flush(surface);
    const cv::Mat four(cairo_image_surface_get_height(surface),
                       cairo_image_surface_get_width(surface), CV_8UC4,
                       cairo_image_surface_get_data(surface),
                       static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
    Thing thing;
    thing.pixels_per_mm = pixels_a_mm;
    thing.picture = four.clone();
    cv::extractChannel(thing.picture, thing.alpha, 3);
    return thing;
}

void rounded_box(cairo_t* pen, const cv::Rect2d& box, double radius) {
    cairo_new_sub_path(pen);
    cairo_arc(pen, box.x + box.width - radius, box.y + radius, radius, -pi / 2, 0);
    cairo_arc(pen, box.x + box.width - radius, box.y + box.height - radius, radius, 0, pi / 2);
    cairo_arc(pen, box.x + radius, box.y + box.height - radius, radius, pi / 2, pi);
    cairo_arc(pen, box.x + radius, box.y + radius, radius, pi, 1.5 * pi);
    cairo_close_path(pen);
}

}  // namespace cards
