
// Pieces that several views have: roles, ratings, statements, reasons.

/** The reasons why things are inferred, each once, by the numbers of their marks. */
class Reasons {
  #known = [];

  /** The marks of some reasons; a mark leads to its reason, and the way back to the mark. */
  marks(reasons, ladder) {
    return reasons.filter(Boolean).map((reason) => {
      let place = this.#known.findIndex((known) => known.reason === reason);
      if (place < 0) place = this.#known.push({ reason, ladder }) - 1;
      const mark = button(`[${place + 1}]`, () => {
        push(location.hash);
        const item = document.getElementById(`//reason-${place + 1}`);
        item.scrollIntoView({ block: "center" });
        item.focus({ preventScroll: true });
      });
      mark.setAttribute("aria-label", `inferred, reason ${place + 1}`);
      return element("sup", {}, mark);
    });
  }

  /** All reasons, where there are any; those of whole ladders without a number. */
  all(ladders) {
    const whole = ladders.filter((ladder) => ladder.inferred);
    const items = this.#known.map(({ reason, ladder }, index) =>
      element("li", { id: `//reason-${index + 1}`, tabindex: "-1" }, words(reason, ladder)),
    );
    if (items.length === 0 && whole.length === 0) return undefined;
    return element(
      "section",
      { class: "reasons" },
      element("h2", {}, "What is inferred"),
      list(items, "ol"),
      whole.map((ladder) => said("p", ladder.inferred, ladder)),
    );
  }
}

/** How high a point is on its scale, drawn. What it says is beside it. */
function bar(dimension, asked) {
  const scale = page.scales[dimension.scale];
  const filled = element("span");
  filled.style.inlineSize = `${Math.round((100 * (asked.rating + 1)) / scale.length)}%`;
  return element("span", { class: "bar", "aria-hidden": "true" }, filled);
}

/** A rating: how high it is, drawn and in figures, and its word; nothing where there is none. */
function rating(dimension, asked) {
  const point = pointOf(dimension, asked);
  if (!point) return undefined;
  const position = point.position && [" ", element("span", { class: "position" }, point.position)];
  const height = element("span", { class: "height" }, bar(dimension, asked), position);
  return phrase(dimension.ladder, { class: "rating" }, height, " ", words(point.name, dimension.ladder));
}

/** The code of a role as it is beside those of a ladder: with its ladder where that is another. */
function codeOf(role, ladder) {
  return ladder && role.ladder !== ladder ? `${role.ladder.id}/${role.code}` : role.code;
}

/** The same where the role is told apart from all others: with its ladder also where others have such a code. */
function codeApart(role, ladder = role.ladder) {
  const isShared = allRoles.some((other) => other.ladder !== role.ladder && plain(other.code) === plain(role.code));
  return isShared ? `${role.ladder.id}/${role.code}` : codeOf(role, ladder);
}

/** A role by its code and its title. */
function roleName(role, ladder, code = codeOf(role, ladder)) {
  return phrase(role.ladder, {}, element("bdi", {}, code), " ", words(role.title, role.ladder));
}

/** What leads to a role that something refers to; its name alone where it is not on the page. */
function referred(reference, ladder) {
  const role = roleAt(reference);
  if (role) return link(toRole(role), roleName(role, ladder));
  return element("bdi", {}, reference.title ? `${reference.name} ${reference.title}` : reference.name);
}

/** Statements as items, their examples below them. */
function statementItems(indices, ladder) {
  return indices.map((index) => {
    const { text, examples } = statements[index];
    const below = list(examples.map((example) => element("li", {}, "for example: ", words(example, ladder))));
    return said("li", text, ladder, below);
  });
}

/** What is said of a role in a line: its track, its levels, its years, its ladder. */
function roleLine(role, reasons) {
  const track = role.ladder.tracks[role.track];
  const told = [words(track.name, role.ladder), ["level ", element("bdi", {}, role.level)]];
  if (role.years) told.push([role.years, reasons.marks(role.years_inferred ?? [], role.ladder)]);
  if (track.name !== role.ladder.name) told.push(words(role.ladder.name, role.ladder));
  return element("p", { class: "line" }, facts(told));
}

/** Facts beside each other, each in its own direction. */
function facts(told) {
  return joined(told.filter(Boolean).map((fact) => element("bdi", {}, fact)), " · ");
}

/** What jobs are really like, each with what it is like, what to do about it, and maybe who says so of which roles. */
function realityItems(realities, ladder, isWithRoles, heading = "h3") {
  return realities.map((reality) => {
    const of = ladderOf(reality);
    const told = [
      of !== ladder && ["From ", words(of.name, of)],
      reality.roles.length > 0 && ["True of ", joined(reality.roles.map((role) => referred(role, ladder)))],
    ].filter(Boolean);
    return element(
      "li",
      {},
      said(heading, reality.name, of),
      said("p", reality.about, of),
      element("p", {}, "In practice: ", words(reality.practice, of)),
      isWithRoles && told.length > 0 && element("p", { class: "quiet" }, facts(told)),
    );
  });
}

/** A table that may be wider than the screen, and is moved within it then, by the keyboard too. */
function wide(name, table) {
  return element("div", { class: "wide", "data-name": name }, table);
}

/** What the headings before something in the document say, from the ladder's to the nearest. */
function headingsOf(one) {
  const above = [];
  for (let before = one; before; before = before.previousElementSibling) {
    const level = /^H(\d)$/.test(before.tagName) ? Number(before.tagName[1]) : 0;
    if (level > 0 && level < (above[0]?.level ?? 7)) above.unshift({ level, says: before.innerText });
  }
  return above.map(({ says }) => says);
}

/** Lets the focus come to the tables that are wider than the screen. */
function fitTables() {
  for (const [index, one] of document.querySelectorAll(".wide").entries()) {
    const isWide = one.scrollWidth > one.clientWidth;
    const name = isWide && (one.dataset.name ?? [`Table ${index + 1}`, ...headingsOf(one)].join(", "));
    for (const [key, value] of [["role", "region"], ["tabindex", "0"], ["aria-label", name]]) {
      if (isWide) one.setAttribute(key, value);
      else one.removeAttribute(key);
    }
  }
}
