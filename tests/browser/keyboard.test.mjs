// The way back leads to where one was, and the keyboard reaches all of the matrix in a few steps.

import assert from "node:assert/strict";
import { test } from "node:test";

import { follow, withLadderPage } from "./page.mjs";

const ONE = ["--ladder", "product-ops"];
const PHONE = { viewport: { width: 400, height: 500 } };

/** Where one is: how far down and aside, what is open, what is in focus. */
const where = (page) =>
  page.evaluate(() => ({
    top: Math.round(scrollY),
    aside: [...document.querySelectorAll("main .wide")].map((one) => Math.round(one.scrollLeft)),
    open: [...document.querySelectorAll("main details")].map((one) => one.open),
    focused: document.activeElement.outerHTML.replace(/ tabindex="-?\d"/, ""),
  }));

async function back(page, move = "goBack") {
  await page[move]();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

test("the way back leads to where one was", async () => {
  await withLadderPage(
    ONE,
    async (page, open) => {
      await page.locator(".matrix td a").nth(60).click();
      const role = await where(page);
      assert.match(role.focused, /^<h2/);
      await page.locator("main a[href^='#dimension']").last().click();
      await back(page);
      const again = await where(page);
      assert.equal(again.top > 0, true);
      assert.match(again.focused, /^<a href="#dimension/);
      await back(page);
      const matrix = await where(page);
      assert.ok(matrix.top > 0 && matrix.aside[0] > 0, JSON.stringify(matrix));
      assert.equal(matrix.focused, await page.locator(".matrix td a").nth(60).evaluate((one) => one.outerHTML.replace(/ tabindex="-?\d"/, "")));

      await open("#path=L3,M7");
      await page.locator("main summary").nth(0).click();
      await page.locator("main summary").nth(1).click();
      const link = page.locator("main a", { hasText: "All that changes" }).nth(2);
      await link.focus();
      const route = await where(page);
      assert.deepEqual(route.open.slice(0, 3), [false, true, false]);
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.title.startsWith("M4 →"));
      assert.equal((await where(page)).top, 0);
      await page.getByRole("link", { name: "About" }).click();
      await back(page);
      await back(page);
      assert.deepEqual(await where(page), route);
      await back(page, "goForward");
      await back(page);
      assert.deepEqual(await where(page), route);
      await page.reload();
      assert.deepEqual(await where(page), route);
      // What is printed is unfolded, and folded again.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")) && dispatchEvent(new Event("afterprint")));
      assert.deepEqual((await where(page)).open, route.open);
    },
    PHONE,
  );
});

test("what was in focus is so again after a step back and one forward", async () => {
  await withLadderPage(
    ONE,
    async (page) => {
      await page.locator(".matrix td a").nth(60).click();
      const read = await where(page);
      assert.match(read.focused, /^<h2/);
      await back(page);
      await back(page, "goForward");
      assert.deepEqual(await where(page), read);
    },
    PHONE,
  );
});

test("a new step is read from its beginning, also where it has been shown before", async () => {
  await withLadderPage(
    ONE,
    async (page) => {
      await follow(page, "#L4");
      await page.evaluate(() => scrollTo(0, 400));
      await follow(page, "#L5");
      await follow(page, "#L4");
      const { top, focused } = await where(page);
      assert.equal(top, 0);
      assert.match(focused, /^<h1/);
      await page.getByRole("searchbox").fill("team");
      await page.evaluate(() => scrollTo(0, 300));
      await page.locator(".found a").nth(3).click();
      await back(page);
      assert.equal((await where(page)).top > 0, true);
      assert.equal(await page.getByRole("searchbox").inputValue(), "team");
    },
    PHONE,
  );
});

test("the matrix is one stop of the tab key, and the arrow keys reach all that is in it", async () => {
  await withLadderPage(ONE, async (page, open) => {
    const stops = () => page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length);
    for (const address of ["", "#matrix=ic"]) {
      await open(address);
      assert.ok((await stops()) < 35, String(await stops()));
      const controls = await page.locator(".matrix a, .matrix button").count();
      assert.ok(controls > 60, String(controls));
      await page.locator(".matrix [tabindex='0']").focus();
      const reached = new Set();
      let last;
      const isMoved = async () => {
        const index = await page.evaluate(() => [...document.querySelectorAll(".matrix a, .matrix button")].indexOf(document.activeElement));
        reached.add(index);
        return index !== last && ((last = index), true);
      };
      await page.keyboard.press("Control+Home");
      do {
        await page.keyboard.press("Home");
        await isMoved();
        do await page.keyboard.press("ArrowRight");
        while (await isMoved());
        await page.keyboard.press("Home");
        await isMoved();
        await page.keyboard.press("ArrowDown");
      } while (await isMoved());
      assert.equal(reached.size, controls);
    }
  });
});

test("up and down stay in the column, and Enter opens what is in focus", async () => {
  await withLadderPage(ONE, async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
    await page.locator(".matrix thead a").nth(5).focus();
    assert.match(await focused(), /^L6/);
    for (let down = 0; down < 12; down += 1) await page.keyboard.press("ArrowDown");
    for (let up = 0; up < 12; up += 1) await page.keyboard.press("ArrowUp");
    assert.match(await focused(), /^L6/);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("M6"));
    await back(page);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.title.startsWith("M6"));
  });
});
