#!/bin/bash
# cards on bad input: a clear sentence, the right exit status, and no half-written truth.
# Usage: cards_bad_input.sh PROGRAM
set -uo pipefail
cards=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
touch file
mkdir full few
failed=0

# expect STATUS WORDS COMMAND...: how it ends, and what it says on stderr.
expect() {
    local status=$1 words=$2 said ended
    shift 2
    said=$("$@" 2>&1 >out.bytes)
    ended=$?
    if [ "$ended" -ne "$status" ] || ! grep -qF -- "$words" <<<"$said"; then
        echo "$*: expected $status and \"$words\", got $ended and \"$said\""
        failed=1
    fi
}

expect 2 'no set is called nope' "$cards" photos --set nope --out here
expect 2 'no picture can be 1x1 pixels' "$cards" stream --size 1x1
expect 2 'no picture can be 99999x256 pixels' "$cards" stream --size 99999x256
expect 2 'no picture can be 256 pixels' "$cards" stream --size 256
expect 2 '--longest' "$cards" photos --longest 3 --out here
expect 2 '--count' "$cards" photos --count 0 --out here
expect 2 '--target' "$cards" stream --target things
expect 2 'no layout is called' "$cards" print --layout nope --out here
expect 1 'cannot be made: Not a directory' "$cards" photos --out file/here
expect 1 'cannot be read' "$cards" check nowhere
expect 1 'holds no truth' "$cards" manifest few

# A disk without room: files may not grow over 8 KB.
# shellcheck disable=SC2317  # called by expect
small() {
    trap '' XFSZ
    ulimit -f 8
    "$cards" "$@"
}
expect 1 'cannot be written' small photos --out full
if [ -n "$(ls full)" ]; then
    echo "left behind: $(ls full)"
    failed=1
fi
said=$("$cards" stream --count 2 2>&1 >/dev/full)
ended=$?
if [ "$ended" -ne 1 ] || ! grep -q 'No space left' <<<"$said"; then
    echo "stream to a full disk: $said"
    failed=1
fi

# A font that is not installed: Pango would print in another.
cat >fonts.conf <<'XML'
<fontconfig>
  <include>/etc/fonts/fonts.conf</include>
  <selectfont><rejectfont>
    <pattern><patelt name="family"><string>DejaVu Sans Mono</string></patelt></pattern>
  </rejectfont></selectfont>
</fontconfig>
XML
FONTCONFIG_FILE=$work/fonts.conf expect 1 'is not installed' "$cards" photos --set not-a-card --count 4 --out few
for truth in few/*.json; do
    [ -e "$truth" ] || continue
    [ -s "${truth%.json}.jpg" ] || { echo "$truth has no picture"; failed=1; }
done

# A truth can be checked whatever numbers its card took, but not one of other words than its seed prints.
"$cards" photos --set plain --count 1 --free --out free
if ! "$cards" check free >said.txt 2>&1; then
    echo "a free card's truth: $(cat said.txt)"
    failed=1
fi
sed -i 's/"free": true/"free": false/' free/001.json
expect 1 'of other cards than its seed' "$cards" check free

# Nobody is invented twice.
if [ "$("$cards" people --count 5000 | sort | uniq | wc -l)" -ne 5000 ]; then
    echo "two people are the same"
    failed=1
fi
exit $failed
