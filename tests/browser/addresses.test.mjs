// Addresses may be typed by hand: names are taken as well as ids, in whatever case, and what is not shown is said.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ladder, withLadder } from "./ladder.mjs";
import { follow, texts, withLadderPage } from "./page.mjs";

const ONE = ["--ladder", "product-ops"];
const BOTH = [...ONE, "--ladder", "operations"];

/** For each address what the tab is called. */
async function hold(words, addresses) {
  await withLadderPage(words, async (page, open) => {
    for (const [address, title] of addresses) {
      await open(address);
      assert.equal((await page.title()).replace(/ · .*/, ""), title, address);
    }
  });
}

test("names are taken as ids are, in whatever case", async () => {
  const autonomy = "Autonomy & Execution";
  const staff = "L4 Staff Product Operations Manager";
  await hold(ONE, [
    ["#dimension=Autonomy", autonomy],
    ["#Dimension=AUTONOMY%20%26%20execution", autonomy],
    ["#autonomy", autonomy],
    ["#role=l4", staff],
    ["#staff%20product%20operations%20manager", staff],
    ["#Staff", staff],
    ["#Head%20of%20Product%20Operations", "M4 Group Manager / Head of Product Operations"],
    ["#Matrix=MANAGER", "Manager"],
    ["#matrix=individual%20contributor", "Individual contributor"],
    ["#Compare=l3,M7", "L3 → M7"],
    ["#compare=L3%2CM7", "L3 → M7"],
    ["#compare=Principal,Product-Ops/m7", "L5 → M7"],
    ["#compare=L3,", "L3 → L4"],
    ["#compare=L3", "L3 → L4"],
    ["#path=l3, m7", "Routes from L3 to M7"],
    ["#PRODUCT%20OPERATIONS", "Product Operations"],
    ["#Realities", "What the jobs are really like"],
    ["#compare=L3,nobody", "Not found"],
    ["#compare=,", "Not found"],
    ["#L7", "M6 Director of Product Operations"],
    ["#head%20of%20product%20ops", "M4 Group Manager / Head of Product Operations"],
    ["#compare=product%20associate,VP%20product", "L1 → M7"],
    ["#titles=nothing", "Not found"],
  ]);
});

test("of several ladders what is named is looked for in each", async () => {
  await hold(BOTH, [
    ["#coo", "coo Chief Operating Officer"],
    ["#Chief%20of%20Staff", "Chief of Staff"],
    ["#title=chief%20of%20staff", "Chief of Staff"],
    ["#title=CoS", "Chief of Staff"],
    ["#Operations/M7", "Not found"],
    ["#operations/Chief%20Operating%20Officer", "coo Chief Operating Officer"],
    ["#dimension=responsibilities", "Responsibilities"],
    ["#compare=M7,Chief%20Operating%20Officer", "M7 → operations/coo"],
    ["#operations/compare=associate,COO", "associate → coo"],
    ["#compare%3Dproduct-ops%2FL3%2Coperations%2Fcoo", "L3 → operations/coo"],
  ]);
  await withLadderPage(BOTH, async (page, open) => {
    await open("#titles");
    assert.deepEqual(await texts(page, "main:not(.document) h2"), ["Chief of Staff"]);
    for (const address of ["#realities", "#product-ops/realities", "#operations/realities"]) {
      await open(address);
      assert.equal((await texts(page, "main:not(.document) h2")).length, 5, address);
    }
  });
});

test("a ladder that an address names is the only one that is looked into", async () => {
  await hold(BOTH, [
    ["#operations/product-ops", "Not found"],
    ["#operations/product-ops/L4", "Not found"],
    ["#operations/compare=L3,L5", "Not found"],
    ["#operations/compare=product-ops/L3,coo", "Not found"],
    ["#operations/matrix=ic", "Not found"],
    ["#operations/search", "Search in Operations"],
    ["#Operations/Search=autonomy", "Search in Operations: autonomy"],
  ]);
  await withLadderPage(BOTH, async (page, open) => {
    const found = async (words) => {
      const { hits } = JSON.parse(answered("search", ...words, "--format", "json") || '{"hits": []}');
      return hits.length;
    };
    assert.ok((await found(["autonomy", "--ladder", "product-ops"])) > 0);
    await open("#operations/search=autonomy");
    assert.ok((await texts(page, "main:visible p")).includes("0 lines found"));
    await open("#operations/search=budget");
    const from = await texts(page, ".found > p");
    assert.ok(from.length > 0 && from.every((line) => /Operations$/.test(line) && !line.includes("Product Operations")), String(from));
    await page.getByRole("searchbox").fill("budgets");
    const hash = () => page.evaluate(() => location.hash);
    assert.equal(await hash(), "#operations/search=budgets");
    await page.getByRole("link", { name: "Search all ladders" }).click();
    assert.equal(await hash(), "#search=budgets");
    await open("#operations/L4");
    assert.ok((await texts(page, "main:visible p")).includes("Nothing in Operations is called L4. The matrix shows what there is."));
  });
});

test("the document opens at what its address names, and its contents stay in it", async () => {
  const places = [
    ["#document", /^Product Operations, Operations$/],
    ["#operations/document", /^Operations \(operations\)/],
    ["#document=operations", /^Operations \(operations\)/],
    ["#document=L4", /\(L4\)$/],
    ["#document=operations/COO", /\(coo\)$/],
    ["#operations/document=coo", /\(coo\)$/],
    ["#document=autonomy", /^Autonomy/],
    ["#document=product-ops/dimension=autonomy", /^Autonomy/],
    ["#document=Chief%20of%20Staff", /^Chief of Staff/],
    ["#operations/document=realities", /^What the jobs are really like/],
  ];
  await withLadderPage(BOTH, async (page, open) => {
    for (const [address, heading] of places) {
      await open(address);
      await page.waitForFunction(() => document.activeElement.matches(".document :is(h1, h2, h3)") || document.activeElement === document.body);
      const read = () => [...document.querySelectorAll(".document :is(h1, h2, h3)")].find((one) => one.getBoundingClientRect().bottom > 0)?.innerText;
      assert.match(await page.evaluate(read), heading, address);
    }
    for (const [address, name] of [["#document=nobody", "nobody"], ["#operations/document=L4", "L4"], ["#document=compare=L3,L5", "compare=L3,L5"]]) {
      await open(address);
      const shown = await texts(page, "main:visible p");
      assert.ok(shown.some((line) => line.includes(`is called ${name}.`)), `${address}: ${shown}`);
    }
    await open("#L4");
    await follow(page, "#document");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await open("#document");
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.locator(".document nav").getByRole("link", { name: "(M5)" }).click();
    assert.match(page.url(), /#document=product-ops\/M5$/);
    assert.match(await page.evaluate(() => document.activeElement.innerText), /\(M5\)$/);
    assert.ok(await page.locator(".document").isVisible());
  });
});

test("without script the addresses of what the document has lead there, in whatever of the usual cases", async () => {
  const places = [
    ["#L4", /\(L4\)$/],
    ["#l4", /\(L4\)$/],
    ["#COO", /\(coo\)$/],
    ["#operations/coo", /\(coo\)$/],
    ["#document=operations/coo", /\(coo\)$/],
    ["#document=L4", /\(L4\)$/],
    ["#document=l4", /\(L4\)$/],
    ["#document=coo", /\(coo\)$/],
    ["#product-ops/document=L4", /\(L4\)$/],
    ["#role=L4", /\(L4\)$/],
    ["#operations/role=coo", /\(coo\)$/],
    ["#autonomy", /^Autonomy/],
    ["#product-ops/dimension=autonomy", /^Autonomy/],
    ["#Chief%20of%20Staff", /^Chief of Staff/],
    ["#title=Chief of Staff", /^Chief of Staff/],
    ["#titles", /^Ambiguous titles/],
    ["#operations", /^Operations \(operations\)/],
    ["#operations/realities", /^What the jobs are really like/],
  ];
  await withLadderPage(
    BOTH,
    async (page, open) => {
      for (const [address, heading] of places) {
        await open(address);
        const read = () => [...document.querySelectorAll(".document :is(h1, h2, h3)")].find((one) => one.getBoundingClientRect().bottom > 0)?.innerText;
        assert.match(await page.evaluate(read), heading, address);
      }
      const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
      assert.equal(new Set(ids).size, ids.length);
    },
    { javaScriptEnabled: false },
  );
});

test("what else is called so is named, and where nothing is what is near", async () => {
  await withLadderPage(ONE, async (page, open) => {
    const said = async (address) => (await open(address), texts(page, "main:visible :is(p, li)"));
    const m5 = "M5 Senior Group Manager / Head of Product Operations";
    const head = "head of product operations";
    for (const address of [`#${head}`, `#role=${head}`, `#compare=${head},M7`]) {
      const lines = await said(encodeURI(address));
      assert.ok(lines.includes(`${head} also matches ${m5}`), `${address}: ${lines.slice(0, 6)}`);
    }
    const told = JSON.parse(ladder("show", "senior", ...ONE, "--format", "json")).roles[0];
    await open("#senior");
    assert.ok((await page.title()).startsWith(`${told.code} `));
    assert.ok((await said("#senior")).some((line) => /^senior also matches L6 .*M5 .*M7 /.test(line)));
    assert.ok((await said("#L4")).every((line) => !line.includes("also matches")));
    assert.deepEqual((await said("#princ%20oper")).filter((line) => /^[LM]\d/.test(line)), ["L5 Principal Product Operations Manager", "L6 Senior Principal Product Operations Manager"]);
    assert.ok((await said("#search=budgets")).some((line) => line.includes("a shorter beginning finds more")));
    await open("#search=%E2%80%AEbudget");
    assert.doesNotMatch((await page.title()) + (await page.locator("h1:visible").textContent()), /\u202e/);
  });
});

test("the views of two roles begin where one is, and another ladder is shown in the same view", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    const led = async (address, name) => {
      await open(address);
      await page.locator("header").getByRole("link", { name, exact: true }).click();
      return page.evaluate(() => location.hash);
    };
    assert.equal(await led("#L4", "Compare"), "#compare=product-ops/L4,product-ops/L5");
    assert.equal(await led("#operations/coo", "Compare"), "#compare=operations/director,operations/coo");
    assert.equal(await led("#L4", "Routes"), "#path=product-ops/L4,product-ops/L6");
    assert.equal(await led("#compare=L3,coo", "Routes"), "#path=product-ops/L3,operations/coo");
    assert.equal(await led("#path=L3,coo", "Compare"), "#compare=product-ops/L3,operations/coo");
    assert.equal(await led("#product-ops/about", "Operations"), "#operations/about");
    assert.equal(await led("#compare=L3,L5", "Operations"), "#operations/compare");
    assert.equal(await led("#L4", "Operations"), "#operations/matrix");
  });
});

test("a role whose code another ladder has is called by its ladder, too", async () => {
  const made = {
    name: "Other",
    levels: ["L4"],
    tracks: [{ id: "all", name: "All" }],
    roles: [{ code: "L4", track: "all", level: "L4", title: "Four" }],
  };
  await withLadder(made, async (file) => {
    await withLadderPage(["--file", file, "--ladder", "product-ops", "--ladder", "made"], async (page, open) => {
      await open("#compare=product-ops/L4,made/L4");
      assert.match(await page.title(), /^product-ops\/L4 → made\/L4 /);
      assert.deepEqual(await texts(page, "h1:visible"), ["product-ops/L4 Staff Product Operations Manager to made/L4 Four"]);
      await open("#made/L4");
      assert.deepEqual(await texts(page, "h1:visible"), ["made/L4 Four"]);
    });
  });
});

test("what an address has and the page does not show is said", async () => {
  await withLadderPage(ONE, async (page, open) => {
    const said = [
      ["#compare=L3,L5,M4", "Two roles are shown at a time. Left out: M4"],
      ["#path=L3,M7,L5", "Two roles are shown at a time. Left out: L5"],
      ["#path=L3,M7,99", "There is no route 99 here: this is the best one."],
      ["#path=L3,L3,2", "There is no route 2 here."],
      ["#path=M7,L3,2", "There is no route 2 here."],
      ["#compare=L3,nobody", "Nothing here is called nobody. The matrix shows what there is."],
    ];
    for (const [address, words] of said) {
      await open(address);
      const shown = await texts(page, "main:visible p");
      assert.ok(shown.includes(words), `${address}: ${shown.slice(0, 6)}`);
    }
  });
});

test("what is really like in the jobs is shown as the program does, also where another ladder says it", async () => {
  const { roles } = JSON.parse(ladder("show", "M4", ...ONE, "--format", "json"));
  assert.ok(roles[0].realities.length > 0);
  await withLadderPage(ONE, async (page, open) => {
    await page.getByRole("link", { name: "Realities" }).click();
    assert.deepEqual(await texts(page, "main:not(.document) h2"), roles[0].realities.map((one) => one.name));
    const shown = (await texts(page, "main:visible"))[0];
    for (const { about, practice } of roles[0].realities) assert.ok(shown.includes(about) && shown.includes(practice));
    await open("#search=firefighting");
    await page.locator("main .found h2 a").first().click();
    assert.match(page.url(), /#realities$/);
  });
});

test("search parts words as the program does", async () => {
  await withLadderPage(BOTH, async (page, open) => {
    for (const words of ["c++", "it's", "people's", "team's", "VP", "vice president", "C.O.O.", "head of", "hands-on", "leader’s", "the leader", "1.5", "b"]) {
      const told = JSON.parse(answered("search", words, ...BOTH, "--format", "json") || '{"hits": []}').hits;
      await open(`#search=${encodeURIComponent(words)}`);
      const shown = (await texts(page, "main:visible"))[0];
      // The program finds stems and slips, too; the page finds beginnings.
      for (const { text, fit } of told) if (fit === "exact") assert.ok(shown.includes(text), `${words}: ${text}`);
      if (told.length === 0) assert.ok(shown.includes("0 lines found"), words);
    }
    await open("#search=it's");
    const marks = await texts(page, "main mark");
    assert.ok(marks.every((mark) => /^it/i.test(mark)), String(marks));
  });
});

/** What the program answers; nothing where nothing is found. */
function answered(...words) {
  try {
    return ladder(...words);
  } catch (error) {
    if (error.status === 1) return undefined;
    throw error;
  }
}
