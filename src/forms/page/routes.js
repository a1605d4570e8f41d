
// The ways between two roles, the best first: those with the fewest moves, then bridges, then switches, then those
// whose roles come first. The moves are the program's; here they are followed.

/** So many routes are shown at most. */
const MOST_ROUTES = 5;

/** So many beginnings of ways are looked at at most. */
const MOST_BEGINNINGS = 20_000;

/** What it costs to come to a role by a move, what counts most first. */
function costOf(role, kind) {
  return [1, kind === "bridge" ? 1 : 0, kind === "switch" ? 1 : 0, role.ladder.first + role.index];
}

function added(one, other) {
  return one.map((part, index) => part + other[index]);
}

function compared(one, other) {
  const index = one.findIndex((part, at) => part !== other[at]);
  return index < 0 ? 0 : one[index] - other[index];
}

/** The moves that lead on from a role to another of the page. */
function movesFrom(role) {
  return role.moves.map((move) => ({ kind: move.kind, move, to: roleAt(move.to) })).filter(({ to }) => to);
}

/** What it costs at least to come from each role to a goal; nothing for those from which no way leads there. */
function costsTo(goal) {
  const into = new Map(allRoles.map((role) => [role, []]));
  for (const from of allRoles) {
    for (const { kind, to } of movesFrom(from)) into.get(to).push({ from, cost: costOf(to, kind) });
  }
  const costs = new Map([[goal, [0, 0, 0, 0]]]);
  const open = new Set([goal]);
  while (open.size > 0) {
    const nearest = [...open].reduce((best, role) => (compared(costs.get(role), costs.get(best)) < 0 ? role : best));
    open.delete(nearest);
    for (const { from, cost } of into.get(nearest)) {
      const all = added(costs.get(nearest), cost);
      if (!costs.has(from) || compared(all, costs.get(from)) < 0) {
        costs.set(from, all);
        open.add(from);
      }
    }
  }
  return costs;
}

/**
 * The best routes between two roles, each as its moves; and whether there are more. Beginnings of ways are gone on
 * with in the order of what they cost at least when they come to the goal.
 */
function routesBetween(from, to) {
  const left = costsTo(to);
  if (!left.has(from)) return { routes: [], hasMore: false };
  const whole = (way) => added(way.cost, left.get(way.role));
  const open = [{ role: from, steps: [], cost: [0, 0, 0, 0] }];
  const routes = [];
  for (let looked = 0; open.length > 0 && looked < MOST_BEGINNINGS; looked += 1) {
    const way = open.shift();
    if (way.role === to) {
      if (routes.length === MOST_ROUTES) return { routes, hasMore: true };
      routes.push(way.steps);
      continue;
    }
    for (const { kind, move, to: next } of movesFrom(way.role)) {
      const isMet = next === from || way.steps.some((step) => step.to === next);
      if (isMet || !left.has(next)) continue;
      const steps = [...way.steps, { from: way.role, to: next, move }];
      insert(open, { role: next, steps, cost: added(way.cost, costOf(next, kind)) }, (one, other) =>
        compared(whole(one), whole(other)),
      );
    }
  }
  return { routes, hasMore: open.length > 0 };
}

/** Puts something where it belongs in a sorted list, behind what ranks as it does. */
function insert(list, one, compare) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(one, list[middle]) < 0) high = middle;
    else low = middle + 1;
  }
  list.splice(low, 0, one);
}
