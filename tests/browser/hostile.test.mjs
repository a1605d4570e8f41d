// Whatever the texts of a ladder hold, the page shows them as they are, and nothing runs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withLadder } from "./ladder.mjs";
import { follow, texts, withLadderPage } from "./page.mjs";

const HOSTILE = [
  "<script>document.title = 'run'</script>",
  "</script><script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  "<!-- <script> --!> ]]> </title>",
  "\"double\" 'single' `back` \\ &amp; &lt; &#39;",
  "{{braces}} ${dollars} %s",
  "${alert(1)}",
  "javascript:alert(1) and [words](javascript:alert(1))",
  "see [the <b>guide</b>](https://example.org/?a=1&b=<x>) or https://example.org/\"onmouseover=alert(1)",
  "zero\u200bwidth and \u00ad soft",
  "עברית and العربية (mixed)",
  "__proto__",
  "constructor",
  "W".repeat(10_000),
  "=1+1",
  "𝒜strał 😀 e\u0301",
];

function made() {
  const codes = HOSTILE.map((text, index) => `R${index}`);
  const [first] = codes;
  return {
    name: HOSTILE[0],
    about: HOSTILE[1],
    source: HOSTILE[2],
    notes: HOSTILE,
    levels: codes,
    tracks: [{ id: "all", name: HOSTILE[3], note: HOSTILE[4] }],
    roles: codes.map((code, index) => ({ code, track: "all", level: code, title: HOSTILE[index], about: HOSTILE[index] })),
    dimensions: HOSTILE.map((text, index) => ({
      id: `d${index}`,
      name: text,
      section: HOSTILE[(index + 1) % HOSTILE.length],
      inferred: text,
      scale: HOSTILE.filter((_, at) => at !== 13).map((name, at) => ({ name: `${at} ${name}`, about: name })),
      cells: codes.map((code, at) => ({
        roles: [code],
        rating: `${at % 13} ${HOSTILE[at % 13]}`,
        expects: [text, `Says ${HOSTILE[at]} with care and thought`, { text: `Has ${at}`, examples: [HOSTILE[at]] }],
      })),
    })),
    titles: HOSTILE.map((text) => ({ title: text, about: text, meanings: [{ id: "one", name: text, about: text, nearest: [first] }] })),
    realities: HOSTILE.map((text, index) => ({ id: `r${index}`, name: text, applies_to: [first], about: text, practice: text })),
  };
}

test("hostile texts are shown and do nothing", async () => {
  await withLadder(made(), async (file) => {
    await withLadderPage(["--file", file, "--ladder", "made"], async (page, open) => {
      const addresses = ["#matrix", "#R0", "#R13", "#R8", "#compare=R1,R9", "#path=R0,R13", "#dimension=d2", "#dimension=d11", "#titles", "#realities", "#about", "#search=alert", "#search=__proto__", `#title=${encodeURIComponent(HOSTILE[1])}`, `#${encodeURIComponent(HOSTILE[2])}`, "#%E0%A4%A", "#compare=,", "#document", "#document=<b>"];
      for (const address of addresses) {
        await open(address);
        assert.equal(await page.locator("script").count(), 3, address);
        assert.equal(await page.locator("img, b, body > title").count(), 0, address);
        assert.ok((await texts(page, "h1:visible")).length > 0, address);
        const past = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(past <= 0, `${address}: ${past}`);
      }
      await follow(page, "#R0");
      const shown = await page.locator("main:visible").evaluate((one) => one.textContent);
      const isLink = (text) => text.includes("](https");
      for (const text of HOSTILE.filter((one) => !isLink(one))) assert.ok(shown.includes(text.trim()), text);
      const hrefs = await page.locator("main a:not([href^='#'])").evaluateAll((all) => all.map((one) => one.href));
      assert.ok(hrefs.length > 0 && hrefs.every((one) => one.startsWith("https://example.org/")), String(hrefs));
    });
  });
});

test("a ladder that says nearly nothing has every view", async () => {
  const track = { id: "all", name: "All" };
  const ladders = [
    { name: "No roles", levels: ["A1"], tracks: [track], roles: [], dimensions: [{ id: "work", name: "Work" }] },
    { name: "One role", levels: ["A1"], tracks: [track], roles: [{ code: "compare", track: "all", level: "A1", title: "Only" }] },
  ];
  for (const made of ladders) {
    await withLadder(made, async (file) => {
      await withLadderPage(["--file", file, "--ladder", "made"], async (page, open) => {
        for (const address of ["", "#compare", "#path", "#titles", "#realities", "#about", "#search=a", "#search=", "#dimension=work", "#role=compare", "#document", "#"]) {
          await open(address);
          assert.ok((await texts(page, "h1:visible")).length > 0, address);
        }
      });
    });
  }
});
