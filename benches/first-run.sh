#!/usr/bin/env bash
# How long a newcomer waits: times the README's first and second command, from an empty target folder, with the
# crates downloaded already. With another checkout, times that one as well, in turn, and prints the ratios.
#
# benches/first-run.sh [OTHER-CHECKOUT]
#
# ROUNDS=3 repeats it, each checkout first by turns. Leave the machine alone meanwhile.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
checkouts=("$here")
[ $# = 0 ] || checkouts+=("$(cd "$1" && pwd)")
rounds=${ROUNDS:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The commands of the first block of shell in a README, a line each.
commands() {
  awk '/^```sh$/ { inside = 1; next } inside && /^```$/ { exit } inside' "$1/README.md" | sed -n 1,2p
}

# Runs a command in a checkout and adds a line: checkout, command, seconds, processor seconds.
timed() {
  local index=$1 number=$2 command=$3 TIMEFORMAT="%R %U %S" figures
  figures=$( { time (cd "${checkouts[index]}" && bash -c "$command" >"$work/output" 2>&1); } 2>&1 ) || {
    echo "\`$command\` failed in ${checkouts[index]}:" >&2
    tail -20 "$work/output" >&2
    exit 1
  }
  awk -v at="$index $number" '{ print at, $1, $2 + $3 }' <<<"$figures" >>"$work/figures"
}

for checkout in "${checkouts[@]}"; do
  (cd "$checkout" && cargo fetch --locked --quiet)
done
export CARGO_NET_OFFLINE=true CARGO_TARGET_DIR=$work/target
for ((round = 0; round < rounds; round++)); do
  for ((turn = 0; turn < ${#checkouts[@]}; turn++)); do
    index=$(((turn + round) % ${#checkouts[@]}))
    rm -rf "$CARGO_TARGET_DIR"
    number=0
    while IFS= read -r command; do
      timed "$index" "$number" "$command" </dev/null
      number=$((number + 1))
    done < <(commands "${checkouts[index]}")
  done
done

# The mean seconds of a checkout's command: wall clock ($3) or processors ($4); of both commands for "all".
mean() {
  awk -v i="$1" -v n="$2" -v column="$3" -v rounds="$rounds" \
    '$1 == i && (n == "all" || $2 == n) { sum += $column } END { printf "%.1f", sum / rounds }' "$work/figures"
}

label() {
  if [ "$2" = all ]; then echo both; else commands "${checkouts[$1]}" | sed -n "$(($2 + 1))p"; fi
}

echo "seconds (of processors), $rounds round(s) on $(nproc) cores"
for number in 0 1 all; do
  for index in "${!checkouts[@]}"; do
    printf '%-34s %-40s %7s (%s)\n' "$(label "$index" "$number")" "${checkouts[index]}" \
      "$(mean "$index" "$number" 3)" "$(mean "$index" "$number" 4)"
  done
  [ ${#checkouts[@]} = 1 ] || awk -v a="$(mean 0 "$number" 3)" -v b="$(mean 1 "$number" 3)" \
    'BEGIN { printf "  the first of these takes %.0f%% of the other\n", 100 * a / b }'
done
