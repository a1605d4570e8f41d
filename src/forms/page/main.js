
// What is shown when: by the address, which each view has.

/** What makes each view: its title, what is inside, and the ladders of which it is told what in them is inferred. */
const VIEWS = {
  matrix: matrixView,
  role: roleView,
  compare: comparisonView,
  path: pathView,
  dimension: dimensionView,
  search: searchView,
  titles: titlesView,
  title: titleView,
  realities: realitiesView,
  about: aboutView,
};

/** The document is there already. */
const DOCUMENT = { title: "Document", inside: [] };

const whole = document.title;

/** Signs that turn the direction of what is behind them, which a tab would show turned, too. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The direction of all ladders. */
const written = document.documentElement.dir;
const main = element("main", { id: "//main", tabindex: "-1" });
const status = element("span", { role: "status", class: "quiet" });
const question = element("input", { type: "search", id: "//question", autocomplete: "off", spellcheck: "false" });

/** The dimension of a role that a link leads to. */
let wanted;

/** The address that is shown. */
let shown;

function go(address) {
  keepPlace();
  location.hash = address;
}

function show() {
  shown = location.hash;
  const view = viewAt(shown);
  const isWhole = view.kind === "document";
  const reasons = new Reasons();
  const { title, inside, ladders = [] } = (isWhole ? DOCUMENT : (VIEWS[view.kind] ?? nothingView)(view, reasons));
  const kept = document.activeElement?.id;
  document.documentElement.classList.toggle("reading", isWhole);
  document.documentElement.dir = isWhole ? written : view.ladder.direction;
  main.hidden = isWhole;
  const parts = [inside, reasons.all(ladders)].flat(Infinity);
  main.replaceChildren(...parts.filter((part) => part instanceof Node));
  main.querySelector("h1")?.after(...leftOut(view), ...alsoMatching(view));
  fitTables();
  document.title = title === whole ? whole : `${title.replace(TURNS, "")} · ${whole}`;
  document.querySelector(".head").replaceWith(head(view));
  const asked = view.kind === "search" ? view.question : "";
  if (question.value !== asked) question.value = asked;
  return { view, kept };
}

/** What the address has and is not shown. */
function leftOut({ leftOut: names = [] }) {
  if (names.length === 0) return [];
  const all = joined(names.map((name) => element("bdi", {}, name)));
  return [element("p", { class: "quiet" }, "Two roles are shown at a time. Left out: ", all)];
}

/** The other roles that the address could mean. */
function alsoMatching({ also = [], ladder }) {
  return also.map(({ typed, roles }) => {
    const others = joined(roles.map((role) => link(toRole(role), roleName(role, ladder))));
    return element("p", { class: "quiet" }, element("bdi", {}, typed), " also matches ", others);
  });
}

/** Shows what the address says, and moves the focus there; on the way back to where it was. */
function follow() {
  const before = arrive();
  const { view, kept } = show();
  status.textContent = "";
  if (before && comeBack(before)) return;
  focusOn(view, kept, before === undefined);
}

/** Moves the focus to what is to be read first of a view, and there where the view is new. */
function focusOn(view, kept, isNew) {
  const again = ["//from", "//to", "//question"].includes(kept) ? document.getElementById(kept) : undefined;
  if (again) return again.focus({ preventScroll: true });
  const place =
    (wanted !== undefined && document.getElementById(`//dimension-${wanted}`)) ||
    (view.at && document.getElementById(view.at)?.closest("h1, h2, h3, h4, h5, h6, li"));
  const target = place || document.querySelector(view.kind === "document" ? ".document h1" : "main h1");
  wanted = undefined;
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  if (!isNew) return;
  if (place) place.scrollIntoView();
  else scrollTo(0, 0);
}

/** Where the views of two roles are from what is shown: at the roles that it is of. */
function ofTwo({ role, from, to, ladder }) {
  if (from) return [toComparison(from, to), toPath(from, to)];
  if (!role) return [`#${before(ladder)}compare`, `#${before(ladder)}path`];
  const [lower, upper] = besideOf(role);
  return [toComparison(lower, upper), movesFrom(role).length > 0 ? toPath(role, goalOf(role)) : toPath(lower, upper)];
}

/** Where another ladder is: in the view of a ladder as a whole that is shown, if it has that. */
function sameIn(ladder, { kind, question }) {
  if (kind === "about") return toAbout(ladder);
  if (kind === "titles" && ladder.titles.length > 0) return toTitles(ladder);
  if (kind === "realities" && realitiesFor(ladder).length > 0) return toRealities(ladder);
  if (kind === "search") return toSearch(question, ladder);
  if (kind === "compare" || kind === "path") return `#${before(ladder)}${kind}`;
  return kind === "document" ? `#${before(ladder)}document` : toMatrix(ladder);
}

/** The head of the page: its name, the ladders, the views, the search. */
function head(view) {
  const { kind, ladder } = view;
  const [comparison, path] = ofTwo(view);
  const current = (made, isCurrent) => {
    if (isCurrent) made.setAttribute("aria-current", isCurrent);
    return element("li", {}, made);
  };
  const ladders = page.ladders.map((one) =>
    current(link(one === ladder ? toMatrix(one) : sameIn(one, view), words(one.name, one)), one === ladder && "true"),
  );
  const views = [
    ["matrix", "Matrix", toMatrix(ladder)],
    ["compare", "Compare", comparison],
    ["path", "Routes", path],
    ladder.titles.length > 0 && ["titles", "Titles", toTitles(ladder)],
    realitiesFor(ladder).length > 0 && ["realities", "Realities", toRealities(ladder)],
    ["about", "About", toAbout(ladder)],
  ];
  const items = views.filter(Boolean).map(([name, text, href]) => current(link(href, text), name === kind && "page"));
  return element(
    "div",
    { class: "head" },
    !isSeveral && element("p", { class: "name" }, link("#", words(ladder.name, ladder))),
    isSeveral && element("nav", { "aria-label": "Ladders", class: "ladders" }, list(ladders)),
    element("nav", { "aria-label": "Views" }, list(items)),
  );
}

function searchForm() {
  const form = element("form", { role: "search" }, element("label", { for: "//question" }, "Search"), question);
  form.addEventListener("submit", (event) => event.preventDefault());
  question.addEventListener("input", () => {
    // As it is typed, the search stays one step of the way back, and in the ladder that it is in.
    const { kind, within } = viewAt(location.hash);
    if (kind === "search") history.replaceState(history.state, "", toSearch(question.value, within));
    else push(toSearch(question.value));
    show();
  });
  return form;
}

/** Copies the address of what is shown. */
async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
  } catch {
    const field = element("textarea", { "aria-label": "Address", readonly: true });
    field.value = location.href;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  status.textContent = "Link copied";
}

function start() {
  const skip = button("Skip to the content", () => (main.hidden ? document.querySelector(".document") : main).focus());
  skip.className = "skip";
  const tools = element("p", { class: "tools" }, button("Copy link", copyLink), button("Print", () => print()), status);
  const header = element("header", {}, element("div", { class: "head" }), element("div", { class: "side" }, searchForm(), tools));
  document.body.prepend(skip, header, main);
  // What the contents lead to is read within the document.
  for (const one of document.querySelectorAll(".document nav a")) {
    if (!one.hash.startsWith("#document=")) one.href = `#document=${one.hash.slice(1)}`;
  }
  document.addEventListener("click", (event) => {
    const target = event.target.closest?.("a[href^='#']");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    wanted = target.dataset.to;
    keepPlace();
    if (target.hash !== location.hash) return;
    const { view, kept } = show();
    focusOn(view, kept, true);
  });
  preparePrint();
  addEventListener("hashchange", follow);
  // To a reason and back the address stays.
  addEventListener("popstate", () => location.hash === shown && isElsewhere() && follow());
  addEventListener("resize", fitTables);
  const before = keepSteps();
  const { view } = show();
  if (before) comeBack(before);
  else if (view.at) focusOn(view, undefined, true);
}

start();
document.documentElement.classList.add("started");
