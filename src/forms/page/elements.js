
// Elements of the page. Texts of a ladder are put in as texts, each isolated, so that none turns the direction of
// another, and in the language of the ladder.

/** An element with attributes and what is in it; what is nothing is left out. */
function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...inside.flat(Infinity).filter((part) => part !== undefined && part !== false && part !== ""));
  return made;
}

/** The pieces of a text of a ladder: what leads to an address is a link. */
function withLinks(text) {
  const pieces = [];
  let done = 0;
  for (const [start, end, wordsStart, wordsEnd, addressStart, addressEnd] of links.get(text) ?? []) {
    const href = text.slice(addressStart, addressEnd);
    pieces.push(text.slice(done, start));
    pieces.push(element("a", { href, rel: "noreferrer noopener" }, text.slice(wordsStart, wordsEnd)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

/** Words of a ladder within a line. */
function words(text, ladder, name = "bdi") {
  return element(name, { lang: ladder.language }, withLinks(text));
}

/** Words of a ladder that are a block by themselves, with what else is in it. */
function said(name, text, ladder, ...others) {
  return element(name, { lang: ladder.language }, withLinks(text), others);
}

/** What is put together of the words of a ladder, in its direction whatever is around it. */
function phrase(ladder, attributes, ...inside) {
  return element("span", { dir: ladder.direction, ...attributes }, inside);
}

/** What comes one after another, with arrows between. */
function sequence(ladder, things) {
  return phrase(ladder, {}, joined(things.map((thing) => element("bdi", {}, thing)), arrow));
}

/** Words that are only heard. */
function heard(text) {
  return element("span", { class: "heard" }, text);
}

/** What leads from one to another: an arrow, which is heard as a word, and points on in the direction it is in. */
function arrow() {
  return element("span", { class: "arrow" }, heard(" to "));
}

/** Things with other things between any two. */
function joined(things, between = ", ") {
  const part = () => (typeof between === "function" ? between() : between);
  return things.flatMap((thing, index) => (index > 0 ? [part(), thing] : [thing]));
}

function link(href, ...inside) {
  return element("a", { href }, inside);
}

function button(text, act) {
  const made = element("button", { type: "button" }, text);
  made.addEventListener("click", act);
  return made;
}

function list(items, name = "ul", attributes = {}) {
  return items.length > 0 ? element(name, attributes, items) : undefined;
}

/** A list to choose a role from, by track. */
function chooser(label, id, chosen, choose) {
  const option = (role) =>
    element("option", { value: allRoles.indexOf(role), selected: role === chosen }, `${role.code} ${role.title}`);
  const groups = page.ladders.flatMap((ladder) =>
    rolesByTrack(ladder).map(({ track, roles }) =>
      element("optgroup", { label: isSeveral ? `${ladder.name}: ${track.name}` : track.name }, roles.map(option)),
    ),
  );
  const select = element("select", { id }, groups);
  select.addEventListener("change", () => choose(allRoles[Number(select.value)]));
  return element("p", { class: "field" }, element("label", { for: id }, label), select);
}
