#!/usr/bin/env bash
# Fills in the workbook of a record in LibreOffice, as somebody would at a keyboard, saves it there in three forms, and
# reads each of them back: the marks, days and evidence have to be those that were typed.
# The program is taken from the first argument, or built. Without LibreOffice the check is skipped, and says so.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v soffice >/dev/null; then
  echo "skipped: tests/records/filled.sh, since soffice is missing (Debian: libreoffice-calc-nogui)" >&2
  exit 0
fi
ladder=${1:-}
if [ -z "$ladder" ]; then
  cargo build --locked --quiet
  ladder=${CARGO_TARGET_DIR:-target}/debug/ladder
fi
ladder=$(realpath "$ladder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

office() {
  timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --norestore "$@" >/dev/null 2>&1 || true
}

# A profile of its own, once LibreOffice has made it, has the macro that types.
office --terminate_after_init
basic=$work/profile/user/basic/Standard
mkdir -p "$basic"
cat >"$work/profile/user/basic/script.xlc" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>
XML
cat >"$basic/script.xlb" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Filling"/>
</library:library>
XML
cat >"$basic/Filling.xba" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Filling" script:language="StarBasic">
Sub Fill(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/me.xlsx"), "_blank", 0, hidden())
  sheet = book.Sheets.getByIndex(0)
  ' What is typed is understood as in the input line: a day becomes a number.
  sheet.getCellRangeByName("D2").setFormula("met")
  sheet.getCellRangeByName("E2").setString("Ran the planning" &amp; Chr(10) &amp; "Wrote it down")
  sheet.getCellRangeByName("F2").setFormula("2026-03-01")
  sheet.getCellRangeByName("G2").setFormula("https://example.org/plan")
  sheet.getCellRangeByName("D3").setFormula("NOT YET")
  sheet.getCellRangeByName("D4").setFormula("no opportunity")
  sheet.getCellRangeByName("H4").setString("=nobody asked")
  ' A column is put in front, and a row of one's own behind.
  sheet.Columns.insertByIndex(0, 1)
  sheet.getCellRangeByName("A1").setString("Mine")
  sheet.getCellRangeByName("A2").setString("x")
  cursor = sheet.createCursor()
  cursor.gotoEndOfUsedArea(False)
  row = cursor.RangeAddress.EndRow + 1
  sheet.getCellByPosition(2, row).setString("Keeps the bees of the office")
  sheet.getCellByPosition(4, row).setString("partly")
  Dim saved(0) As New com.sun.star.beans.PropertyValue
  saved(0).Name = "FilterName"
  saved(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL(folder &amp; "/filled.xlsx"), saved())
  saved(0).Value = "calc8"
  book.storeToURL(ConvertToURL(folder &amp; "/filled.ods"), saved())
  saved(0).Value = "HTML (StarCalc)"
  book.storeToURL(ConvertToURL(folder &amp; "/filled.html"), saved())
  book.close(True)
End Sub
</script:module>
XML

"$ladder" assess product-ops/L3 -o "$work/me.xlsx" >/dev/null
office "macro:///Standard.Filling.Fill($work)"
for form in xlsx ods html; do
  [ -s "$work/filled.$form" ] || { echo "LibreOffice saved no filled.$form" >&2; exit 1; }
  report=$("$ladder" assess --from "$work/filled.$form" -o "$work/$form.yaml")
  for line in 'Read 4 marks, 2 pieces of evidence and 1 note' 'column A `Mine`' 'Keeps the bees of the office'; do
    grep -qF "$line" <<<"$report" || { printf '%s: not told: %s\n%s\n' "$form" "$line" "$report" >&2; exit 1; }
  done
  for line in 'mark: met' 'mark: not-yet' 'mark: no-opportunity' 'mark: partly' 'note: =nobody asked' \
    'what: Ran the planning' 'what: Wrote it down'; do
    [ "$(grep -cF -- "$line" "$work/$form.yaml")" = 1 ] || { echo "$form: not once in the record: $line" >&2; exit 1; }
  done
  for line in 'date: "2026-03-01"' 'link: https://example.org/plan'; do
    [ "$(grep -cF "$line" "$work/$form.yaml")" = 2 ] || { echo "$form: not for both pieces: $line" >&2; exit 1; }
  done
  cmp "$work/xlsx.yaml" "$work/$form.yaml"
  echo "filled.$form reads back as it was filled in"
done
