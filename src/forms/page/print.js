
// What is printed is all that is shown: what is folded is unfolded, and a table that is too wide for paper is parted.

/** So many columns of a table are beside each other on paper, besides the first. */
const MOST_COLUMNS = 10;

/** Has what is shown as paper wants it while it is printed, and as it was after that. */
function preparePrint() {
  let undo = [];
  addEventListener("beforeprint", () => {
    const folded = all("main details:not([open])");
    folded.forEach((one) => (one.open = true));
    const parted = all(".matrix").map((table) => [table, partsOf(table)]).filter(([, parts]) => parts.length > 1);
    for (const [table, parts] of parted) table.replaceWith(...parts);
    undo = [
      () => folded.forEach((one) => (one.open = false)),
      ...parted.map(([table, [first, ...others]]) => () => {
        first.replaceWith(table);
        others.forEach((one) => one.remove());
      }),
    ];
  });
  addEventListener("afterprint", () => {
    undo.forEach((act) => act());
    undo = [];
  });
}

/** A table as several, each with the first column and some of the others. */
function partsOf(table) {
  const widthOf = (line) => [...line.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
  const count = Math.max(...[...table.rows].map(widthOf));
  const starts = Array.from({ length: Math.ceil((count - 1) / MOST_COLUMNS) }, (_, index) => 1 + index * MOST_COLUMNS);
  return starts.map((from) => partOf(table, from, Math.min(from + MOST_COLUMNS, count)));
}

/** A copy of a table with its first column and those from one to before another. */
function partOf(table, from, to) {
  const copy = table.cloneNode(true);
  for (const one of copy.querySelectorAll("[id], [headers]")) {
    one.removeAttribute("id");
    one.removeAttribute("headers");
  }
  for (const line of copy.rows) {
    let end = 0;
    for (const cell of [...line.cells]) {
      const start = end;
      end += cell.colSpan;
      const span = (start === 0 ? 1 : 0) + Math.max(0, Math.min(end, to) - Math.max(start, from));
      if (span > 0) cell.colSpan = span;
      else cell.remove();
    }
  }
  return copy;
}
