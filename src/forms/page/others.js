
// What else a ladder says: titles of several meanings, what the jobs are really like, where it came from. And what
// is found, and what is not.

function titlesView({ ladder }) {
  const inside = [
    element("h1", {}, "Titles of several meanings"),
    ladder.titles.length === 0 && element("p", {}, "The ladder names none."),
    ladder.titles.map((title) => [
      element("h2", {}, link(toTitle(title), words(title.title, ladder))),
      said("p", title.about, ladder),
    ]),
  ];
  return { title: "Titles of several meanings", inside };
}

function titleView({ title }, reasons) {
  const { ladder } = title;
  const count = title.meanings.length;
  const meanings = title.meanings.map((meaning) =>
    element(
      "li",
      {},
      element("h2", {}, phrase(ladder, {}, words(meaning.name, ladder), reasons.marks([meaning.inferred], ladder))),
      said("p", meaning.about, ladder),
      meaning.leads_to && element("p", {}, "Leads to: ", words(meaning.leads_to, ladder)),
      meaning.nearest.length > 0 &&
        element("p", {}, "Nearest roles: ", joined(meaning.nearest.map((role) => referred(role, ladder)))),
    ),
  );
  const inside = [
    element("h1", {}, words(title.title, ladder), `: a title with ${count === 1 ? "one meaning" : `${count} meanings`}`),
    title.aliases.length > 0 &&
      element("p", { class: "quiet" }, "Also called: ", joined(title.aliases.map((name) => words(name, ladder)))),
    said("p", title.about, ladder),
    list(meanings, "ol"),
    ladder.notes.map((note) => element("p", { class: "quiet" }, "Note: ", words(note, ladder))),
  ];
  return { title: title.title, inside, ladders: [ladder] };
}

function realitiesView({ ladder }) {
  const items = realityItems(realitiesFor(ladder), ladder, true, "h2");
  const inside = [
    element("h1", {}, "What the jobs are really like"),
    items.length === 0 && element("p", {}, "No ladder says anything of this."),
    list(items, "ul", { class: "plain" }),
  ];
  return { title: "What the jobs are really like", inside };
}

/** What a ladder is, and where it came from. */
function aboutView({ ladder }) {
  const known = [
    ["Version", ladder.version],
    ["Language", ladder.language],
    ["Source", ladder.source],
    ["Inferred", ladder.inferred],
    ...ladder.notes.map((note) => ["Note", note]),
    ...ladder.levels.map((level) => [`Level ${level.name}`, level.about]),
    ...ladder.tracks.map((track) => [`Promotions on the ${track.called}`, track.note]),
  ].filter(([, said]) => said);
  const cumulative = ladder.tracks.filter((track) => track.cumulative).map((track) => track.called);
  const inside = [
    element("h1", {}, "About ", words(ladder.name, ladder)),
    ladder.about && said("p", ladder.about, ladder),
    element("dl", {}, known.map(([name, text]) => [element("dt", {}, name), said("dd", text, ladder)])),
    cumulative.length > 0 &&
      element("p", {}, `On the ${listed(cumulative)} each role also asks what the roles below it ask.`),
    element("p", { class: "quiet" }, "This page is one file: it asks for nothing else and keeps nothing. ", link("#document", "The whole as a document")),
  ];
  return { title: `About ${ladder.name}`, inside };
}

/** So many things are shown that were found, at most. */
const MOST_FOUND = 60;

function searchView({ question, within }) {
  const groups = linesWith(question, within);
  const count = groups.reduce((sum, group) => sum + group.lines.length, 0);
  const says = question.trim() === "" ? "Type words above: all of them have to be in a line." : `${counted(count, "line")} found`;
  const named = within ? `Search in ${within.name}` : "Search";
  const inside = [
    element("h1", {}, "Search", within && [" in ", words(within.name, within)], question.trim() !== "" && [": ", element("bdi", {}, question.replace(TURNS, ""))]),
    element("p", { role: "status" }, says),
    count === 0 && question.trim() !== "" && element("p", { class: "quiet" }, "The search finds whole words and beginnings of words: a shorter beginning finds more, as budg does for budgets. All words have to be in one line."),
    within && element("p", {}, link(toSearch(question), "Search all ladders")),
    groups.slice(0, MOST_FOUND).map((group) => foundGroup(group)),
    groups.length > MOST_FOUND && element("p", {}, `And ${groups.length - MOST_FOUND} more places: add a word.`),
  ];
  return { title: question.trim() === "" ? named : `${named}: ${question}`, inside };
}

function foundGroup({ owner, lines }) {
  const { ladder, roles = [] } = owner;
  const target = link(owner.href, words(owner.name, ladder));
  if (owner.dimension) target.dataset.to = owner.dimension.index;
  const codes = owner.kind === "Role" ? [roles[0].code] : roles.map((role) => role.code);
  const items = lines
    .filter(({ text }) => text !== owner.name)
    .map(({ text, marks }) => element("li", { lang: ladder.language }, marked(text, marks)));
  const told = [owner.kind, codes.length > 0 && joined(codes.map((code) => element("bdi", {}, code))), isSeveral && words(ladder.name, ladder)];
  return element(
    "section",
    { class: "found" },
    element("h2", {}, target),
    element("p", { class: "quiet" }, facts(told)),
    list(items),
  );
}

function marked(text, marks) {
  const pieces = [];
  let done = 0;
  for (const { start, end } of marks) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), element("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

/** So many roles are named at most where none is called what was typed. */
const MOST_NEAR = 8;

function nothingView({ names, within }) {
  const ofWords = names.flatMap((name) => rolesOfWords(name, within ? [within] : page.ladders, has));
  const near = [...new Set(ofWords)].slice(0, MOST_NEAR);
  const where = within ? words(within.name, within) : "here";
  const unknown = joined(names.map((name) => element("bdi", {}, name)), " or ");
  const matrix = link(within ? toMatrix(within) : "#", "The matrix shows what there is.");
  const inside = [
    element("h1", {}, "Not found"),
    element("p", {}, names.length > 0 ? ["Nothing ", within && "in ", where, " is called ", unknown, ". "] : "No role is named. ", matrix),
    near.length > 0 && element("p", {}, "Roles with such words:"),
    list(near.map((role) => element("li", {}, link(toRole(role), roleName(role, within ?? page.ladders[0])))), "ul", { class: "plain" }),
  ];
  return { title: "Not found", inside };
}
