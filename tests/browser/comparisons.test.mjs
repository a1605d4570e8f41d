// The page shows the comparisons and the routes that the program finds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { ladder } from "./ladder.mjs";
import { follow, texts, withLadderPage } from "./page.mjs";

const FIXTURES = fileURLToPath(new URL("../fixtures/ladders/", import.meta.url));

/** What a view of a comparison says, statement by statement. */
function shown() {
  const inside = (item, name) => [...item.querySelectorAll(name)].map((one) => one.textContent.replace(/\s+/g, "")).join("");
  const without = (item, name) => {
    const copy = item.cloneNode(true);
    copy.querySelectorAll(name).forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, "");
  };
  return [...document.querySelectorAll("main ul:is(.kept, .new, .gone, .reworded) > li")].map((item) => {
    const kind = item.parentElement.className;
    const dimension = item.parentElement.previousElementSibling.querySelector("bdi").textContent;
    if (kind !== "reworded") return [dimension, kind, item.textContent.replace(/\s+/g, "")];
    return [dimension, kind, without(item, "ins"), without(item, "del"), inside(item, "del"), inside(item, "ins")];
  });
}

/** The same of a comparison in JSON. */
function told({ dimensions, only_from: onlyFrom, only_to: onlyTo }) {
  const bare = (text) => text.replace(/\s+/g, "");
  const changed = ({ text, changed: spans }) => {
    const letters = [...text];
    return bare(spans.map(({ start, end }) => letters.slice(start, end).join("")).join(""));
  };
  const shared = dimensions.flatMap((dimension) =>
    dimension.statements.map(({ change, from, to }) =>
      change === "reworded"
        ? [dimension.name, change, bare(from.text), bare(to.text), changed(from), changed(to)]
        : [dimension.name, change, bare((to ?? from).text)],
    ),
  );
  const alone = (kind, sides) =>
    sides.flatMap((side) => side.expectations.map(({ text }) => [side.name, kind, bare(text)]));
  return [...shared, ...alone("gone", onlyFrom), ...alone("new", onlyTo)];
}

const sorted = (statements) => statements.map((one) => JSON.stringify(one)).sort();

test("L3 and L5 are compared in the words of the program", async () => {
  await withLadderPage(["--ladder", "product-ops"], async (page, open) => {
    await open("#compare=L3,L5");
    const [comparison] = JSON.parse(ladder("compare", "L3", "L5", "--ladder", "product-ops", "--format", "json")).comparisons;
    const statements = told(comparison);
    assert.ok(statements.some(([, kind]) => kind === "reworded"));
    assert.deepEqual(sorted(await page.evaluate(shown)), sorted(statements));
    const kinds = await page.evaluate(() => [...document.querySelectorAll("main h2")].map((one) => one.textContent.replace(/[ ,(].*/, "")));
    assert.deepEqual(kinds.slice(0, 4), ["New", "Reworded", "No", "Kept"]);
    const meanings = await page.evaluate(() => [...document.querySelectorAll("main details")].at(-1).textContent);
    assert.match(meanings, /What the ratings mean.*Influence over several projects/s);
  });
});

test("any two roles are compared in the words of the program, both ways", async () => {
  const sources = [
    ["--ladder", "product-ops", "--ladder", "operations"],
    ...["apart", "my-team", "sums", "support", "wide"].map((name) => ["--file", `${FIXTURES}${name}.yaml`]),
  ];
  let compared = 0;
  for (const words of sources) {
    const { ladders } = JSON.parse(ladder("list", ...words, "--format", "json"));
    const own = words[0] === "--file" ? ladders.filter((one) => one.file) : ladders;
    const roles = own.flatMap((one) => one.roles.map((role) => ({ id: role.id, code: encodeURIComponent(role.code), ladder: one.id })));
    await withLadderPage(words, async (page) => {
      const name = (role) => (own.length > 1 ? `${role.ladder}/${role.code}` : role.code);
      // With the program for each, all pairs would take long: each role with four others, both ways.
      for (const [index, from] of roles.entries()) {
        for (const step of [1, 2, 5, roles.length - 1]) {
          const to = roles[(index + step) % roles.length];
          const { comparisons } = JSON.parse(ladder("compare", from.id, to.id, ...words, "--format", "json"));
          await follow(page, `#compare=${name(from)},${name(to)}`);
          assert.deepEqual(sorted(await page.evaluate(shown)), sorted(told(comparisons[0])), `${from.id} ${to.id}`);
          compared += 1;
        }
      }
    });
  }
  assert.ok(compared > 60, String(compared));
});

test("across ladders the ratings that only one of them has are shown, also on the step of a route", async () => {
  const words = ["--ladder", "product-ops", "--ladder", "operations"];
  await withLadderPage(words, async (page, open) => {
    for (const [from, to] of [["M7", "coo"], ["coo", "M7"], ["L1", "associate"]]) {
      const { comparisons } = JSON.parse(ladder("compare", from, to, ...words, "--format", "json"));
      const { only_from: onlyFrom, only_to: onlyTo } = comparisons[0];
      const isRated = (side) => side.rating;
      const rated = [...onlyFrom, ...onlyTo].filter(isRated);
      assert.ok(rated.length > 5, `${from} ${to}`);
      await open(`#compare=${from},${to}`);
      const lines = await texts(page, "main:visible :is(h3, ul.plain li)");
      const isSaid = (lines, { name, short, rating }) =>
        lines.some((line) => [name, short].some((one) => one && line.startsWith(one)) && line.includes(rating.name));
      for (const side of rated) assert.ok(isSaid(lines, side), `${from} ${to}: ${side.name} in ${lines}`);
      await open(`#path=${from},${to}`);
      if ((await page.locator("main:visible .route").count()) === 0) continue;
      const steps = await page.locator("main:visible section").evaluateAll((all) => all.flatMap((one) => [...one.querySelectorAll("h3, li")].map((line) => line.textContent)));
      for (const side of onlyTo.filter(isRated)) assert.ok(isSaid(steps, side), `path ${from} ${to}: ${side.name} in ${steps}`);
    }
    await open("#compare=M7,coo");
    assert.ok((await texts(page, "main:visible li")).includes("Career Level only at M7: 7/7 Thought Leader"));
  });
});

test("the routes are those of the program, the best first", async () => {
  const words = ["--ladder", "product-ops", "--ladder", "operations"];
  const { ladders } = JSON.parse(ladder("list", ...words, "--format", "json"));
  const roles = ladders.flatMap((one) => one.roles.map((role) => role.id));
  await withLadderPage(words, async (page) => {
    let found = 0;
    for (const [index, from] of roles.entries()) {
      for (const step of [3, 4, 7]) {
        const to = roles[(index + step) % roles.length];
        const routes = routesOf(["path", from, to, "--all", ...words, "--format", "json"]);
        await follow(page, `#path=${from},${to}`);
        const shownRoutes = await page.evaluate(() => {
          const codes = (route) => [...route.querySelectorAll("bdi")].map((code) => code.textContent.replace(/.*\//, ""));
          const all = [...document.querySelectorAll("main .ways")];
          return (all.length > 0 ? all : [...document.querySelectorAll("main .route")]).map(codes);
        });
        assert.deepEqual(shownRoutes, routes, `${from} ${to}`);
        found += routes.length;
      }
    }
    assert.ok(found > 30, String(found));
  });
});

/** The codes of the roles on the routes of an answer; none where there is no route. */
function routesOf(words) {
  try {
    return JSON.parse(ladder(...words)).routes.map((route) => route.roles.map((role) => role.code));
  } catch (error) {
    if (error.status === 1) return [];
    throw error;
  }
}
