// How the page is set: whole words, every text in its own direction, and each view in that of its ladder.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withLadder } from "./ladder.mjs";
import { withLadderPage } from "./page.mjs";

const BOTH = ["--ladder", "product-ops", "--ladder", "operations"];
const VIEWS = ["#product-ops/matrix", "#operations/matrix", "#product-ops/M4", "#compare=product-ops/L3,product-ops/M7", "#path=product-ops/L3,product-ops/M7", "#product-ops/dimension=communication", "#search=communication", "#operations/titles", "#operations/about", "#product-ops/realities", "#document"];

/** Words, up to a length that every column has room for, that are on more than one line. */
function brokenWords() {
  const broken = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest(".heard, option")) continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]{2,20}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

test("no word is broken that is not wider than a column, nor in print", async () => {
  for (const [width, media] of [[320, "screen"], [768, "screen"], [1280, "screen"], [718, "print"]]) {
    await withLadderPage(
      BOTH,
      async (page, open) => {
        await page.emulateMedia({ media });
        for (const address of VIEWS) {
          await open(address);
          assert.deepEqual(await page.evaluate(brokenWords), [], `${address} at ${width} in ${media}`);
        }
      },
      { viewport: { width, height: 800 } },
    );
  }
});

test("a word wider than any column is broken, and nothing moves sideways", async () => {
  const word = "W".repeat(5_000);
  const cells = [{ roles: ["A1"], rating: word, expects: [word] }];
  const made = {
    name: "Long",
    levels: ["A1"],
    tracks: [{ id: "all", name: word }],
    roles: [{ code: "A1", track: "all", level: "A1", title: word }],
    dimensions: [{ id: "work", name: word, section: word, scale: [word], cells }],
  };
  await withLadder(made, async (file) => {
    for (const width of [320, 1280]) {
      await withLadderPage(
        ["--file", file, "--ladder", "made"],
        async (page, open) => {
          for (const address of ["", "#A1", "#dimension=work", "#document"]) {
            await open(address);
            const [past, widest] = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth, Math.max(0, ...[...document.querySelectorAll("th, td")].map((one) => one.offsetWidth))]);
            assert.ok(past <= 0 && widest <= 700, `${address} at ${width}: ${past}, ${widest}`);
          }
        },
        { viewport: { width, height: 800 } },
      );
    }
  });
});

const ARABIC = {
  name: "سلم العمل",
  about: "ما يتوقع من كل دور، بعبارات قصيرة يفهمها الجميع.",
  inferred: "قراءتنا للأصل",
  levels: ["A1", "A2"],
  tracks: [{ id: "all", name: "مساهم فردي" }, { id: "other", name: "مدير" }],
  roles: [
    { code: "A1", track: "all", level: "A1", title: "مهندس (أول)" },
    { code: "A2", track: "all", level: "A2", title: "مهندس / رئيس الفريق" },
    { code: "M2", track: "other", level: "A2", title: "مدير" },
  ],
  dimensions: [
    {
      id: "work",
      name: "العمل",
      section: "الحرفة",
      inferred: "من قراءتنا",
      scale: ["منخفض", "عال"],
      cells: [
        { roles: ["A1"], rating: "منخفض", expects: ["يكتب SQL كل يوم (غالبا)", "Reviews the work of others, each week and with care."] },
        { roles: ["A2", "M2"], rating: "عال", expects: ["يكتب SQL كل يوم (دائما)", { text: "يقود", examples: ["يقرر"] }] },
      ],
    },
  ],
  titles: [{ title: "مهندس", about: "يعني أشياء", meanings: [{ id: "one", name: "مبتدئ", about: "يتعلم", nearest: ["A1"] }] }],
  realities: [{ id: "r", name: "كثير من الاجتماعات", applies_to: ["A2"], about: "يومك اجتماعات", practice: "احجز وقتا" }],
};
const OF_MADE = ["", "#matrix=all", "#A1", "#A2", "#compare=A1,A2", "#path=A1,A2", "#dimension=work", "#search=SQL", "#titles", "#title=مهندس", "#realities", "#about", "#document"];

/** The sides from which headings, lines and items that are seen begin, and how far some are past the edge. */
function sides() {
  const texts = [...document.querySelectorAll("h1, h2, h3, h4, p, li, dd")].filter((one) => one.checkVisibility() && !one.closest("nav, form, header, .heard"));
  const all = texts.map((one) => {
    const style = getComputedStyle(one);
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, right } = range.getBoundingClientRect();
    const outer = one.parentElement.closest("main, section, ul, ol, li, dl, div").getBoundingClientRect();
    const isAtRight = outer.right - right < left - outer.left;
    return `${style.direction} ${isAtRight ? "right" : "left"}`;
  });
  return { all: [...new Set(all)], past: document.documentElement.scrollWidth - innerWidth };
}

test("a ladder from right to left is set so on every view, with script and without", async () => {
  for (const made of [{ ...ARABIC, language: "ar" }, ARABIC]) {
    await withLadder(made, async (file) => {
      for (const [width, javaScriptEnabled] of [[320, true], [1280, true], [320, false], [1280, false]]) {
        await withLadderPage(
          ["--file", file, "--ladder", "made"],
          async (page, open) => {
            for (const address of javaScriptEnabled ? OF_MADE : [""]) {
              await open(address);
              const { all, past } = await page.evaluate(sides);
              assert.ok(past <= 0, `${address} at ${width}: ${past}`);
              // What fills its line begins on either side.
              const isWide = width === 1280;
              assert.deepEqual(isWide ? all : all.map((one) => one.slice(0, 3)).slice(0, 1), isWide ? ["rtl right"] : ["rtl"], `${address} at ${width}`);
            }
          },
          { viewport: { width, height: 800 }, javaScriptEnabled },
        );
      }
    });
  }
});

test("texts are in their language, and each ladder in its direction", async () => {
  await withLadder({ ...ARABIC, language: "ar" }, async (file) => {
    await withLadderPage(["--file", file, "--ladder", "made", "--ladder", "operations"], async (page, open) => {
      const direction = (locator) => locator.evaluate((one) => getComputedStyle(one).direction);
      const root = page.locator("html");
      await open("#made/A1");
      const item = page.locator("main:visible li", { hasText: "SQL" });
      assert.equal(await item.getAttribute("lang"), "ar");
      for (const one of [item, root, page.locator("h1:visible")]) assert.equal(await direction(one), "rtl");
      await open("#coo");
      assert.equal(await direction(root), "ltr");
      await open("#compare=made/A1,made/A2");
      assert.match(await page.locator("h1 .arrow").evaluate((one) => getComputedStyle(one, "::before").content), /←/);
      await open("#document");
      const sections = page.locator(".document section");
      assert.deepEqual(await sections.evaluateAll((all) => all.map((one) => `${one.lang} ${one.dir}`).sort()), [" ltr", "ar rtl"]);
    });
  });
});

test("a matrix of many roles is printed in parts, and is whole again after that", async () => {
  const codes = Array.from({ length: 34 }, (_, index) => `L${index}`);
  const cell = (roles, index) => ({ roles, rating: ["Developing", "Proficient"][index % 2], expects: [`Does ${index}`] });
  const apart = codes.map((code, index) => cell([code], index));
  const shared = [cell(codes.slice(0, 15), 0), cell(codes.slice(15), 1)];
  const made = {
    name: "Wide",
    levels: codes,
    tracks: [{ id: "one", name: "One" }, { id: "other", name: "Other" }],
    roles: codes.map((code, index) => ({ code, track: index < 20 ? "one" : "other", level: code, title: `Role ${index}` })),
    dimensions: [apart, shared].map((cells, index) => ({ id: `d${index}`, name: "Communication", section: `S${index}`, scale: ["Developing", "Proficient"], cells })),
  };
  await withLadder(made, async (file) => {
    await withLadderPage(["--file", file, "--ladder", "made"], async (page) => {
      const before = await page.locator("main:visible").innerHTML();
      // The width of A4 between its margins.
      await page.setViewportSize({ width: 703, height: 1000 });
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      const parts = await page.locator(".matrix").evaluateAll((all) =>
        all.map((table) => ({
          codes: [...table.tHead.rows].at(-1).innerText.split(/\s+/).slice(1),
          widths: [...table.rows].map((line) => [...line.cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
          past: table.getBoundingClientRect().right - innerWidth,
        })),
      );
      assert.deepEqual(parts.flatMap((part) => part.codes.filter((code) => /^L\d+$/.test(code))), codes);
      for (const { widths, past } of parts) {
        assert.equal(new Set(widths).size, 1, String(widths));
        assert.ok(past <= 0, String(past));
      }
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1280, height: 720 });
      assert.equal(await page.locator("main:visible").innerHTML(), before);
    });
  });
});

test("a role has its dimensions in the order of the matrix", async () => {
  const parts = [["a", "S"], ["b", undefined], ["c", "T"], ["d", "S"]];
  const made = {
    name: "Made",
    levels: ["A1"],
    tracks: [{ id: "all", name: "All" }],
    roles: [{ code: "A1", track: "all", level: "A1", title: "One" }],
    dimensions: parts.map(([id, section]) => ({ id, name: `Dimension ${id}`, ...(section && { section }), cells: [{ roles: ["A1"], expects: [`Does ${id}`] }] })),
  };
  await withLadder(made, async (file) => {
    await withLadderPage(["--file", file, "--ladder", "made"], async (page, open) => {
      const inMatrix = await page.locator(".matrix th[scope=row]").allInnerTexts();
      await open("#A1");
      assert.deepEqual(await page.locator(".asked h2").allInnerTexts(), inMatrix);
      assert.equal(inMatrix.length, parts.length);
    });
  });
});

test("a rating and years of a ladder from right to left run so beside each other", async () => {
  const rated = (roles, rating, years) => ({ roles, rating, years, expects: ["يعمل"] });
  const dimensions = [{ ...ARABIC.dimensions[0], cells: [rated(["A1"], "منخفض", 1), rated(["A2", "M2"], "عال", 3)] }];
  await withLadder({ ...ARABIC, language: "ar", dimensions }, async (file) => {
    await withLadderPage(["--file", file, "--ladder", "made"], async (page, open) => {
      await open("#compare=A1,A2");
      const cells = await page.locator(".moves td").evaluateAll((all) =>
        all.map((cell) => {
          const left = (selector) => cell.querySelector(selector).getBoundingClientRect().left;
          return [left(".rating"), left("bdi:last-child:not(.rating *)")];
        }),
      );
      assert.equal(cells.length, 2);
      for (const [rating, years] of cells) assert.ok(rating > years, `${rating} ${years}`);
    });
  });
});

test("facts of a role of a ladder from right to left are each in their own direction in the document", async () => {
  const [first, ...others] = ARABIC.dimensions[0].cells;
  const dimensions = [{ ...ARABIC.dimensions[0], cells: [{ ...first, years: 3 }, ...others] }];
  for (const javaScriptEnabled of [true, false]) {
    await withLadder({ ...ARABIC, language: "ar", dimensions }, async (file) => {
      await withLadderPage(
        ["--file", file, "--ladder", "made"],
        async (page, open) => {
          await open("#document");
          const line = page.locator(".document p", { hasText: "3+ years" }).first();
          const [plus, years] = await line.evaluate((one) => {
            const leaves = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
            while (!leaves.nextNode().data.includes("3+ years"));
            const text = leaves.currentNode;
            const leftOf = (words) => {
              const range = document.createRange();
              const at = text.data.indexOf(words);
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              return range.getBoundingClientRect().left;
            };
            return [leftOf("3+"), leftOf("years")];
          });
          assert.ok(plus < years, `${plus} ${years}`);
        },
        { javaScriptEnabled },
      );
    });
  }
});

test("roles to choose from are shown by their whole titles where there is room", async () => {
  await withLadderPage(["--ladder", "product-ops"], async (page, open) => {
    await open("#compare=L3,M7");
    for (const label of ["From", "To"]) {
      const { has, needs } = await page.getByLabel(label, { exact: true }).evaluate((select) => {
        const free = select.cloneNode(true);
        free.style.cssText = "position: absolute; inline-size: auto; max-inline-size: none";
        select.parentElement.append(free);
        const needs = free.offsetWidth;
        free.remove();
        return { has: select.offsetWidth, needs };
      });
      assert.ok(has >= needs, `${label}: ${has} of ${needs}`);
    }
  });
});
