
// A role with all that its ladder says of it, and a dimension across all roles.

function roleView({ role }, reasons) {
  const { ladder } = role;
  const asked = bySection(ladder.dimensions)
    .flatMap(([, inside]) => inside)
    .map((dimension) => ({ dimension, asked: askedOf(dimension, role) }));
  const rated = asked.filter((one) => one.asked.rating !== undefined);
  const told = asked.filter((one) => isCovered(one.asked) && (rated.length < 2 || !isBare(one.asked)));
  const levels = ladder.levels.slice(role.span[0], role.span[1] + 1).filter((level) => level.about);
  const inside = [
    element("h1", {}, roleName(role, ladder, codeApart(role))),
    roleLine(role, reasons),
    role.about && said("p", role.about, ladder),
    levels.map((level) => element("p", {}, `Level ${level.name}: `, words(level.about, ladder))),
    nextMoves(role),
    questions(role),
    rated.length > 1 && glance(rated, reasons),
    element("div", { class: "asked" }, told.map((one) => dimensionOfRole(one.dimension, one.asked, reasons))),
    asksNothing(asked, "not-asked", "Not asked: "),
    asksNothing(asked, "gap", "Not covered: "),
    otherNames(role, reasons),
    realitiesOf(role.realities.map((index) => page.realities[index]), ladder),
    moveNotes(role),
    ladder.notes.map((note) => element("p", { class: "quiet" }, "Note: ", words(note, ladder))),
  ];
  return { title: `${codeApart(role)} ${role.title}`, inside, ladders: [ladder] };
}

/** Where one can go from here. */
function nextMoves(role) {
  if (role.moves.length === 0) return element("p", {}, "No further moves from here.");
  const moves = role.moves.map((move) => [referred(move.to, role.ladder), ` (${move.how})`]);
  return element("p", {}, "Next: ", joined(moves));
}

/** What is asked next of a role, each an address. */
function questions(role) {
  const below = allRoles.filter((other) => other.ladder === role.ladder && nextOf(other) === role);
  const up = nextOf(role);
  const items = [
    below.length > 0 && link(toComparison(below.at(-1), role), `What is new since ${below.at(-1).code}`),
    up && link(toComparison(role, up), `What ${up.code} asks beyond this`),
    movesFrom(role).length > 0 && link(toPath(role, goalOf(role)), "Routes from here"),
  ];
  const shown = items.filter(Boolean).map((item) => element("li", {}, item));
  return shown.length > 0 && element("nav", { "aria-label": "Questions", class: "chips" }, list(shown));
}

/** The role that another is compared with at first, below it and above: itself and the one up, or the one down and itself. */
function besideOf(role) {
  const up = nextOf(role);
  if (up) return [role, up];
  const others = role.ladder.roles.filter((other) => other !== role);
  return [others.filter((other) => nextOf(other) === role).at(-1) ?? others[0] ?? role, role];
}

/** The role that a route from here is shown to at first: the top of the track, or else where the first move leads. */
function goalOf(role) {
  const top = role.ladder.roles.filter((other) => other.track === role.track).at(-1);
  return top === role ? movesFrom(role)[0].to : top;
}

/** The ratings of a role. */
function glance(rated, reasons) {
  const rows = rated.map(({ dimension, asked }) => {
    const name = link(toDimension(dimension), words(dimension.short ?? dimension.name, dimension.ladder));
    const marks = reasons.marks([dimension.inferred, asked.inferred], dimension.ladder);
    return element("tr", {}, element("th", { scope: "row" }, phrase(dimension.ladder, {}, name, marks)), element("td", {}, rating(dimension, asked)));
  });
  const caption = element("caption", { class: "heard" }, "Ratings");
  return wide("Ratings", element("table", { class: "glance" }, caption, element("tbody", {}, rows)));
}

/** Whether nothing is to be said of it but its rating. */
function isBare(asked) {
  return asked.rating !== undefined && !asked.meaning && !asked.years && allStatements(asked).length === 0;
}

/** A dimension under its name and rating, with what is asked in it; below it what is asked because roles below are. */
function dimensionOfRole(dimension, asked, reasons) {
  const { ladder } = dimension;
  const isSaid = asked.years && !asked.experience && asked.own.length > 0;
  const years = asked.years && !isSaid && said("li", asked.years, ladder);
  const below = (asked.below ?? []).map(([index, indices]) => [
    element("p", { class: "quiet" }, "As at ", link(toRole(ladder.roles[index]), ladder.roles[index].code), ":"),
    list(statementItems(indices, ladder)),
  ]);
  const point = rating(dimension, asked);
  return element(
    "section",
    {},
    element(
      "h2",
      { id: `//dimension-${dimension.index}`, tabindex: "-1" },
      phrase(
        ladder,
        {},
        link(toDimension(dimension), words(dimension.name, ladder)),
        point && [" · ", point],
        reasons.marks([dimension.inferred, asked.inferred], ladder),
      ),
    ),
    asked.says && element("p", { class: "quiet" }, asked.says),
    asked.meaning && said("p", asked.meaning, ladder),
    list([years, ...statementItems(asked.own, ladder)].filter(Boolean)),
    below,
  );
}

/** The dimensions that ask nothing, for one reason. */
function asksNothing(asked, why, text) {
  const names = asked
    .filter((one) => one.asked.absence === why)
    .map(({ dimension }) => link(toDimension(dimension), words(dimension.short ?? dimension.name, dimension.ladder)));
  return names.length > 0 && element("p", { class: "quiet" }, text, joined(names));
}

function otherNames(role, reasons) {
  const { ladder } = role;
  const marks = reasons.marks([role.inferred], ladder);
  const told = [];
  if (role.family) told.push(["Family: ", words(role.family, ladder), marks]);
  else if (marks.length > 0) told.push(["Partly inferred", marks]);
  if (role.aliases.length > 0) told.push(["Also called: ", joined(role.aliases.map((name) => words(name, ladder)))]);
  return told.length > 0 && element("p", { class: "quiet" }, facts(told));
}

function realitiesOf(realities, ladder, isWithRoles = false) {
  if (realities.length === 0) return undefined;
  return element(
    "section",
    {},
    element("h2", {}, "What the job is really like"),
    list(realityItems(realities, ladder, isWithRoles), "ul", { class: "plain" }),
  );
}

/** What the ladder says of the moves, where it says something. */
function moveNotes(role) {
  const items = role.moves
    .filter((move) => move.note)
    .map((move) =>
      element("li", {}, `${capitalized(move.kind)} to `, referred(move.to, role.ladder), ": ", words(move.note, role.ladder)),
    );
  return items.length > 0 && element("section", {}, element("h2", {}, "Where it leads"), list(items));
}

function dimensionView({ dimension }, reasons) {
  const { ladder } = dimension;
  const scale = page.scales[dimension.scale] ?? [];
  const explained = scale.filter((point) => point.about);
  const only = dimension.tracks.map((index) => ladder.tracks[index]);
  const rows = [];
  for (const role of rolesByTrack(ladder).flatMap(({ roles }) => roles)) {
    const asked = askedOf(dimension, role);
    const known = rows.find((row) => row.asked === asked);
    if (known) known.roles.push(role);
    else rows.push({ asked, roles: [role] });
  }
  const from = [words(ladder.name, ladder), dimension.section && words(dimension.section, ladder)];
  const inside = [
    element("h1", {}, phrase(ladder, {}, words(dimension.name, ladder), reasons.marks([dimension.inferred], ladder))),
    element("p", { class: "line" }, facts(from)),
    dimension.about && said("p", dimension.about, ladder),
    only.length > 0 && element("p", { class: "quiet" }, "Only for: ", joined(only.map((track) => words(track.name, ladder)))),
    list(explained.map((point) => element("li", {}, phrase(ladder, {}, words(point.name, ladder), ": ", words(point.about, ladder))))),
    rows.map((row) => dimensionRow(dimension, row, reasons)),
  ];
  return { title: dimension.name, inside, ladders: [ladder] };
}

/** What a dimension asks of one or more roles. */
function dimensionRow(dimension, { asked, roles }, reasons) {
  const { ladder } = dimension;
  const point = rating(dimension, asked);
  const links = roles.map((role) => link(toRole(role), element("bdi", {}, role.code), heard(` ${role.title}`)));
  const years = asked.years && said("li", asked.years, ladder);
  const count = allStatements(asked).length - asked.own.length;
  return element(
    "section",
    {},
    element("h2", {}, phrase(ladder, {}, joined(links), point && [" · ", point], reasons.marks([asked.inferred], ladder))),
    asked.says && element("p", { class: "quiet" }, asked.says),
    list([years, ...statementItems(asked.own, ladder)].filter(Boolean)),
    count > 0 && element("p", { class: "quiet" }, `And ${counted(count, "statement")} that roles below are asked.`),
  );
}
