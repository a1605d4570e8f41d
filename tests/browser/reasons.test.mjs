// What is inferred is marked, each mark leads to its reason, and one click that fails is not the end of the page.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withLadderPage } from "./page.mjs";

const VIEWS = [
  "",
  "#product-ops/L4",
  "#operations/director",
  "#compare=product-ops/L3,product-ops/L5",
  "#compare=product-ops/M7,operations/coo",
  "#path=product-ops/L3,product-ops/M7",
  "#path=product-ops/L3,operations/coo",
  "#product-ops/dimension=communication",
  "#operations/dimension=responsibilities",
  "#operations/title=Chief%20of%20Staff",
];

test("each mark of what is inferred leads to its reason, on every view", async () => {
  await withLadderPage(["--ladder", "product-ops", "--ladder", "operations"], async (page, open) => {
    let clicked = 0;
    for (const address of VIEWS) {
      await open(address);
      const found = await page.evaluate(() => {
        document.querySelectorAll("details").forEach((one) => (one.open = true));
        return [...document.querySelectorAll("main:not(.document) sup button")].map((mark) => {
          mark.click();
          const focused = document.activeElement;
          const number = 1 + [...focused.parentElement.children].indexOf(focused);
          return [mark.textContent, focused.closest(".reasons") ? `[${number}]` : focused.outerHTML];
        });
      });
      for (const [mark, reached] of found) assert.equal(reached, mark, address);
      const reasons = await page.locator(".reasons ol > li").count();
      assert.equal(new Set(found.map(([mark]) => mark)).size, reasons, address);
      assert.ok(await page.locator("main:not(.document)").isVisible(), address);
      clicked += found.length;
    }
    assert.ok(clicked > 100, String(clicked));
  });
});

test("only a page that cannot start becomes a document", async () => {
  await withLadderPage(["--ladder", "product-ops"], async (page, open) => {
    const visible = () => page.evaluate(() => [...document.querySelectorAll("main")].filter((one) => one.checkVisibility()).map((one) => one.className));
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error")));
    assert.deepEqual(await visible(), [""]);
    page.removeAllListeners("pageerror");
    await page.addInitScript(() => {
      JSON.parse = () => {
        throw new Error("no data");
      };
    });
    await open("#L4");
    assert.deepEqual(await visible(), ["document"]);
  });
});

test("the way back leads from a reason to its mark, and on to the view before", async () => {
  await withLadderPage(
    ["--ladder", "product-ops"],
    async (page) => {
      const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      const where = () => page.evaluate(() => [Math.round(scrollY), document.activeElement.getAttribute("aria-label") ?? document.activeElement.id]);
      await page.locator(".matrix thead a", { hasText: "L4" }).click();
      await page.waitForFunction(() => document.title.startsWith("L4"));
      const marks = page.locator("main .asked sup button");
      for (const number of [0, 2]) {
        const mark = marks.nth(number);
        await mark.focus();
        const read = await where();
        assert.match(read[1], /^inferred, reason/);
        await page.keyboard.press("Enter");
        const reason = await where();
        assert.match(reason[1], /^\/\/reason-/);
        await page.goBack();
        await settled();
        assert.deepEqual(await where(), read);
        await page.goForward();
        await settled();
        assert.deepEqual(await where(), reason);
        await page.goBack();
        await settled();
      }
      await page.goBack();
      await settled();
      assert.equal(new URL(page.url()).hash, "");
      assert.ok(await page.locator(".matrix").isVisible());
    },
    { viewport: { width: 390, height: 600 } },
  );
});
