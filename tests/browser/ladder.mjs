// The program under test, and ladders made for it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the program answers; `LADDER` says where it is. */
export function ladder(...words) {
  return execFileSync(process.env.LADDER, words, { encoding: "utf8", env: {}, maxBuffer: 2 ** 28 });
}

/** Writes a ladder to a file while a test runs. JSON is YAML. */
export async function withLadder(content, test) {
  const folder = mkdtempSync(join(tmpdir(), "ladder-"));
  const file = join(folder, "made.yaml");
  try {
    writeFileSync(file, JSON.stringify({ schema: 1, id: "made", version: "1.0.0", ...content }));
    await test(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
