
// The addresses of what is shown: `#L4`, `#compare=L3,L5`; with several ladders `#product-ops/L4`.

/** What can be shown of a ladder as a whole. A role of such a code is called `role=`. */
const WHOLES = ["matrix", "compare", "path", "search", "titles", "realities", "about", "document"];

function before(ladder) {
  return isSeveral ? `${ladder.id}/` : "";
}

/** A role within an address of several. */
function nameOf(role) {
  return before(role.ladder) + encodeURIComponent(role.code);
}

function toRole(role) {
  const code = encodeURIComponent(role.code);
  return `#${before(role.ladder)}${WHOLES.includes(role.code) ? "role=" : ""}${code}`;
}

function toMatrix(ladder, track) {
  return `#${before(ladder)}matrix${track ? `=${track.id}` : ""}`;
}

function toDimension(dimension) {
  return `#${before(dimension.ladder)}dimension=${dimension.all.id}`;
}

function toTitle(title) {
  return `#${before(title.ladder)}title=${encodeURIComponent(title.title)}`;
}

function toTitles(ladder) {
  return `#${before(ladder)}titles`;
}

function toRealities(ladder) {
  return `#${before(ladder)}realities`;
}

function toAbout(ladder) {
  return `#${before(ladder)}about`;
}

function toComparison(from, to) {
  return `#compare=${nameOf(from)},${nameOf(to)}`;
}

function toPath(from, to, number = 1) {
  return `#path=${nameOf(from)},${nameOf(to)}${number > 1 ? `,${number}` : ""}`;
}

function toSearch(question) {
  return `#search=${encodeURIComponent(question)}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What an address shows; `kind` is nothing where there is no such thing. */
function viewAt(address) {
  let rest = address.replace(/^#/, "");
  let ladder = page.ladders.find((one) => rest.startsWith(`${one.id}/`));
  if (ladder) rest = rest.slice(ladder.id.length + 1);
  ladder ??= page.ladders[0];
  const [, kind, value] = /^([^=]*)=?(.*)$/s.exec(rest);
  const hasValue = rest.includes("=");
  if (rest === "") return { kind: "matrix", ladder };
  if (hasValue) return viewWith(kind, value, ladder, rest);
  if (WHOLES.includes(kind)) return viewOfWhole(kind, ladder);
  const role = roleCalled(rest, ladder);
  const whole = !role && page.ladders.find((one) => one.id === rest);
  if (whole) return { kind: "matrix", ladder: whole };
  return role ? { kind: "role", role, ladder: role.ladder } : { ladder, address: decoded(rest) };
}

function viewOfWhole(kind, ladder) {
  if (kind !== "compare" && kind !== "path") return { kind, ladder, question: "" };
  const from = ladder.roles.find((role) => nextOf(role)) ?? ladder.roles[0];
  if (!from) return { kind: "matrix", ladder };
  const track = rolesByTrack(ladder).find(({ roles }) => roles.includes(from)).roles;
  return { kind, from, to: kind === "compare" ? (nextOf(from) ?? from) : track.at(-1), number: 1, ladder };
}

function viewWith(kind, value, ladder, rest) {
  const role = (name) => roleCalled(name, ladder);
  const none = { ladder, address: decoded(rest) };
  if (kind === "search") return { kind, ladder, question: decoded(value) };
  if (kind === "document") return { kind, ladder, at: rest };
  if (kind === "compare" || kind === "path") {
    const [from, to, number] = value.split(",");
    const [first, second] = [role(from), to === undefined ? undefined : role(to)];
    const other = to === undefined && first ? nextOf(first) : second;
    return first && other ? { kind, from: first, to: other, number: Number(number) || 1, ladder: first.ladder } : none;
  }
  if (kind === "role") {
    const one = role(value);
    return one ? { kind, role: one, ladder: one.ladder } : none;
  }
  if (kind === "matrix") {
    const track = ladder.tracks.find((one) => one.id === decoded(value));
    return track ? { kind, ladder, track } : none;
  }
  if (kind === "dimension") {
    const dimension = ladder.dimensions.find((one) => one.all.id === decoded(value));
    return dimension ? { kind, dimension, ladder } : none;
  }
  if (kind === "title") {
    const title = ladder.titles.find((one) => isCalled(one.title, decoded(value)));
    return title ? { kind, title, ladder } : none;
  }
  return none;
}

function isCalled(name, typed) {
  return name === typed || name.toLowerCase() === typed.toLowerCase();
}

/** The role that a name in an address means: its code, or behind a ladder's id and a `/`. */
function roleCalled(name, ladder) {
  const [, id, code] = /^(?:([a-z0-9-]+)\/)?(.*)$/s.exec(name);
  const of = page.ladders.find((one) => one.id === id) ?? ladder;
  const typed = decoded(code);
  return of.roles.find((role) => role.code === typed) ?? of.roles.find((role) => isCalled(role.code, typed));
}

/** The role one promotion up. */
function nextOf(role) {
  const up = role.moves.find((move) => move.kind === "promotion");
  return up && roleAt(up.to);
}
