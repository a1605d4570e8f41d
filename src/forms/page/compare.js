
// What changes from one role to another, as the program found it: each pair of what a dimension asks has what becomes
// of it, and which statements are reworded. The others are kept where they are in the same words, or new, or gone.

/** The verdict that nothing changes. */
const SAME = page.verdicts.length - 1;

/** For each dimension, its pairs by the two that are compared. */
const pairs = new Map();

function pairOf(all, one, other) {
  if (!pairs.has(all)) {
    const cut = new Set(all.cut);
    const known = all.pairs.map((pair, index) => [`${pair[0]} ${pair[1]}`, { pair, isCut: cut.has(index) }]);
    pairs.set(all, new Map(known));
  }
  return pairs.get(all).get(`${Math.min(one, other)} ${Math.max(one, other)}`);
}

/** What changes between two roles, of one ladder or of two. */
function compareRoles(from, to) {
  const theirs = from.ladder.dimensions;
  const ours = to.ladder.dimensions;
  const partner = (dimension, others) => others.find((other) => other.of === dimension.of);
  const shared = theirs.map((one) => [one, partner(one, ours)]).filter(([, other]) => other);
  const only = (dimensions, others, role) =>
    dimensions
      .filter((dimension) => !partner(dimension, others))
      .map((dimension) => ({ dimension, asked: askedOf(dimension, role) }))
      .filter(({ asked }) => isCovered(asked));
  return {
    from,
    to,
    moves: from.moves.filter((move) => roleAt(move.to) === to),
    over: rolesBetween(from, to),
    dimensions: shared.map(([one, other]) => compareDimension(one, other, from, to)).filter(Boolean),
    onlyFrom: only(theirs, ours, from),
    onlyTo: only(ours, theirs, to),
  };
}

/** What changes in a dimension; nothing where it covers neither role. */
function compareDimension(one, other, from, to) {
  const [a, b] = [one.asks[from.index], other.asks[to.index]];
  const [before, after] = [one.all.asked[a], one.all.asked[b]];
  if (!isCovered(before) && !isCovered(after)) return undefined;
  const found = a === b ? undefined : pairOf(one.all, a, b);
  const [, , there, back, ...reworded] = found?.pair ?? [a, b, SAME, SAME];
  const rewordings = reworded.map((index) => {
    const [x, y, inX, inY] = page.rewordings[index];
    const [old, young] = a < b ? [[x, inX], [y, inY]] : [[y, inY], [x, inX]];
    return { from: old[0], to: young[0], gone: old[1], came: young[1] };
  });
  const isRated = before.rating !== undefined && after.rating !== undefined && one.scale === other.scale;
  return {
    from: one,
    to: other,
    before,
    after,
    verdict: a <= b ? there : back,
    move: isRated ? after.rating - before.rating : undefined,
    statements: pairStatements(allStatements(before), allStatements(after), rewordings),
    isCut: found?.isCut ?? false,
  };
}

/** What becomes of each statement: first those of the one side in their order, then the new ones of the other. */
function pairStatements(from, to, rewordings) {
  const textOf = (statement) => statements[statement].text;
  const partners = new Array(from.length).fill(undefined);
  const isOpen = new Array(to.length).fill(true);
  const openWith = (text) => to.findIndex((statement, index) => isOpen[index] && textOf(statement) === text);
  const join = (place, partner, marks) => {
    partners[place] = { partner, ...marks };
    isOpen[partner] = false;
  };
  from.forEach((statement, place) => {
    const partner = openWith(textOf(statement));
    if (partner >= 0) join(place, partner, {});
  });
  for (const one of rewordings) {
    const text = textOf(one.from);
    const place = from.findIndex((statement, index) => !partners[index] && textOf(statement) === text);
    const partner = openWith(textOf(one.to));
    if (place >= 0 && partner >= 0) join(place, partner, { gone: one.gone, came: one.came });
  }
  const ofFirst = from.map((statement, place) => {
    const found = partners[place];
    if (!found) return { kind: "gone", from: statement };
    const { partner, gone, came } = found;
    return { kind: gone ? "reworded" : "kept", from: statement, to: to[partner], gone, came };
  });
  const fresh = to.filter((_, index) => isOpen[index]).map((statement) => ({ kind: "new", to: statement }));
  return [...ofFirst, ...fresh];
}

/** The roles that promotions pass between two of one track, the first of each rank. */
function rolesBetween(from, to) {
  if (from.ladder !== to.ladder || from.track !== to.track) return [];
  const between = [];
  for (let rank = from.rank + 1; rank < to.rank; rank += 1) {
    between.push(from.ladder.roles.find((role) => role.track === from.track && role.rank === rank));
  }
  return between;
}

/** How many statements become this. */
function countOf(comparison, kind) {
  const shared = comparison.dimensions.flatMap((change) => change.statements);
  const alone = { new: comparison.onlyTo, gone: comparison.onlyFrom }[kind] ?? [];
  return (
    shared.filter((one) => one.kind === kind).length +
    alone.reduce((sum, { asked }) => sum + allStatements(asked).length, 0)
  );
}

/**
 * A reworded statement in pieces, what went before what came. What neither side changed is alike but for the blanks
 * beside what one of them did.
 */
function rewordedPieces(one) {
  const letters = (statement, stretches) => {
    const { text } = statements[statement];
    const marked = new Array(text.length).fill(false);
    for (let at = 0; at < stretches.length; at += 2) marked.fill(true, stretches[at], stretches[at + 1]);
    let at = 0;
    return Array.from(text, (letter) => {
      at += letter.length;
      return [letter, marked[at - letter.length]];
    });
  };
  const [from, to] = [letters(one.from, one.gone), letters(one.to, one.came)];
  const pieces = [];
  const push = (kind, letter) => {
    if (pieces.at(-1)?.kind === kind) pieces.at(-1).text += letter;
    else pieces.push({ kind, text: letter });
  };
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    const here = from[i] && !from[i][1] ? from[i][0] : undefined;
    const there = to[j] && !to[j][1] ? to[j][0] : undefined;
    const isBeside = here !== there && (there !== undefined || j >= to.length);
    if (from[i] && (from[i][1] || (isBeside && from[i][0] === " "))) push("gone", from[i++][0]);
    else if (to[j] && (to[j][1] || here !== there)) push("came", to[j++][0]);
    else if (to[j]) {
      push("kept", to[j++][0]);
      i += 1;
    } else break;
  }
  // A blank stands between what went and what came in its place, where one is before what went.
  pieces.forEach((piece, index) => {
    const [before, gone] = [pieces[index - 2], pieces[index - 1]];
    if (piece.kind !== "came" || gone?.kind !== "gone" || gone.text.endsWith(" ")) return;
    if (!before || (before.kind === "kept" && before.text.endsWith(" "))) piece.text = ` ${piece.text}`;
  });
  return pieces;
}
