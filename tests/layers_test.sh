#!/bin/bash
# tools/check-layers finds each kind of offence, and nothing in a tree without any.
set -euo pipefail
check=$(dirname "$(realpath "$0")")/../tools/check-layers
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir "$tree"/{card,text,store,cli,odd}
cat >"$tree/README.md" <<'TABLE'
| `card/` | nouns |
| `text/` | lines |
| `store/` | list |
| `cli/` | main |
TABLE

failed=0

# expect RESULT FILE LINE: whether a FILE holding LINE passes (yes), or which words the complaint has.
expect() {
    local said status=0
    echo "$3" >"$tree/$2"
    said=$("$check" "$tree") || status=$?
    rm "$tree/$2"
    if [ "$1" = yes ]; then
        [ $status = 0 ] && [ -z "$said" ] && return
    elif [ $status = 1 ] && [[ $said == "src/$2:1: "*"$1"* ]]; then
        return
    fi
    echo "$2 with $3: expected '$1', status $status: $said"
    failed=1
}

expect yes cli/main.cpp '#include "store/store.h"'
expect yes card/card.h '#include "card/error.h"'
expect yes card/card.h '#include <vector>'
expect yes text/read.cpp '#include <tesseract/baseapi.h>'
expect yes text/read.cpp '#include <opencv2/core/mat.hpp>'
expect yes store/store.cpp '#include <sqlite3.h>'
expect yes card/card.h '// #include "cli/table.h"'
expect "stands below" card/card.h '#include "store/store.h"'
expect "stands below" text/read.h '#  include <cli/table.h>'
expect "for ours" text/read.h '#include "read.h"'
expect "for ours" text/read.h '#include "../cli/table.h"'
expect "belongs to photo text" store/store.cpp '#include <leptonica/allheaders.h>'
expect "belongs to store" cli/list.cpp '#include <sqlite3.h>'
expect "belongs to card" cli/list.cpp '#include <opencv2/core.hpp>'
expect "may not include opencv2/opencv.hpp" text/read.cpp '#include <opencv2/opencv.hpp>'
expect "not in the table" odd/odd.h '#include <vector>'
expect "lies in no folder" stray.h '#include <vector>'
exit $failed
