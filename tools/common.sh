# shellcheck shell=bash
# Shared by the scripts of this folder, which source it: where the project is, how they speak, how they build.

root=$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")
me=tools/$(basename "$0")
export PATH="${PATH:-/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin}"

say() { echo "$me: $*" >&2; }

# fail WHAT [HINT]
fail() {
    echo "$me: error: $1" >&2
    [ $# -lt 2 ] || echo "$me: hint: $2" >&2
    exit 1
}

# logged NAME COMMAND...: quiet while it works; what it said is shown when it fails.
logged() {
    local log=$root/build/log/$1.log
    shift
    mkdir -p "$(dirname "$log")"
    "$@" </dev/null >"$log" 2>&1 && return
    # Of a compiler's log the messages, each with its place and line; of any other the end.
    grep -E -A2 '(^|[: ])error: ' "$log" | head -n 60 >&2 || tail -n 40 "$log" >&2
    say "the whole of it stands in ${log#"$root"/}"
    return 1
}

# build PRESET FOLDER [CMAKE OPTION...]: FOLDER is below build/. Ninja does nothing when nothing changed, and goes
# on past an error, so that one run shows them all.
build() {
    local preset=$1 folder=$2
    shift 2
    (cd "$root" && logged "$folder-configure" cmake --preset "$preset" -B "build/$folder" "$@") ||
        fail "build/$folder could not be configured" \
            "if the project was moved or the system upgraded, remove build/ and run $me again"
    logged "$folder-build" cmake --build "$root/build/$folder" -j "$(nproc)" -- -k 0 ||
        fail "build/$folder could not be built" "the first message that says error: tells why"
}

# run_tests FOLDER [CTEST OPTION...]: no test may see the owner's own list or settings.
run_tests() {
    local folder=$1
    shift
    env -u CARDFILE_DB XDG_DATA_HOME="$root/build/$folder/home/data" XDG_CONFIG_HOME="$root/build/$folder/home/config" \
        ctest --test-dir "$root/build/$folder" --output-on-failure --no-tests=error -j "$(nproc)" "$@" </dev/null
}

# photos_below PATH...: each photo's name and a NUL, in an order that stays the same.
photos_below() {
    find "$@" -type f ! -path '*/.*' -regextype posix-extended \
        -iregex '.*\.(jpe?g|jpe|jfif|png|hei[cf]|tiff?|webp|bmp|pdf)' -print0 | sort -z
}

# the_program: what is installed or built here, unless $CARDFILE says otherwise.
the_program() {
    local program=${CARDFILE:-}
    [ -n "$program" ] || program=$(command -v cardfile) || program=$root/build/release/src/cardfile
    [ -x "$program" ] || fail "there is no cardfile to run" "build it, or name it in \$CARDFILE"
    realpath "$program"
}
