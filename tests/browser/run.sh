#!/usr/bin/env bash
# Looks in a real browser at what the program writes for one: every `*.test.mjs` beside this file.
# The program is taken from the first argument, or built.
#
# Versions are those of `package-lock.json`; the packages go to `node_modules`. Where npm or Chromium is missing,
# Debian's packages bring it.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v npm >/dev/null || missing+=(nodejs npm)
[ -n "${CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends "${missing[@]}"
fi
npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent

LADDER=${1:-}
if [ -z "$LADDER" ]; then
  cargo build --locked --quiet
  LADDER=${CARGO_TARGET_DIR:-target}/debug/ladder
fi
export LADDER

node --test tests/browser/*.test.mjs
