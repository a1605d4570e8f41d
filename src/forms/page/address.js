
// The addresses of what is shown: `#L4`, `#compare=L3,L5`; with several ladders `#product-ops/L4`. What is typed by
// hand may be a name as well as an id, in whatever case.

/** What can be shown of a ladder as a whole. A role of such a code is called `role=`. */
const WHOLES = ["matrix", "compare", "path", "search", "titles", "realities", "about", "document"];

/** What can be shown of one thing that is named. */
const VALUED = ["role", "title", "dimension", "matrix"];

function before(ladder) {
  return isSeveral ? `${ladder.id}/` : "";
}

/** A role within an address of several. */
function nameOf(role) {
  return before(role.ladder) + encodeURIComponent(role.code);
}

function toRole(role) {
  const code = encodeURIComponent(role.code);
  return `#${before(role.ladder)}${WHOLES.includes(role.code.toLowerCase()) ? "role=" : ""}${code}`;
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

/** The search of all ladders, or of one of them. */
function toSearch(question, ladder) {
  return `#${ladder ? before(ladder) : ""}search=${encodeURIComponent(question)}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As what names are alike: as they are, else but for case and accents, else but for blanks and signs, too. */
const LIKENESSES = [(name) => name, plain, (name) => plain(name).replace(/[^\p{L}\p{N}]+/gu, "")];

/** Those of some things of which a name is most like one that is typed. */
function allCalled(things, namesOf, typed) {
  for (const like of LIKENESSES) {
    const wanted = like(typed);
    const found = wanted ? things.filter((one) => namesOf(one).some((name) => name && like(name) === wanted)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

/** The first of them. */
function called(things, namesOf, typed) {
  return allCalled(things, namesOf, typed)[0];
}

/** The one of some ladders before the first `/` of an address, if any is called so, and what is behind it; else all. */
function scoped(address, within) {
  const [, name, rest] = /^([^/=,]*)\/(.*)$/s.exec(address) ?? [];
  const ladder = name && ladderCalled(decoded(name), within);
  return ladder ? { ladders: [ladder], rest } : { ladders: within, rest: address };
}

function ladderCalled(typed, ladders) {
  return called(ladders, (one) => [one.id, one.name], typed);
}

/** The roles that a part of an address means, maybe behind a ladder, by what they are called. */
function rolesCalled(part, within) {
  const { ladders, rest } = scoped(part, within);
  const roles = ladders.flatMap((ladder) => ladder.roles);
  const typed = decoded(rest).trim();
  const codeOf = (role) => [role.code];
  const namesOf = (role) => [role.title, ...role.title.split(" / "), ...role.aliases];
  const levelsOf = (role) => role.ladder.levels.slice(role.span[0], role.span[1] + 1).map((level) => level.name);
  const found = [codeOf, levelsOf, namesOf].map((names) => allCalled(roles, names, typed));
  return found.find((alike) => alike.length > 0) ?? [];
}

/** The roles of whose titles each word of a part of an address is one, or is like one in some other way. */
function rolesOfWords(part, within, isLike = (word, want) => word === want) {
  const { ladders, rest } = scoped(part, within);
  const wanted = wordsOf(decoded(rest)).map((word) => word.plain);
  const isMeant = (role) => {
    const own = wordsOf(role.title).map((word) => word.plain);
    return wanted.every((want) => own.some((word) => isLike(word, want)));
  };
  return wanted.length > 0 ? ladders.flatMap((ladder) => ladder.roles.filter(isMeant)) : [];
}

/** The roles that a part of an address means: those that are called so, else those that have its words. */
function rolesMeant(part, within) {
  const found = rolesCalled(part, within);
  return found.length > 0 ? found : rolesOfWords(part, within);
}

/** The view of the first of some roles that are meant alike, with the others. */
function foundRole(part, roles) {
  const view = found("role", roles[0]);
  return view && { ...view, also: alsoMeant(part, roles) };
}

/** What is said of the roles beside the first that a part of an address means. */
function alsoMeant(part, [, ...roles]) {
  return roles.length > 0 ? [{ typed: decoded(part), roles }] : [];
}

function titleCalled(typed, ladders) {
  return called(ladders.flatMap((ladder) => ladder.titles), (one) => [one.title, ...one.aliases], typed);
}

function dimensionCalled(typed, ladders) {
  const dimensions = ladders.flatMap((ladder) => ladder.dimensions);
  return called(dimensions, (one) => [one.all.id], typed) ?? called(dimensions, (one) => [one.name, one.short], typed);
}

/** What an address shows; `kind` is nothing where there is no such thing. `within` is the only ladder that it names. */
function viewAt(address) {
  const view = viewAsTyped(address);
  // On its way an address may have got its signs encoded.
  return view.kind ? view : [viewAsTyped(decoded(address))].find(({ kind }) => kind) ?? view;
}

function viewAsTyped(address) {
  const { ladders, rest } = scoped(address.replace(/^#/, ""), page.ladders);
  return { ...viewOf(rest, ladders), within: ladders.length < page.ladders.length ? ladders[0] : undefined };
}

function viewOf(rest, ladders) {
  const [ladder] = ladders;
  const [, typed, value] = /^([^=]*)=?(.*)$/s.exec(rest);
  const kind = typed.toLowerCase();
  if (rest === "") return { kind: "matrix", ladder };
  if (rest.includes("=")) return viewWith(kind, value, ladders) ?? { ladder, names: [decoded((VALUED.includes(kind) && value) || rest)] };
  if (WHOLES.includes(kind)) return viewOfWhole(kind, ladders);
  return viewCalled(rest, ladders) ?? { ladder, names: [decoded(rest)] };
}

/** What a name alone shows: a role, else a ladder, a title or a dimension. */
function viewCalled(name, ladders) {
  const typed = decoded(name);
  const whole = ladderCalled(typed, ladders);
  return (
    foundRole(name, rolesCalled(name, ladders)) ??
    (whole && { kind: "matrix", ladder: whole }) ??
    found("title", titleCalled(typed, ladders)) ??
    found("dimension", dimensionCalled(typed, ladders)) ??
    foundRole(name, rolesOfWords(name, ladders))
  );
}

/** The view of something that is found, if it is. */
function found(kind, one) {
  return one && { kind, [kind]: one, ladder: one.ladder };
}

/** What is shown of a ladder as a whole: of the first that has it where none is named. */
function viewOfWhole(kind, ladders) {
  if (kind === "document") return viewOfDocument("", ladders);
  const isThere = { titles: (one) => one.titles.length > 0, realities: (one) => realitiesFor(one).length > 0 }[kind];
  const ladder = ladders.find(isThere ?? (() => true)) ?? ladders[0];
  if (kind !== "compare" && kind !== "path") return { kind, ladder, question: "" };
  const from = ladder.roles.find((role) => nextOf(role)) ?? ladder.roles[0];
  if (!from) return { kind: "matrix", ladder };
  const track = rolesByTrack(ladder).find(({ roles }) => roles.includes(from)).roles;
  return { kind, from, to: kind === "compare" ? (nextOf(from) ?? from) : track.at(-1), number: 1, ladder };
}

function viewWith(kind, value, ladders) {
  const typed = decoded(value);
  if (kind === "search") return { kind, ladder: ladders[0], question: typed };
  if (kind === "document") return viewOfDocument(value, ladders);
  if (kind === "compare" || kind === "path") return viewOfTwo(kind, value, ladders);
  if (kind === "role") return foundRole(value, rolesMeant(value, ladders));
  if (kind === "title") return found(kind, titleCalled(typed, ladders));
  if (kind === "dimension") return found(kind, dimensionCalled(typed, ladders));
  if (kind !== "matrix") return undefined;
  const tracks = ladders.flatMap((ladder) => ladder.tracks.map((track) => ({ track, ladder })));
  const one = called(tracks, ({ track }) => [track.id, track.name], typed);
  return one && { kind, ...one };
}

/** The document, at what of it is named: a part by its number, or what another address shows. */
function viewOfDocument(value, ladders) {
  const kind = "document";
  const isOne = ladders.length < page.ladders.length;
  if (value === "") return { kind, ladder: ladders[0], at: isOne ? toAbout(ladders[0]).slice(1) : undefined };
  const part = /^\d+:/.test(value) && document.getElementById(`document=${value}`);
  if (part) return { kind, ladder: page.ladders[parseInt(value, 10) - 1], at: part.id };
  const scope = scoped(value, ladders);
  const view = viewOf(scope.rest, scope.ladders);
  const at = addressIn(view)?.slice(1);
  return at && document.getElementById(at) ? { kind, ladder: view.ladder, at } : { ladder: ladders[0], names: [decoded(value)] };
}

/** The address of what a view shows, as far as the document has it. */
function addressIn({ kind, ladder, role, dimension, title, track }) {
  if (role) return toRole(role);
  if (dimension) return toDimension(dimension);
  if (title) return toTitle(title);
  if (kind === "titles") return toTitles(ladder);
  if (kind === "realities") return toRealities(ladder);
  return (kind === "about" || kind === "matrix") && !track ? toAbout(ladder) : undefined;
}

/** Two roles beside each other, where one is named that and the next; what else is named is left out, and said. */
function viewOfTwo(kind, value, ladders) {
  const isOne = value.includes(",") || rolesCalled(value, ladders).length > 0;
  const names = (isOne ? value : decoded(value)).split(",").filter((name) => name.trim() !== "");
  const meant = names.slice(0, 2).map((name) => rolesMeant(name, ladders));
  const [from, second] = meant.map(([first]) => first);
  const unknown = names.slice(0, 2).filter((_, index) => meant[index].length === 0);
  if (!from || unknown.length > 0) return { ladder: ladders[0], names: unknown.map(decoded) };
  const more = names.slice(2);
  const number = kind === "path" && /^[1-9]\d*$/.test(more[0] ?? "") ? Number(more.shift()) : 1;
  const also = meant.flatMap((roles, index) => alsoMeant(names[index], roles));
  return { kind, from, to: second ?? nextOf(from) ?? from, number, leftOut: more.map(decoded), also, ladder: from.ladder };
}

/** The role one promotion up. */
function nextOf(role) {
  const up = role.moves.find((move) => move.kind === "promotion");
  return up && roleAt(up.to);
}
