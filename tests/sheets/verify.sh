#!/usr/bin/env bash
# Opens what the program writes for spreadsheets in programs that others use: LibreOffice converts the workbooks of
# both built-in ladders, openpyxl reads them and what came of them, and all cells have to be the same. What LibreOffice
# and openpyxl have saved imports as the same ladder, byte for byte.
# The program is taken from the first argument, or built.
#
# Where LibreOffice or Python is missing, Debian's packages bring it; openpyxl goes to a folder of its own.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v soffice >/dev/null || missing+=(libreoffice-calc-nogui)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3 python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
  root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -yqq --no-install-recommends "${missing[@]}"
fi
target=${CARGO_TARGET_DIR:-target}
python=$target/verify-sheets/bin/python
[ -x "$python" ] || python3 -m venv "$target/verify-sheets"
"$python" -c 'import openpyxl' 2>/dev/null || "$python" -m pip install --quiet openpyxl==3.1.5

ladder=${1:-}
if [ -z "$ladder" ]; then
  cargo build --locked --quiet
  ladder=$target/debug/ladder
fi

# The ladder of a workbook. Nothing may be left out of it, and the file is named where it came from.
imported() {
  "$ladder" import "$1" -o "$work/out.yaml" --force >"$work/report" 2>&1 || { cat "$work/report" >&2; return 1; }
  grep -q '^nothing was left out$' "$work/report" || { cat "$work/report" >&2; return 1; }
  grep -v '^source: Imported from ' "$work/out.yaml"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for id in product-ops operations; do
  "$ladder" export "$work/$id.xlsx" --ladder "$id"
  "$ladder" export "$work/$id.csv" --ladder "$id"
  for form in xlsx ods; do
    mkdir -p "$work/$form"
    # A profile of its own, so that a program that is open is not asked.
    soffice "-env:UserInstallation=file://$work/profile" --headless \
      --convert-to "$form" --outdir "$work/$form" "$work/$id.xlsx" >/dev/null
  done
  mkdir -p "$work/back"
  soffice "-env:UserInstallation=file://$work/profile" --headless \
    --convert-to xlsx --outdir "$work/back" "$work/ods/$id.ods" >/dev/null
  # Of a workbook the first sheet alone becomes CSV; the long sheet is read as UTF-8 and written back.
  mkdir -p "$work/csv"
  for file in "$work/$id.xlsx" "$work/$id.csv"; do
    soffice "-env:UserInstallation=file://$work/profile" --headless \
      --infilter='CSV:44,34,76,1,,0,true' \
      --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false' \
      --outdir "$work/csv/${file##*.}" "$file" >/dev/null
  done
  "$python" tests/sheets/verify.py "$work" "$id"
  mkdir -p "$work/saved"
  "$python" -c 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])' \
    "$work/$id.xlsx" "$work/saved/$id.xlsx"
  for file in "$work/$id.xlsx" "$work/xlsx/$id.xlsx" "$work/ods/$id.ods" "$work/saved/$id.xlsx"; do
    imported "$file" >"$work/imported.yaml"
    if [ "$file" = "$work/$id.xlsx" ]; then
      mv "$work/imported.yaml" "$work/$id.yaml"
      [ "$(wc -l <"$work/$id.yaml")" -gt 100 ] || { echo "$id: too little was imported" >&2; exit 1; }
    else
      diff "$work/$id.yaml" "$work/imported.yaml" || { echo "${file#"$work/"}: another ladder" >&2; exit 1; }
      echo "$id: ${file#"$work/"} imports as the same ladder"
    fi
  done
done
