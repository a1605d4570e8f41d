
// The routes between two roles: the best with what each step brings, and the others.

function pathView({ from, to, number }, reasons) {
  const { routes, hasMore } = routesBetween(from, to);
  const steps = routes[number - 1] ?? routes[0];
  const name = (role) => codeApart(role, from.ladder);
  const form = element(
    "form",
    { class: "choose" },
    chooser("From", "//from", from, (role) => go(toPath(role, to))),
    chooser("To", "//to", to, (role) => go(toPath(from, role))),
    button("Swap", () => go(toPath(to, from))),
    element("p", {}, link(toComparison(from, to), "Compare them")),
  );
  const title = `Routes from ${name(from)} to ${name(to)}`;
  const heading = element("h1", {}, "Routes from ", roleName(from, from.ladder, name(from)), " to ", roleName(to, from.ladder, name(to)));
  const notThere = number > Math.max(routes.length, 1) && `There is no route ${number} here`;
  if (!steps) {
    const back = routesBetween(to, from).routes.length > 0;
    const none = `No route leads from ${name(from)} to ${name(to)}.`;
    const other = back && element("p", {}, link(toPath(to, from), `One leads from ${name(to)} to ${name(from)}.`));
    return { title, inside: [heading, form, element("p", {}, none), notThere && element("p", { class: "quiet" }, `${notThere}.`), other] };
  }
  if (steps.length === 0) {
    return { title, inside: [heading, form, element("p", {}, "You are already there, no move is needed."), notThere && element("p", { class: "quiet" }, `${notThere}.`)] };
  }
  const told = steps.map((step) => ({ ...step, comparison: compareRoles(step.from, step.to) }));
  const met = new Set();
  const realities = steps.flatMap((step) => step.to.realities).filter((index) => !met.has(index) && met.add(index));
  const inside = [
    heading,
    form,
    element("p", { class: "route" }, chain(from, steps)),
    element("p", {}, movesCounted(steps)),
    notThere && element("p", { class: "quiet" }, `${notThere}: this is the best one.`),
    stepsTable(told, from.ladder),
    otherRoutes(from, to, routes, steps, hasMore),
    told.map((step, index) => stepSection(step, index + 1, from.ladder, reasons)),
    realitiesOf(realities.map((index) => page.realities[index]), from.ladder, true),
  ];
  const ladders = [...new Set([from, ...steps.map((step) => step.to)].map((role) => role.ladder))];
  return { title, inside, ladders };
}

/** The roles of a route, one after another. */
function chain(from, steps) {
  const roles = [from, ...steps.map((step) => step.to)];
  return sequence(from.ladder, roles.map((role) => link(toRole(role), codeOf(role, from.ladder))));
}

/** `8 moves: 7 promotions and 1 switch`, or `3 promotions` where all are alike. */
function movesCounted(steps) {
  const counts = ["promotion", "switch", "bridge"]
    .map((kind) => [steps.filter((step) => step.move.kind === kind).length, kind])
    .filter(([count]) => count > 0)
    .map(([count, kind]) => (kind === "switch" && count > 1 ? `${count} switches` : counted(count, kind)));
  return counts.length === 1 ? counts[0] : `${steps.length} moves: ${listed(counts)}`;
}

function stepsTable(told, ladder) {
  const hasYears = told.some((step) => step.to.years);
  const head = ["Step", "Move", "To", ...(hasYears ? ["Experience"] : []), "What it brings"];
  const rows = told.map((step, index) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, String(index + 1)),
      element("td", {}, step.move.kind),
      element("td", {}, link(toRole(step.to), roleName(step.to, ladder))),
      hasYears && element("td", {}, step.to.years ?? ""),
      element("td", {}, brings(step)),
    ),
  );
  const table = element(
    "table",
    { class: "steps" },
    element("caption", { class: "heard" }, "The steps of the route"),
    element("thead", {}, element("tr", {}, head.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, rows),
  );
  return wide("Steps", table);
}

/** `5 ratings up, 9 new`, or what else there is to say of a step in a few words. */
function brings({ from, to, comparison }) {
  const { dimensions, onlyFrom, onlyTo } = comparison;
  const fresh = countOf(comparison, "new");
  const reworded = countOf(comparison, "reworded");
  if (dimensions.length === 0 && from.ladder !== to.ladder) return `another ladder, ${counted(fresh, "statement")}`;
  if (dimensions.length + onlyFrom.length + onlyTo.length === 0) return "not covered";
  const up = dimensions.filter((change) => change.move > 0).length;
  const down = dimensions.filter((change) => change.move < 0).length;
  const parts = [
    up > 0 && `${counted(up, "rating")} up`,
    down > 0 && `${counted(down, "rating")} down`,
    fresh > 0 && `${fresh} new`,
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(", ");
  if (reworded > 0) return `${reworded} reworded`;
  return from.years === to.years ? "asks the same" : "only the years change";
}

/** A step: why it is fair, and what is new with it. */
function stepSection(step, number, ladder, reasons) {
  const { from, to, move, comparison } = step;
  const fresh = changes(comparison, "new", "New", reasons);
  const summaryOf = `${counted(countOf(comparison, "new"), "new statement")}`;
  fresh?.querySelector("h2").remove();
  const only = onlyAt(to, comparison.onlyTo, codeOf(to, ladder), reasons);
  return element(
    "section",
    {},
    element("h2", {}, `Step ${number}: ${move.kind}, `, sequence(ladder, [from, to].map((role) => codeOf(role, ladder)))),
    move.note && element("p", {}, words(move.note, from.ladder)),
    element("p", {}, link(toComparison(from, to), "All that changes")),
    list(only, "ul", { class: "plain" }),
    fresh && element("details", { open: number === 1 }, element("summary", {}, element("bdi", {}, summaryOf)), fresh),
  );
}

/** The routes beside the one that is shown. */
function otherRoutes(from, to, routes, shown, hasMore) {
  if (routes.length < 2) return undefined;
  const items = routes.map((steps, index) => {
    const name = link(toPath(from, to, index + 1), `Route ${index + 1}`);
    if (steps === shown) name.setAttribute("aria-current", "true");
    const roles = [from, ...steps.map((step) => step.to)].map((role) => codeOf(role, from.ladder));
    return element("li", {}, name, " ", element("span", { class: "ways" }, sequence(from.ladder, roles)), ` (${movesCounted(steps)})`);
  });
  const count = hasMore ? `${routes.length} best routes` : counted(routes.length, "route");
  return element("section", {}, element("h2", {}, `All: ${count}, best first`), list(items, "ul", { class: "plain" }));
}
