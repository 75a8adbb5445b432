#pragma once
// Short messages between two processes of ours, each with an open file when one is to be handed
// over.
//
// The other end may have been taken over by a hostile file: a message is cut at its length, its
// kind and numbers mean nothing until they are checked, and files beyond the first are closed.

#include <array>
#include <string>

#include "system/descriptor.h"

namespace cardfile {

struct Message {
    char kind = 0;
    std::array<int, 3> numbers{};
    std::string text;
    Descriptor file = Descriptor();
};

inline constexpr std::size_t longest_message = 16384;  ///< bytes of text; a path has 4096

/// Two ends that are connected; both closed on exec. False when the system gives none.
bool connect_pair(Descriptor& one, Descriptor& other);

/// False when the other end is gone.
bool send(const Descriptor& to, const Message& message);
/// Waits for it.
bool receive(const Descriptor& from, Message& message);

/// A file without a name that holds these bytes; not open when there is no memory for it.
[[nodiscard]] Descriptor memory_file(std::string_view bytes);
/// False when it does not hold that many.
bool read_memory_file(const Descriptor& file, char* bytes, std::size_t count);
/// -1 when it is not one.
[[nodiscard]] std::int64_t size_of_file(const Descriptor& file);

}  // namespace cardfile
