
// The matrix: roles as columns, dimensions as rows; what roles share is one cell. As cells span columns, each names
// what it is below and beside.

function matrixView({ ladder, track: only }, reasons) {
  const tracks = rolesByTrack(ladder).filter(({ track }) => !only || track === only);
  const roles = tracks.flatMap((one) => one.roles);
  const title = [isSeveral || !only ? ladder.name : "", only?.name].filter(Boolean).join(": ");
  const heading = element("h1", {}, phrase(ladder, {}, words(ladder.name, ladder), only && [": ", words(only.name, ladder)]));
  if (roles.length === 0) return { title, inside: [heading, element("p", {}, "The ladder has no roles.")] };
  const table = element(
    "table",
    { class: "matrix" },
    element("caption", { class: "heard" }, "What each role is asked"),
    matrixHead(ladder, tracks),
    bySection(ladder.dimensions).map(([section, inside]) =>
      element(
        "tbody",
        {},
        section && sectionRow(section, inside[0], roles.length),
        inside.map((dimension) => matrixRow(dimension, section && sectionId(inside[0]), roles, reasons)),
      ),
    ),
  );
  const inside = [
    heading,
    ladder.about && said("p", ladder.about, ladder),
    trackFilter(ladder, only),
    ladder.dimensions.length > 0 && element("p", { class: "quiet hint" }, "Choose a cell, a role or a dimension to read what it asks. The arrow keys lead from one to another."),
    ladder.dimensions.length > 0 && wide("Matrix", withArrows(table)),
    ladder.dimensions.length > 0 && element("p", { class: "quiet" }, legend(ladder, roles)),
    element("h2", {}, "Roles"),
    tracks.map(({ track, roles: of }) => [
      ladder.tracks.length > 1 && said("h3", track.name, ladder),
      list(of.map((role) => element("li", {}, link(toRole(role), roleName(role)))), "ul", { class: "plain" }),
    ]),
  ];
  return { title, inside, ladders: [ladder] };
}

function trackFilter(ladder, only) {
  const tracks = rolesByTrack(ladder).map(({ track }) => track);
  if (tracks.length < 2) return undefined;
  const choice = (track, name) => {
    const made = link(toMatrix(ladder, track), name);
    if (track === only) made.setAttribute("aria-current", "true");
    return element("li", {}, made);
  };
  const choices = tracks.map((track) => choice(track, words(track.name, ladder)));
  return element("nav", { "aria-label": "Tracks", class: "chips" }, list([choice(undefined, "All tracks"), ...choices]));
}

function matrixHead(ladder, tracks) {
  const names = tracks.map(({ track, roles }) =>
    element("th", { id: trackId(roles[0]), scope: "colgroup", colspan: roles.length }, words(track.name, ladder)),
  );
  const code = (role) => {
    const made = link(toRole(role), element("bdi", {}, role.code), heard(` ${role.title}`));
    made.title = role.title;
    return element("th", { id: roleId(role), scope: "col" }, made);
  };
  return element(
    "thead",
    {},
    ladder.tracks.length > 1 && element("tr", {}, element("td"), names),
    element("tr", {}, element("th", { scope: "col" }, "Dimension"), tracks.flatMap(({ roles }) => roles.map(code))),
  );
}

const trackId = (role) => `//track-${role.track}`;
const roleId = (role) => `//role-${role.index}`;
const sectionId = (dimension) => `//section-${dimension.index}`;

function sectionRow(section, first, count) {
  const name = words(section, first.ladder);
  return element("tr", {}, element("th", { id: sectionId(first), scope: "rowgroup", colspan: count + 1 }, name));
}

function matrixRow(dimension, section, roles, reasons) {
  const { ladder } = dimension;
  const id = `//row-${dimension.index}`;
  const name = link(toDimension(dimension), words(dimension.short ?? dimension.name, ladder));
  const cells = [];
  for (const role of roles) {
    const asked = askedOf(dimension, role);
    const last = cells.at(-1);
    if (last?.asked === asked && !asked.absence && last.roles[0].track === role.track) last.roles.push(role);
    else cells.push({ asked, roles: [role] });
  }
  return element(
    "tr",
    {},
    element("th", { id, scope: "row" }, phrase(ladder, {}, name, reasons.marks([dimension.inferred], ladder))),
    cells.map(({ asked, roles: of }) => {
      const track = ladder.tracks.length > 1 && trackId(of[0]);
      const headers = [track, ...of.map(roleId), section, id].filter(Boolean).join(" ");
      return matrixCell(dimension, asked, of, headers, reasons);
    }),
  );
}

function matrixCell(dimension, asked, roles, headers, reasons) {
  const attributes = { headers, colspan: roles.length > 1 && roles.length, class: asked.absence };
  if (!isCovered(asked)) {
    const [sign, meaning] = asked.absence === "gap" ? ["·", "not covered"] : ["–", "not asked"];
    return element("td", attributes, element("span", { "aria-hidden": "true" }, sign), heard(meaning));
  }
  const point = pointOf(dimension, asked);
  const inside = point
    ? [
        element("span", { class: "grid" }, bar(dimension, asked), element("bdi", {}, point.position ?? words(point.name, dimension.ladder))),
        point.position && words(point.name, dimension.ladder, "small"),
      ]
    : element("span", { class: "grid" }, element("bdi", {}, asked.grid));
  const cell = link(toRole(roles[0]), inside);
  cell.dataset.to = dimension.index;
  return element("td", attributes, cell, reasons.marks([asked.inferred], dimension.ladder));
}

/** What the signs mean that the matrix has. */
function legend(ladder, roles) {
  const all = ladder.dimensions.flatMap((dimension) => roles.map((role) => askedOf(dimension, role)));
  const hasNumbers = all.some((asked) => asked.grid?.startsWith("("));
  const meanings = [];
  if (all.some((asked) => asked.rating !== undefined)) meanings.push("ratings, the lowest of a scale first");
  if (all.some((asked) => asked.grid?.endsWith("+") && asked.rating === undefined)) meanings.push("years, as in 6+");
  if (hasNumbers) meanings.push("(number) of statements");
  if (all.some((asked) => asked.grid?.startsWith("(+"))) meanings.push("(+number) beyond what the roles below are asked");
  if (all.some((asked) => asked.absence === "gap")) meanings.push("· not covered");
  if (all.some((asked) => asked.absence === "not-asked")) meanings.push("– not asked");
  return meanings.length > 0 && `${capitalized(meanings.join("; "))}.`;
}
