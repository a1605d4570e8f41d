// Mermaid shows the labels of a diagram as they are in the ladder, whatever is in them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { withPage } from "./browser.mjs";
import { ladder, withLadder } from "./ladder.mjs";

const MERMAID = fileURLToPath(new URL("node_modules/mermaid/dist/mermaid.min.js", import.meta.url));

const TITLES = [
  "Sr Director / VP",
  "Lead %%{init: {'theme':'dark','themeCSS':'* {fill: red !important}'}}%%",
  "%% a comment",
  "Head of direction LR",
  "direction TB",
  "$$x$$ costs $5, or 100%",
  "fa:fa-car driver",
  "a\\nb \\\\n",
  "style r:#f00",
  "style x: #f00; classDef a:#f00;",
  "\"Chief\" 'x' #1",
  "[a](b) {c} ((d)) ![e](f)",
  "end",
  "`code` `x",
  "<b>bold</b><br/><script>alert(1)</script><img src=x onerror=alert(1)>",
  "&amp; &lt; AT&T",
  "#quot; #35; &#35;",
  "**bold** _em_ *x* ~~s~~ snake_case",
  "1. Counts",
  "12) Counts",
  "- Sweeps",
  "+ Adds",
  "# Heading",
  "> quote",
  "---",
  "===",
  "https://a.example/b_c?d=1&e=2",
  "www.example.org ann@example.org",
  "a | b || c --> d; e",
  "click a1 call x()",
  "graph TD; A-->B;",
  "a:::b x@{ shape: rect }",
  "accTitle: x",
  "Ops: all of it",
  "Ingénieur 次。",
];

/** The labels of a diagram as a reader sees them, line by line. */
async function labels(diagram) {
  let shown;
  await withPage(async (page) => {
    await page.setContent("<!doctype html><title>A diagram</title>");
    await page.addScriptTag({ path: MERMAID });
    shown = await page.evaluate(async (text) => {
      globalThis.mermaid.initialize({ startOnLoad: false });
      const { svg } = await globalThis.mermaid.render("diagram", text);
      document.body.innerHTML = svg;
      const labels = document.querySelectorAll(".node .label foreignObject, .cluster-label foreignObject");
      return [...labels].map((label) => label.firstElementChild.innerText.trim());
    }, diagram);
  });
  return shown;
}

const roles = TITLES.map((title, index) => ({ code: `R${index}`, track: "all", level: `L${index}`, title }));
const levels = roles.map((role) => role.level);

test("a list shows every title, track and ladder as it is", async () => {
  for (const name of [TITLES[1], TITLES[3], "1. Makers, `all` of <them>"]) {
    const made = { name, levels, tracks: [{ id: "all", name }], roles };
    await withLadder(made, async (file) => {
      const shown = await labels(ladder("list", "--file", file, "--ladder", "made", "--format", "mermaid"));
      const expected = [...roles.map((role) => `made/${role.code}\n${role.title}`), name, name];
      assert.deepEqual(shown.sort(), expected.sort());
    });
  }
});

test("a path shows both ends as they are", async () => {
  await withLadder({ name: "Made", levels, tracks: [{ id: "all", name: "All" }], roles }, async (file) => {
    const [from, to] = [roles[1], roles[2]];
    const shown = await labels(ladder("path", from.code, to.code, "--file", file, "--format", "mermaid"));
    assert.deepEqual(shown, [from, to].map((role) => `made/${role.code}\n${role.title}`));
  });
});

test("directives in a file of another are labels", async () => {
  const file = fileURLToPath(new URL("../fixtures/cases/mermaid_directive.yaml", import.meta.url));
  const options = ["--file", file, "--ladder", "t"];
  const [one] = JSON.parse(ladder("list", ...options, "--format", "json")).ladders;
  const written = one.roles.map((role) => `${role.id}\n${role.title}`);
  const shown = await labels(ladder("list", ...options, "--format", "mermaid"));
  assert.deepEqual(shown.sort(), [...written, one.name, one.tracks[0].name].sort());
});

test("the built-in ladders are drawn with every role", async () => {
  const { ladders } = JSON.parse(ladder("list", "--format", "json"));
  const shown = await labels(ladder("list", "--format", "mermaid"));
  const names = ladders.flatMap((one) => [one.name, ...one.tracks.map((track) => track.name)]);
  const written = ladders.flatMap((one) => one.roles.map((role) => `${role.id}\n${role.title}`));
  assert.deepEqual([...new Set(shown)].sort(), [...new Set([...names, ...written])].sort());
});
