
// Two roles compared: what it comes to, how the ratings move, then what is new, reworded, no longer listed and kept.

function comparisonView({ from, to }, reasons) {
  const comparison = compareRoles(from, to);
  const isApart = comparison.dimensions.length === 0;
  const code = (role) => codeApart(role, from.ladder);
  const [fresh, gone] = isApart
    ? [`Only at ${code(to)}`, `Only at ${code(from)}`]
    : [`New at ${code(to)}`, "No longer listed"];
  const kept = countOf(comparison, "kept");
  const isCut = comparison.dimensions.some((change) => change.isCut);
  const abouts = [...new Set([from, to])].filter((role) => role.about);
  const inside = [
    element("h1", {}, sequence(from.ladder, [from, to].map((role) => roleName(role, from.ladder, code(role))))),
    comparisonForm(from, to),
    element("p", { class: "line" }, facts(way(comparison))),
    element("p", {}, summary(comparison)),
    abouts.map((role) => element("p", {}, phrase(role.ladder, {}, element("strong", {}, code(role)), ": ", words(role.about, role.ladder)))),
    ratingMoves(comparison, reasons),
    list([...onlyAt(from, comparison.onlyFrom, code(from), reasons), ...onlyAt(to, comparison.onlyTo, code(to), reasons)], "ul", { class: "plain" }),
    changes(comparison, "new", fresh, reasons),
    changes(comparison, "reworded", "Reworded", reasons),
    changes(comparison, "gone", gone, reasons),
    kept > 0 && element("details", {}, element("summary", {}, element("bdi", {}, `Kept (${kept})`)), changes(comparison, "kept", "", reasons)),
    ratingMeanings(comparison),
    isCut && element("p", { class: "quiet" }, "Cells here are so large that not all statements were weighed against each other."),
  ];
  return { title: `${code(from)} → ${code(to)}`, inside, ladders: [...new Set([from.ladder, to.ladder])] };
}

/** Chooses other roles; the one that is chosen stays in focus. */
function comparisonForm(from, to) {
  return element(
    "form",
    { class: "choose" },
    chooser("From", "//from", from, (role) => go(toComparison(role, to))),
    chooser("To", "//to", to, (role) => go(toComparison(from, role))),
    button("Swap", () => go(toComparison(to, from))),
    element("p", {}, link(toPath(from, to), "Routes between them")),
  );
}

/** Which moves lead from the one role to the other, and how the years change. */
function way({ from, to, moves, over }) {
  const kinds = moves.map((move) => move.kind);
  const name = (role) => codeApart(role, from.ladder);
  let words = "No single move leads from one to the other";
  if (from === to) words = "The same role twice";
  else if (kinds.length > 0) words = `One ${kinds.join(", or one ")}`;
  else if (over.length > 0) words = `${over.length + 1} promotions, through ${listed(over.map(name))}`;
  const parts = [words];
  if (from.years && to.years) parts.push(from.years === to.years ? to.years : sequence(from.ladder, [from.years, to.years]));
  else if (from.years) parts.push(`${from.years} at ${name(from)}, none stated at ${name(to)}`);
  else if (to.years) parts.push(`${to.years} at ${name(to)}, none stated at ${name(from)}`);
  return parts;
}

function listed(names) {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What becomes of the dimensions, counted. */
function summary({ dimensions, onlyFrom, onlyTo }) {
  const all = dimensions.length;
  if (all === 0) {
    return onlyFrom.length + onlyTo.length > 0
      ? "The roles share no dimension, so nothing can be compared line by line."
      : "Neither role is covered here.";
  }
  const parts = [];
  page.verdicts.forEach((verdict, index) => {
    const inside = dimensions.filter((change) => change.verdict === index);
    if (inside.length === 0) return;
    const of = parts.length === 0 ? ` of ${counted(all, "dimension")}` : "";
    const names = index === SAME ? ` (${inside.map(({ from }) => from.short ?? from.name).join(", ")})` : "";
    parts.push(`${verdict} in ${inside.length}${of}${names}`);
  });
  return capitalized(parts.join(", "));
}

/** How ratings and years move, those first that rise. */
function ratingMoves({ from, to, dimensions }, reasons) {
  const isMoving = ({ before, after, move }) =>
    ((before.rating ?? after.rating) !== undefined && move !== 0) || before.years !== after.years;
  const moving = dimensions.filter(isMoving);
  if (moving.length === 0) return undefined;
  const rows = risingFirst(moving).map((change) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, phrase(from.ladder, {}, words(change.from.short ?? change.from.name, from.ladder), marksOf(change, reasons))),
      element("td", {}, amount(change.from, change.before)),
      element("td", {}, amount(change.to, change.after)),
    ),
  );
  const head = ["Dimension", codeApart(from, from.ladder), codeApart(to, from.ladder)];
  const table = element(
    "table",
    { class: "moves" },
    element("caption", { class: "heard" }, "How the ratings move"),
    element("thead", {}, element("tr", {}, head.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, rows),
  );
  return wide("How the ratings move", table);
}

/** What dimensions of one ladder alone come to at its role, where they ask no statement there. */
function onlyAt({ ladder }, only, code, reasons) {
  const bare = only.filter(({ asked }) => !asked.absence && asked.own.length === 0 && (asked.rating !== undefined || asked.years));
  return bare.map(({ dimension, asked }) => {
    const marks = reasons.marks([dimension.inferred, asked.inferred], ladder);
    const name = phrase(ladder, {}, words(dimension.short ?? dimension.name, ladder), marks);
    return element("li", {}, name, " only at ", element("bdi", {}, code), ": ", amount(dimension, asked));
  });
}

/** What the ratings mean that move, as far as their scales say so. */
function ratingMeanings({ dimensions }) {
  const explained = risingFirst(dimensions.filter((change) => change.move !== 0)).map((change) => {
    const sides = [[change.from, change.before], [change.to, change.after]];
    const points = sides.map(([of, asked]) => pointOf(of, asked)).filter((point) => point?.about);
    const items = points.map((point) =>
      element("li", {}, phrase(change.to.ladder, {}, words(point.name, change.to.ladder), ": ", words(point.about, change.to.ladder))),
    );
    return items.length > 0 && [said("h3", change.to.name, change.to.ladder), list(items)];
  });
  const told = explained.filter(Boolean);
  if (told.length === 0) return undefined;
  return element("details", {}, element("summary", {}, "What the ratings mean"), element("h2", { class: "heard" }, "What the ratings mean"), told);
}

function risingFirst(dimensions) {
  const isRising = (change) => change.move > 0;
  return [...dimensions.filter(isRising), ...dimensions.filter((change) => !isRising(change))];
}

function marksOf({ from, before, after }, reasons) {
  return reasons.marks([...new Set([from.inferred, before.inferred, after.inferred])], from.ladder);
}

/** What a dimension comes to at a role: its rating, its years, or why it has none. */
function amount(dimension, asked) {
  const absent = { gap: "not covered", "not-asked": "not asked", "only-below": "nothing of its own" }[asked.absence];
  const parts = [rating(dimension, asked), asked.years && words(asked.years, dimension.ladder)].filter(Boolean);
  return parts.length > 0 ? phrase(dimension.ladder, {}, joined(parts, " · ")) : (absent ?? "no rating");
}

/** The statements of which this becomes, under a heading with their count; those first whose dimension rises. */
function changes(comparison, kind, heading, reasons) {
  const shared = risingFirst(comparison.dimensions).map((change) => ({
    dimension: change.to,
    marks: () => marksOf(change, reasons),
    items: change.statements.filter((one) => one.kind === kind).map((one) => changeItem(one, change.to.ladder)),
  }));
  const alone = { new: comparison.onlyTo, gone: comparison.onlyFrom }[kind] ?? [];
  const onlyThere = alone.map(({ dimension, asked }) => ({
    dimension,
    point: rating(dimension, asked),
    marks: () => reasons.marks([dimension.inferred, asked.inferred], dimension.ladder),
    items: allStatements(asked).map((index) => changeItem({ kind, from: index, to: index }, dimension.ladder)),
  }));
  const told = [...shared, ...onlyThere].filter(({ items }) => items.length > 0);
  if (told.length === 0) return undefined;
  const count = told.reduce((sum, { items }) => sum + items.length, 0);
  const of = told.map(({ dimension, point, marks, items }) => {
    const name = phrase(dimension.ladder, {}, words(dimension.name, dimension.ladder), point && [" · ", point], marks());
    return [element("h3", {}, name), list(items, "ul", { class: kind })];
  });
  const name = heading ? `${heading} (${count})` : `Kept, ${count}`;
  return element("section", {}, element("h2", { class: heading ? undefined : "heard" }, name), of);
}

function changeItem(one, ladder) {
  if (one.kind === "reworded") {
    const pieces = rewordedPieces(one).map(({ kind, text }) => {
      if (kind === "kept") return text;
      // The blanks at the ends stay outside.
      const [, before, changed, after] = /^(\s*)(.*?)(\s*)$/su.exec(text);
      return [before, element(kind === "gone" ? "del" : "ins", {}, changed), after];
    });
    return element("li", { lang: ladder.language }, pieces);
  }
  const { text } = statements[one.to ?? one.from];
  if (one.kind === "kept") return said("li", text, ladder);
  return element("li", { lang: ladder.language }, element(one.kind === "new" ? "ins" : "del", {}, withLinks(text)));
}
