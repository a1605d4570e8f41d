// The page shows each view by its address, keeps the way back, finds what is searched for, and copies its links.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ladder } from "./ladder.mjs";
import { follow, texts, withLadderPage } from "./page.mjs";

const ONE = ["--ladder", "product-ops"];
const BOTH = [...ONE, "--ladder", "operations"];

/** Addresses of a page of both built-in ladders, and what is read first at each. */
const VIEWS = [
  ["", "Product Operations"],
  ["#operations/matrix", "Operations"],
  ["#product-ops", "Product Operations"],
  ["#product-ops/matrix=manager", "Product Operations: Manager"],
  ["#product-ops/L4", "L4 Staff Product Operations Manager"],
  ["#operations/coo", "coo Chief Operating Officer"],
  ["#compare=product-ops/L3,product-ops/L5", "L3 Senior Product Operations Manager to L5 Principal Product Operations Manager"],
  ["#compare=product-ops/M7,operations/coo", "M7 Senior Director / VP of Product Operations to operations/coo Chief Operating Officer"],
  ["#path=product-ops/L3,operations/coo", "Routes from L3 Senior Product Operations Manager to operations/coo Chief Operating Officer"],
  ["#product-ops/dimension=autonomy", "Autonomy & Execution"],
  ["#search=budget", "Search: budget"],
  ["#operations/titles", "Titles of several meanings"],
  ["#operations/title=Chief%20of%20Staff", "Chief of Staff: a title with 4 meanings"],
  ["#operations/realities", "What the jobs are really like"],
  ["#operations/about", "About Operations"],
  ["#nowhere", "Not found"],
];

test("each view has an address and a title", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    const titles = new Set();
    for (const [address, heading] of VIEWS) {
      await open(address);
      assert.deepEqual(await texts(page, "h1:visible"), [heading]);
      titles.add(await page.title());
    }
    assert.equal(titles.size, VIEWS.length - 1);
  });
});

test("a page of one ladder has short addresses, and takes long ones", async () => {
  await withLadderPage(ONE, async (page, open) => {
    for (const address of ["#L4", "#l4", "#product-ops/L4", "#role=L4"]) {
      await open(address);
      assert.equal(await page.title(), "L4 Staff Product Operations Manager · Product Operations");
    }
    await open("#compare=L3");
    assert.match(await page.title(), /^L3 → L4 · /);
  });
});

test("the way back leads through the views", async () => {
  await withLadderPage(ONE, async (page) => {
    await page.getByRole("link", { name: /^L3\b/ }).first().click();
    await page.getByRole("link", { name: "What L4 asks beyond this" }).click();
    await page.getByRole("button", { name: "Swap" }).click();
    const headings = [];
    for (const move of ["goBack", "goBack", "goBack", "goForward"]) {
      await page[move]();
      headings.push((await page.title()).replace(/ · .*/, ""));
    }
    assert.deepEqual(headings, ["L3 → L4", "L3 Senior Product Operations Manager", "Product Operations", "L3 Senior Product Operations Manager"]);
  });
});

test("search finds as it is typed, and is one step of the way back", async () => {
  await withLadderPage(ONE, async (page) => {
    await page.getByRole("searchbox").pressSequentially("depar budget");
    assert.equal((await texts(page, "main .found h2"))[0], "Autonomy & Execution");
    assert.deepEqual((await texts(page, "main .found mark")).slice(0, 2), ["budget", "department"]);
    const [line] = await texts(page, "main .found li");
    const [hit] = JSON.parse(ladder("search", "department", "budget", ...ONE, "--format", "json")).hits;
    assert.equal(line, hit.text);
    assert.match(page.url(), /#search=depar%20budget$/);
    await page.getByRole("link", { name: "Autonomy & Execution" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.textContent.slice(0, 20)), "Autonomy & Execution");
    assert.equal(await page.getByRole("searchbox").inputValue(), "");
    await page.goBack();
    assert.equal(await page.getByRole("searchbox").inputValue(), "depar budget");
    await page.goBack();
    assert.equal(await page.title(), "Product Operations");
    assert.equal(await page.getByRole("searchbox").inputValue(), "");
  });
});

test("every word of the ladders is found", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    for (const word of ["SUPERVISION", "chief", "cos", "hands-on", "coo", "payroll", "Stakeholder"]) {
      await open(`#search=${word}`);
      const [status] = await texts(page, "main [role=status]");
      assert.doesNotMatch(status, /^0 /, word);
    }
    await open("#search=nothinglikethis");
    assert.deepEqual(await texts(page, "main [role=status]"), ["0 lines found"]);
  });
});

test("the matrix shows what the program says", async () => {
  await withLadderPage(ONE, async (page, open) => {
    const [view] = JSON.parse(ladder("matrix", ...ONE, "--format", "json")).ladders;
    const roles = view.tracks.flatMap((track) => track.roles.map((role) => role.code));
    const read = await page.evaluate(() =>
      [...document.querySelectorAll(".matrix tbody tr")]
        .filter((row) => row.querySelector("th[scope=row]"))
        .map((row) =>
          [...row.querySelectorAll("td")].flatMap((cell) => new Array(cell.colSpan).fill(cell.querySelector("a")?.textContent ?? "")),
        ),
    );
    assert.equal(read.length, view.dimensions.length);
    view.dimensions.forEach((dimension, row) => {
      for (const cell of dimension.cells) {
        for (const code of cell.roles) {
          const text = read[row][roles.indexOf(code)];
          if (cell.rating) assert.equal(text, `${cell.rating.place}/${cell.rating.of}${cell.rating.name}`);
          else if (cell.years) assert.equal(text, `${cell.years.minimum}+`);
          else if (!cell.gap) assert.equal(text, `(${cell.expectations.length})`);
        }
      }
    });
    await open("#matrix=manager");
    assert.deepEqual(await texts(page, ".matrix thead th[scope=col] bdi"), ["M4", "M5", "M6", "M7"]);
    await page.locator(".matrix td a").first().click();
    assert.match(page.url(), /#M4$/);
  });
});

test("a role shows all that the program does", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    for (const id of ["product-ops/L4", "product-ops/M4", "operations/manager", "operations/coo"]) {
      await open(`#${id}`);
      const shown = (await page.locator("main:visible").innerText()).replace(/\s+/g, " ");
      const { roles } = JSON.parse(ladder("show", id, "--format", "json"));
      for (const dimension of roles[0].dimensions) {
        for (const { text } of dimension.expectations) assert.ok(shown.includes(text), text);
        if (dimension.rating) assert.ok(shown.includes(dimension.rating.name), dimension.rating.name);
        if (dimension.gap) assert.ok(shown.includes(dimension.short ?? dimension.name), dimension.name);
      }
      for (const reality of roles[0].realities) {
        for (const text of [reality.name, reality.about, reality.practice]) assert.ok(shown.includes(text), text);
      }
      for (const move of roles[0].moves) assert.ok(shown.includes(move.to.title), move.to.title);
      for (const note of roles[0].notes) assert.ok(shown.includes(note), note);
    }
  });
});

test("roles are called by their whole titles", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    const title = "Senior Director / VP of Product Operations";
    for (const address of ["", "#product-ops/M6", "#product-ops/M7", "#compare=product-ops/L3,product-ops/M7", "#path=product-ops/L3,product-ops/M7", "#operations/realities"]) {
      await open(address);
      const shown = await texts(page, "main:visible");
      assert.equal(shown[0].split("Senior Director").length, shown[0].split(title).length, address);
      assert.ok(shown[0].includes(title), address);
    }
  });
});

test("a link is copied", async () => {
  await withLadderPage(ONE, async (page, open) => {
    await open("#L4");
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    await follow(page, "#search=");
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("Control+V");
    assert.match(await page.getByRole("searchbox").inputValue(), /page\.html#L4$/);
  });
});

test("a role is printed on two pages at most, with all that is folded", async () => {
  await withLadderPage(ONE, async (page, open) => {
    const { ladders } = JSON.parse(ladder("list", ...ONE, "--format", "json"));
    for (const { code } of ladders[0].roles) {
      await open(`#${code}`);
      assert.ok(pagesOf(await page.pdf({ format: "A4" })) <= 2, code);
    }
    await open("#compare=L3,L4");
    assert.equal(await page.locator("details[open]").count(), 0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("details:not([open])").count(), 0);
  });
});

function pagesOf(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

test("without script a heading with the name is read first", async () => {
  for (const words of [ONE, BOTH]) {
    await withLadderPage(
      words,
      async (page) => {
        const [first] = await page.locator(".document :is(h1, h2, nav)").evaluateAll((all) => all.map((one) => `${one.localName} ${one.innerText}`));
        assert.match(first, /^h1 Product Operations/);
        // What stands beside each other in the contents is of one rank.
        const ranks = await page.locator(".document nav ul").evaluateAll((all) =>
          all.map((list) => new Set([...list.children].map((item) => document.getElementById(decodeURI(item.querySelector("a").hash.slice(1))).localName)).size),
        );
        assert.deepEqual([...new Set(ranks)], [1]);
      },
      { javaScriptEnabled: false, viewport: { width: 390, height: 700 } },
    );
  }
});

test("without script the page is a document", async () => {
  await withLadderPage(
    BOTH,
    async (page, open) => {
      assert.deepEqual(await texts(page, "h1:visible"), [
        "Product Operations, Operations",
        "Product Operations (product-ops) · version 1.0.0",
        "Operations (operations) · version 1.0.0",
      ]);
      await page.getByRole("link", { name: "Autonomy & Execution" }).click();
      await open("#product-ops/L4");
      const box = await page.getByRole("heading", { name: "Staff Product Operations Manager (L4)", exact: true }).boundingBox();
      assert.ok(box.y > -5 && box.y < 100, JSON.stringify(box));
      const shown = await page.locator("main:visible").innerText();
      for (const id of ["product-ops/L4", "product-ops/M6", "operations/coo"]) {
        const below = await textBelow(page, id);
        const { roles } = JSON.parse(ladder("show", id, "--format", "json"));
        const all = roles[0].dimensions.flatMap((dimension) => [dimension.rating?.name, ...dimension.expectations.map(({ text }) => text)]);
        for (const text of all.filter(Boolean)) assert.ok(below.includes(text), `${id}: ${text}`);
        for (const reality of roles[0].realities) assert.ok(shown.includes(reality.practice), reality.practice);
      }
      for (const id of ["product-ops", "operations"]) {
        const [view] = JSON.parse(ladder("matrix", "--ladder", id, "--format", "json")).ladders;
        const all = view.dimensions.flatMap((dimension) => dimension.cells.flatMap((cell) => cell.expectations));
        for (const { text } of all) assert.ok(shown.includes(text), text);
      }
    },
    { javaScriptEnabled: false },
  );
});

/** What stands below a heading of the document, down to the next of its level. */
function textBelow(page, id) {
  return page.evaluate((wanted) => {
    const heading = document.getElementById(wanted);
    let text = "";
    for (let next = heading.nextElementSibling; next && !/^H[1-3]$/.test(next.nodeName); next = next.nextElementSibling) text += `${next.innerText}\n`;
    return text;
  }, id);
}
