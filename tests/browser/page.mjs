// The page of some ladders, opened as it is from a disk.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { withPage } from "./browser.mjs";
import { ladder } from "./ladder.mjs";

/** Writes a page and opens it; `words` say which ladders. Fails where the browser complains of anything. */
export async function withLadderPage(words, test, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ladder-page-"));
  try {
    const file = join(folder, "page.html");
    ladder("export", file, ...words);
    await withPage(async (page) => {
      const complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.stack));
      const open = async (address = "") => {
        await page.goto("about:blank");
        await page.goto(pathToFileURL(file).href + address);
      };
      await open();
      await test(page, open, file);
      if (complaints.length > 0) throw new Error(`the browser says: ${complaints.join("\n")}`);
    }, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Follows an address within the page, as a link does. */
export async function follow(page, address) {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.waitForFunction((to) => location.hash === to, address);
  // The view is shown by the event, which comes after.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
}

/** What stands in elements, with single blanks. */
export async function texts(page, selector) {
  const found = await page.locator(selector).allInnerTexts();
  return found.map((text) => text.replace(/\s+/g, " ").trim());
}
