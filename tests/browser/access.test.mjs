// The page can be used by everybody: with a keyboard, a screen reader, a small screen, large letters, in the dark.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { withLadder } from "./ladder.mjs";
import { withLadderPage } from "./page.mjs";

const AXE = readFileSync(fileURLToPath(new URL("node_modules/axe-core/axe.min.js", import.meta.url)), "utf8");
const BOTH = ["--ladder", "product-ops", "--ladder", "operations"];

const VIEWS = [
  "",
  "#product-ops/L4",
  "#operations/manager",
  "#compare=product-ops/L3,product-ops/L5",
  "#compare=product-ops/M7,operations/coo",
  "#path=product-ops/L3,operations/coo",
  "#path=operations/coo,product-ops/L1",
  "#product-ops/dimension=autonomy",
  "#search=team",
  "#operations/titles",
  "#operations/title=Chief%20of%20Staff",
  "#operations/realities",
  "#operations/about",
  "#document",
  "#nowhere",
];

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1400]) {
    test(`axe finds nothing in the ${colorScheme} at ${width} pixels`, async () => {
      await withLadderPage(
        BOTH,
        async (page, open) => {
          for (const address of VIEWS) {
            await open(address);
            await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
            await page.evaluate(AXE);
            const found = await page.evaluate(async () => {
              const { violations, incomplete } = await globalThis.axe.run();
              // What is moved below the names of the rows is in the same colors as what is beside them.
              const isMoved = ({ id, nodes }) => id === "color-contrast" && nodes.every((one) => /Overlap|Obscured/.test(one.any[0]?.data?.messageKey));
              return [...violations, ...incomplete.filter((one) => !isMoved(one))].map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html + (one.any[0]?.message ?? "")).slice(0, 3).join(" ")}`);
            });
            assert.deepEqual(found, [], address);
          }
        },
        { colorScheme, viewport: { width, height: 800 } },
      );
    });
  }
}

test("nothing is past the edge at 320 pixels, nor at twice the size", async () => {
  for (const [width, scale] of [[320, 1], [640, 2]]) {
    await withLadderPage(
      BOTH,
      async (page, open) => {
        for (const address of VIEWS) {
          await open(address);
          const past = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(past <= 0, `${address} at ${width}: ${past}`);
        }
      },
      { viewport: { width, height: 640 }, deviceScaleFactor: scale },
    );
  }
});

test("tables of the document that are moved are told from each other", async () => {
  const codes = ["A1", "A2", "A3"];
  const rating = "Unmistakably".repeat(6);
  const dimension = (id) => ({ id, name: `Dimension ${id}`, scale: [rating], cells: [{ roles: codes, rating, expects: [`Does ${id}`] }] });
  const made = {
    name: "Made",
    levels: codes,
    tracks: [{ id: "all", name: "All" }],
    roles: codes.map((code) => ({ code, track: "all", level: code, title: `Role ${code}` })),
    dimensions: ["a", "b", "c"].map(dimension),
  };
  await withLadder(made, async (file) => {
    await withLadderPage(
      ["--file", file, "--ladder", "made"],
      async (page, open) => {
        await open("#document");
        const names = await page.locator(".document [role=region]").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
        assert.ok(names.length > 1, String(names));
        assert.equal(new Set(names).size, names.length, String(names));
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});

test("the keyboard reaches everything, and the focus is where one reads on", async () => {
  await withLadderPage(["--ladder", "product-ops"], async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.innerText || document.activeElement.id);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the content");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "main");
    await page.getByRole("link", { name: "Compare", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement.localName === "h1");
    await page.getByLabel("To").focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => document.title.includes("M7"));
    assert.equal(await focused(), await page.evaluate(() => document.getElementById("//to").innerText));
    await page.getByRole("button", { name: /reason 1/ }).first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "//reason-1");
    const outline = await page.evaluate(() => {
      document.querySelector("header a").focus();
      return getComputedStyle(document.activeElement).outlineStyle;
    });
    assert.equal(outline, "solid");
  });
});
