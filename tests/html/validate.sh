#!/usr/bin/env bash
# Holds the HTML of every reading command, on both built-in ladders, and the page of both against html-validate,
# whose rules `rules.json` beside this file names: the recommended ones, but that a title may be as long as the
# question, and an id may have any sign, since ids are addresses.
# The program is taken from the first argument, or built.
#
# html-validate is installed into a temporary folder. Where npm is missing, Debian's packages bring it.
set -euo pipefail
cd "$(dirname "$0")/../.."

version=9.7.1 # the last that runs on Debian 12's Node.js, 18
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v npm >/dev/null; then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends nodejs npm
fi
npm install --prefix "$work" --no-audit --no-fund --silent "html-validate@$version"

ladder=${1:-}
if [ -z "$ladder" ]; then
  cargo build --locked --quiet
  ladder=${CARGO_TARGET_DIR:-target}/debug/ladder
fi

unset LADDER_PATH
pages=$work/pages
mkdir "$pages"

# Writes a page by the arguments that make it. `check` ends with a status of its own where it finds something.
page() {
  local name=${*//[^A-Za-z0-9-]/_} status=0
  "$ladder" "$@" --format html >"$pages/$name.html" 2>"$work/errors" || status=$?
  if [ ! -s "$pages/$name.html" ] || { [ "$status" != 0 ] && [ "$1" != check ]; }; then
    echo "ladder $* --format html: status $status" >&2
    cat "$work/errors" >&2
    exit 1
  fi
}

page list
page list --years 6
page list --rating autonomy:high
for ladder_id in product-ops operations; do
  page list --ladder "$ladder_id"
  page matrix --ladder "$ladder_id"
  page matrix --full --ladder "$ladder_id"
  page search team --ladder "$ladder_id"
  page check "data/ladders/$ladder_id.yaml"
done
page show --dimension autonomy
for role in L4 L5 M5 ops/coo "chief of staff" staff; do
  page show "$role"
done
page show L4 --examples
for options in "" --full --stat; do
  # Unquoted: no option is no argument.
  page compare L4 $options
  page compare L3 L5 $options
  page compare M7 coo $options
done
for options in "" --full --all; do
  page path associate coo $options
done
page path L4
page search budget
page search "chief people"
page check tests/fixtures/many-faults.yaml
for fixture in tests/fixtures/findings/*.yaml; do
  page check "$fixture"
done
"$ladder" export "$pages/page.html" --ladder product-ops --ladder operations >"$work/written" 2>&1

"$work/node_modules/.bin/html-validate" --config tests/html/rules.json "$pages"/*.html
echo "$(ls "$pages" | wc -l) pages are valid HTML"
