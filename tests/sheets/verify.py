"""Compares the cells of a workbook with what other programs make of it."""

import csv
import sys
from pathlib import Path

import openpyxl


def cells(path):
    """What each sheet holds by address, its merged areas, and what stays in view."""
    found = {}
    for sheet in openpyxl.load_workbook(path):
        values = {cell.coordinate: cell.value for row in sheet for cell in row if cell.value is not None}
        formulas = [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"]
        assert not formulas, f"{path}: formulas in {formulas}"
        found[sheet.title] = (values, {str(area) for area in sheet.merged_cells.ranges}, sheet.freeze_panes)
    return found


def same(name, one, other):
    if one == other:
        return
    for key in sorted(set(one) | set(other)):
        if one.get(key) != other.get(key):
            sys.exit(f"{name}: {key}: {one.get(key)!r} is {other.get(key)!r}")


def main():
    work, ladder = Path(sys.argv[1]), sys.argv[2]
    written = cells(work / f"{ladder}.xlsx")
    assert len(written) == 2 and "About" in written, written.keys()
    count = 0
    for folder in ["xlsx", "back"]:
        converted = cells(work / folder / f"{ladder}.xlsx")
        assert list(written) == list(converted), (list(written), list(converted))
        for title, (values, merges, frozen) in written.items():
            assert len(values) > 20, (title, values)
            same(f"{ladder} {folder} {title}", values, converted[title][0])
            assert merges == converted[title][1], (title, merges ^ converted[title][1])
            # Without a window LibreOffice keeps no view of a sheet.
            assert frozen, title
            count += len(values)

    def rows(path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file)]

    first = next(iter(written.values()))[0]
    for number, row in enumerate(rows(work / "csv" / "xlsx" / f"{ladder}.csv"), 1):
        for column, cell in enumerate(row, 1):
            value = first.get(f"{openpyxl.utils.get_column_letter(column)}{number}", "")
            assert str(value) == cell, (number, column, value, cell)
            count += 1
    ours, theirs = rows(work / f"{ladder}.csv"), rows(work / "csv" / "csv" / f"{ladder}.csv")
    assert len(ours) == len(theirs) > 20, (len(ours), len(theirs))
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        # A spreadsheet shows what is true in capitals.
        shown = [cell.upper() if cell in ("true", "false") else cell for cell in one]
        assert shown == [cell.upper() if cell.lower() in ("true", "false") else cell for cell in other], (number, one, other)
        count += len(one)
    print(f"{ladder}: {count} cells are the same")


main()
