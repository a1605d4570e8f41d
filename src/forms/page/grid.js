
// A large table by the keyboard: one stop of the tab key, from which the arrow keys lead to all that is in it.

/** Lets the arrow keys lead through a table's links and buttons. */
function withArrows(table) {
  const stops = [];
  [...table.rows].forEach((line, row) => {
    let from = 0;
    for (const cell of line.cells) {
      const to = from + cell.colSpan;
      stops.push(...[...cell.querySelectorAll("a, button")].map((control) => ({ control, row, from, to })));
      from = to;
    }
  });
  if (stops.length === 0) return table;
  stops.forEach(({ control }) => (control.tabIndex = -1));
  let current = stops[0];
  // Up and down stay in the column one has come from, however wide the cells between are.
  let column = 0;
  current.control.tabIndex = 0;
  table.addEventListener("focusin", (event) => {
    const next = stops.find(({ control }) => control === event.target) ?? current;
    current.control.tabIndex = -1;
    next.control.tabIndex = 0;
    if (column < next.from || column >= next.to) column = next.from;
    current = next;
  });
  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = nextStop(stops, current, column, event.key, event.ctrlKey, getComputedStyle(table).direction);
    if (!next) return;
    event.preventDefault();
    if (next.row === current.row) column = next.from;
    next.control.focus();
  });
  return table;
}

/** Where a key leads from a stop; nothing where it leads nowhere. */
function nextStop(stops, current, column, key, isFar, direction) {
  const at = stops.indexOf(current);
  const inRow = (stop) => stop?.row === current.row;
  const beside = (step) => [stops[at + step]].find(inRow);
  const inColumn = (stop) => stop.from <= column && column < stop.to;
  const firstOf = (found) => found && stops.find((stop) => stop.row === found.row && inColumn(stop));
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return isFar ? stops[0] : stops.find(inRow);
  if (key === "End") return isFar ? stops.at(-1) : stops.findLast(inRow);
  if (isFar) return undefined;
  if (key === "ArrowLeft" || key === "ArrowRight") return beside(key === forward ? 1 : -1);
  if (key === "ArrowDown") return stops.find((stop) => stop.row > current.row && inColumn(stop));
  if (key === "ArrowUp") return firstOf(stops.findLast((stop) => stop.row < current.row && inColumn(stop)));
  return undefined;
}
