// A browser without a window in which what the program writes is looked at. It reaches no network: a page gets
// what it is given, and asks for nothing.

import { chromium } from "playwright-core";

const SWITCHES = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-sandbox",
];

/** Opens a page for a test, with options of the browser, and closes the browser when it is done. */
export async function withPage(test, options = {}) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: SWITCHES });
  try {
    const page = await browser.newPage(options);
    const asked = [];
    await page.route(/^(?!about:|data:|file:)/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    const opened = [];
    page.on("dialog", (dialog) => {
      opened.push(dialog.message());
      return dialog.dismiss();
    });
    await test(page);
    if (asked.length > 0) throw new Error(`the page asked the network for ${asked}`);
    if (opened.length > 0) throw new Error(`the page opened ${opened}`);
  } finally {
    await browser.close();
  }
}
