
// What of the ladders has the words that are searched for: each text with what it belongs to and where it is shown.

/** Words as they are compared: in lower case, without accents. */
function plain(word) {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const shortForms = new Map(Object.entries(page.short_forms));

/** The words of a text, each with where it is, as the program has them; those of a short form are in one place. */
function wordsOf(text) {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}\p{Cf}.'\u2019]+/gu)).flatMap(({ 0: run, index }) => {
    const [, before, word] = /^([.'\u2019]*)(.*?)[.'\u2019]*$/su.exec(run);
    const bare = word.replace(/['\u2019]s$/iu, "");
    const start = index + before.length;
    const isBetweenDigits = (at) => /\d/.test(bare[at - 1] ?? "") && /\d/.test(bare[at + 1] ?? "");
    const letters = bare.replace(/[.'\u2019]/g, (sign, at) => (isBetweenDigits(at) ? sign : ""));
    const seen = plain(letters.replace(/\p{Cf}/gu, ""));
    if (!/[\p{L}\p{N}]/u.test(seen)) return [];
    const all = (shortForms.get(seen) ?? seen).split(" ");
    return all.map((one) => ({ plain: one, start, end: start + bare.length }));
  });
}

/** The words that are searched for: those that say little only where there are no others. */
function wordsAsked(question) {
  const all = wordsOf(question).map((word) => word.plain);
  const telling = all.filter((word) => !page.stop_words.includes(word));
  return telling.length > 0 ? telling : all;
}

/** All texts, made when they are first searched. What is called so comes first, then what is asked, then the rest. */
let searched;

function searchedTexts() {
  if (searched) return searched;
  searched = [];
  const add = (rank, text, owner) => {
    if (text) searched.push({ rank, text, words: wordsOf(text), owner });
  };
  const addAll = (ranked, owner) => ranked.forEach(([rank, text]) => add(rank, text, owner));
  for (const ladder of page.ladders) {
    const ofLadder = { name: ladder.name, ladder, href: toAbout(ladder), kind: "Ladder" };
    for (const text of [ladder.name, ladder.about, ladder.source, ladder.inferred, ...ladder.notes]) {
      add(text === ladder.name ? 0 : 3, text, ofLadder);
    }
    for (const level of ladder.levels) addAll([[0, level.name], [3, level.about]], { ...ofLadder, name: level.name, kind: "Level" });
    for (const track of ladder.tracks) {
      addAll([[0, track.name], [3, track.note]], { ...ofLadder, name: track.name, href: toMatrix(ladder, track), kind: "Track" });
    }
    for (const role of ladder.roles) {
      const ofRole = { name: role.title, ladder, roles: [role], href: toRole(role), kind: "Role" };
      for (const text of [role.title, role.code, role.family, ...role.aliases]) add(0, text, ofRole);
      addAll([[2, role.about], [3, role.inferred], ...role.moves.map((move) => [3, move.note])], ofRole);
    }
    ladder.dimensions.forEach((dimension) => addDimension(dimension, add));
    for (const title of ladder.titles) {
      const ofTitle = { name: title.title, ladder, href: toTitle(title), kind: "Title" };
      for (const text of [title.title, ...title.aliases]) add(0, text, ofTitle);
      add(2, title.about, ofTitle);
      for (const meaning of title.meanings) {
        for (const text of [meaning.name, meaning.about, meaning.leads_to, meaning.inferred]) add(2, text, ofTitle);
      }
    }
  }
  for (const reality of page.realities) {
    const roles = reality.roles.map(roleAt).filter(Boolean);
    const href = toRealities(page.ladders[reality.ladder] ?? roles[0].ladder);
    const ladders = page.ladders.filter((ladder) => realitiesFor(ladder).includes(reality));
    const owner = { name: reality.name, ladder: ladderOf(reality), ladders, roles, href, kind: "What the jobs are really like" };
    for (const text of [reality.name, reality.about, reality.practice]) add(2, text, owner);
  }
  return searched;
}

function addDimension(dimension, add) {
  const { ladder } = dimension;
  const ofDimension = { name: dimension.name, ladder, href: toDimension(dimension), kind: "Dimension" };
  for (const text of [dimension.name, dimension.short, dimension.section]) add(0, text, ofDimension);
  add(2, dimension.about, ofDimension);
  add(3, dimension.inferred, ofDimension);
  for (const point of page.scales[dimension.scale] ?? []) {
    add(1, point.name, ofDimension);
    add(2, point.about, ofDimension);
  }
  const known = new Set();
  dimension.all.asked.forEach((asked, index) => {
    const roles = ladder.roles.filter((role) => dimension.asks[role.index] === index);
    if (roles.length === 0) return;
    const owner = { ...ofDimension, roles, href: toRole(roles[0]), dimension };
    add(1, asked.years, owner);
    add(3, asked.inferred, owner);
    for (const { text, examples } of asked.own.map((statement) => statements[statement])) {
      if (known.has(text)) continue;
      known.add(text);
      add(1, text, owner);
      for (const example of examples) add(2, example, owner);
    }
  });
}

/**
 * What has all the words of a question, in one ladder or in all, those together that belong together; what has them
 * whole comes first.
 */
function linesWith(question, within) {
  const wanted = wordsAsked(question);
  if (wanted.length === 0) return [];
  const groups = new Map();
  for (const { rank, text, words, owner } of searchedTexts()) {
    if (within && !(owner.ladders ?? [owner.ladder]).includes(within)) continue;
    const marks = wanted.map((want) => words.filter((word) => has(word.plain, want)));
    if (marks.some((of) => of.length === 0)) continue;
    const isWhole = wanted.every((want) => words.some((word) => word.plain === want));
    const key = `${owner.href} ${owner.kind} ${owner.name}`;
    if (!groups.has(key)) groups.set(key, { owner, rank: 9, lines: [] });
    const group = groups.get(key);
    group.rank = Math.min(group.rank, rank + (isWhole ? 0 : 0.5));
    group.lines.push({ text, marks: marks.flat().sort((one, other) => one.start - other.start) });
  }
  return [...groups.values()].sort((one, other) => one.rank - other.rank);
}

/**
 * Whether a word is one that is wanted, or begins so, which a single letter does not tell; in scripts without blanks it
 * may be anywhere.
 */
function has(word, want) {
  if (/[^\u0000-\u052f]/u.test(want)) return word.includes(want);
  return word === want || (want.length > 1 && word.startsWith(want));
}
