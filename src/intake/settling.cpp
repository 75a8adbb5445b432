#include "intake/settling.h"

#include <utility>

namespace cardfile {

void Settling::known(const Sighting& file) {
    State& state = files_[file.path];
    state.file = file;
    state.waits = false;
}

void Settling::waited(const Sighting& file, Moment now) {
    known(file);
    State& state = files_[file.path];
    state.since = state.asked = now - quiet_;
    state.waited = true;
}

bool Settling::saw(const Sighting& file, Moment now) {
    auto [found, is_new] = files_.try_emplace(file.path);
    State& state = found->second;
    state.sweep = sweep_;
    const bool same = !is_new && state.file == file;
    const bool waited = std::exchange(state.waited, false);
    if (same && !waited) return false;
    if (is_new || !state.waits) ++waiting_;
    state.waits = true;
    if (same) return false;
    state.file = file;
    state.since = state.asked = now;
    return true;
}

std::vector<Sighting> Settling::settled(Moment now) {
    std::vector<Sighting> files;
    if (waiting_ == 0) return files;
    for (auto& [path, state] : files_) {
        if (!state.waits || now - state.asked < quiet_) continue;
        state.waits = false;
        --waiting_;
        files.push_back(state.file);
    }
    return files;
}

void Settling::not_yet(const std::string& path, Moment now) {
    const auto found = files_.find(path);
    if (found == files_.end() || found->second.waits) return;
    found->second.asked = now;
    found->second.waits = true;
    ++waiting_;
}

std::chrono::milliseconds Settling::unchanged_for(const std::string& path, Moment now) const {
    const auto found = files_.find(path);
    if (found == files_.end()) return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(now - found->second.since);
}

std::vector<std::string> Settling::swept() {
    std::vector<std::string> gone;
    for (auto file = files_.begin(); file != files_.end();) {
        if (file->second.sweep == sweep_) {
            ++file;
            continue;
        }
        if (file->second.waits) {
            gone.push_back(file->first);
            --waiting_;
        }
        file = files_.erase(file);
    }
    return gone;
}

}  // namespace cardfile
