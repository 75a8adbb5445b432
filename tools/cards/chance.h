#pragma once
// Chance by seed: the same on every machine. The standard's distributions differ between libraries,
// so ours are written out here.

#include <cmath>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace cards {

class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}

    /// A stream of its own for each purpose: adding a draw to one leaves the others as they were.
    Chance(std::uint64_t seed, std::string_view purpose, int number)
        : engine_(mixed(seed, purpose, number)) {}

    double uniform(double low, double high) {
        constexpr double steps = 9007199254740992.0;  // 2^53, what a double holds exactly
        return low + (high - low) * (static_cast<double>(engine_() >> 11) / steps);
    }

    /// Both ends included.
    int whole(int low, int high) {
        return low + static_cast<int>(engine_() % static_cast<std::uint64_t>(high - low + 1));
    }

    bool likely(double probability) { return uniform(0, 1) < probability; }

    /// Mean 0, deviation 1 (Box and Muller).
    double normal() {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform(0, 1)));
        return radius * std::cos(uniform(0, 6.283185307179586));
    }

    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(whole(0, static_cast<int>(from.size()) - 1))];
    }

    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1],
                      items[static_cast<std::size_t>(whole(0, static_cast<int>(i) - 1))]);
        }
    }

  private:
    static std::uint64_t mixed(std::uint64_t seed, std::string_view purpose, int number) {
        std::uint64_t hash = 1469598103934665603ULL ^ seed;  // FNV-1a over purpose, then number
        const auto take = [&hash](std::uint64_t value) {
            hash = (hash ^ value) * 1099511628211ULL;
        };
        for (const char letter : purpose) take(static_cast<unsigned char>(letter));
        take(static_cast<std::uint64_t>(number));
        hash ^= hash >> 31;
        return hash * 0x9E3779B97F4A7C15ULL;
    }

    std::mt19937_64 engine_;
};

}  // namespace cards
