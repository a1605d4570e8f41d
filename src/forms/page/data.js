
// What the program wrote into the page, and how its parts are found.

/** All of it. */
const page = JSON.parse(document.getElementById("//data").textContent);

const isSeveral = page.ladders.length > 1;

const statements = page.statements.map((one) =>
  typeof one === "string" ? { text: one, examples: [] } : { text: one[0], examples: one.slice(1) },
);

/** Where the addresses are in the texts that have any. */
const links = new Map(Object.entries(page.links));

page.ladders.forEach((ladder, place) => {
  ladder.place = place;
  ladder.roles.forEach((role, index) => Object.assign(role, { ladder, index }));
  ladder.dimensions.forEach((dimension, index) => {
    Object.assign(dimension, { ladder, index, all: page.dimensions[dimension.of] });
  });
  ladder.titles.forEach((title) => Object.assign(title, { ladder }));
});

const allRoles = page.ladders.flatMap((ladder) => ladder.roles);

/** The role of the page that something refers to; nothing where it refers to another. */
function roleAt(reference) {
  return Array.isArray(reference) ? page.ladders[reference[0]].roles[reference[1]] : undefined;
}

/** What a dimension asks of a role of its ladder. */
function askedOf(dimension, role) {
  return dimension.all.asked[dimension.asks[role.index]];
}

/** The point of its scale that a dimension rates something by, if it does. */
function pointOf(dimension, asked) {
  return asked.rating === undefined ? undefined : page.scales[dimension.scale][asked.rating];
}

function isCovered(asked) {
  return !asked.absence || asked.absence === "only-below";
}

/** All that is asked: by itself, then because roles below are asked it. */
function allStatements(asked) {
  return [...asked.own, ...(asked.below ?? []).flatMap(([, below]) => below)];
}

/** What the jobs of a ladder are really like: what it says, and what others say of its roles. */
function realitiesFor(ladder) {
  const known = new Set(ladder.roles.flatMap((role) => role.realities));
  return page.realities.filter((reality, index) => reality.ladder === ladder.place || known.has(index));
}

/** The ladder that says something of the jobs; its name and its language where it is not on the page. */
function ladderOf(reality) {
  return page.ladders[reality.ladder] ?? reality.elsewhere;
}

/** The roles of a ladder, track by track. */
function rolesByTrack(ladder) {
  return ladder.tracks
    .map((track, index) => ({ track, roles: ladder.roles.filter((role) => role.track === index) }))
    .filter(({ roles }) => roles.length > 0);
}

/** Dimensions by their sections, in the order of the first of each; those without one come first. */
function bySection(dimensions) {
  const sections = new Map([[undefined, []]]);
  for (const dimension of dimensions) {
    if (!sections.has(dimension.section)) sections.set(dimension.section, []);
    sections.get(dimension.section).push(dimension);
  }
  return [...sections].filter(([, inside]) => inside.length > 0);
}

function counted(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function capitalized(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
