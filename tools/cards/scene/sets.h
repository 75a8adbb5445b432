#pragma once
// Sets: photographs with something in common, and mixtures of them.

#include <string>
#include <vector>

#include "camera/desk.h"
#include "camera/papers.h"
#include "print/style.h"

namespace cards {

struct Range {
    double low = 0, high = 0;
};

/// What the picture was made with.
enum class Look { photo, scan, app };

/// How several cards lie.
enum class Lie { row, grid, scattered, pile };

struct Part {
    std::string set;
    double weight = 1;
};

/// How likely each of these is, 0 to 1; how strong is chosen then.
struct Odds {
    double flash = 0;     ///< its mirror image on coated card
    double window = 0;    ///< a large pale reflection
    double coloured = 0;  ///< lamp light, a blue screen
    double dim = 0;       ///< an evening room: grain, and a darker picture
    double shadow = 0;    ///< the photographer's hand and phone
    double defocus = 0;
    double motion = 0.2;
    double hdr = 0;
    double bend = 0;   ///< a card that is not flat
    double stock = 0;  ///< on paper with a relief
    double hand = 0;   ///< holding it, a finger over its margin
    double small = 0;  ///< sent through a messenger: strongly compressed
};

// NOLINTNEXTLINE(bugprone-exception-escape): a table of constants
struct Set {
    std::string name;
    std::string purpose;
    int samples = 3;                        ///< photographs of it in samples/
    std::vector<Part> parts = {};           ///< not empty: each photograph is of one of these sets
    std::vector<std::string> layouts = {};  ///< empty: any front
    std::vector<std::string> locales = {};  ///< empty: any
    std::vector<Ground> grounds = {Ground::light};
    bool plain = false;  ///< as PrintWish has it, and nothing written over it
    std::vector<DeskKind> desks = {DeskKind::laminate, DeskKind::wood, DeskKind::cloth};
    Tone tone = Tone::any;  ///< of the desk
    std::vector<Company> company = {Company::nothing};
    Look look = Look::photo;
    Lie lie = Lie::row;
    int fewest = 1, most = 1;   ///< cards
    bool pairs = false;         ///< two photographs, or two cards, show a card's front and back
    Range fill = {0.62, 0.78};  ///< of the frame by the cards, in the tighter direction
    bool cut = false;           ///< the frame may cut them
    bool fitted = false;        ///< the frame has the card's own shape, as if cropped to it
    Range tilt = {0, 8};        ///< degrees
    Range roll = {-4, 4};       ///< degrees, on top of a quarter turn
    std::vector<int> quarters = {0};
    std::vector<cardfile::Size> frames = {{1600, 1200}};
    Range exposure = {0.92, 1.08};
    Range noise = {0.3, 0.8};
    Range shade = {0, 0.3};
    Range barrel = {0, 0};
    Range blur = {0.45, 0.85};  ///< pixels
    Range jpeg = {72, 85};
    double watermark = 0.01;  ///< how often a scanner app left its mark on the picture
    double bands = 0;         ///< how often a card has bands along its sides
    Odds odds = {};
};

const std::vector<Set>& sets();
const Set* find_set(const std::string& name);

/// The kinds of set, each in a file of its own.
std::vector<Set> sample_sets();
std::vector<Set> training_sets();
std::vector<Set> graded_sets();

}  // namespace cards
