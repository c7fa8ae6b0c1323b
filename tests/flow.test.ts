import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Which rooms a room may import from, besides itself. Data flows one way, so imports do too. */
const allowed: Record<string, string[]> = {
  // A fitted model that is asked on both sides has its form, and how it answers, in src/models.
  "loaders/statistics": ["src/models"],
  "loaders/book": ["loaders/stage", "loaders/run", "src/models"],
  "loaders/stage": ["loaders/book", "src/models"],
  "loaders/value": ["loaders/book", "loaders/statistics", "loaders/stage", "loaders/run", "src/models"],
  "loaders/loyalty": [
    "loaders/book",
    "loaders/statistics",
    "loaders/stage",
    "loaders/run",
    "loaders/value",
    "src/models",
  ],
  "loaders/segments": [
    "loaders/book",
    "loaders/statistics",
    "loaders/stage",
    "loaders/run",
    "loaders/value",
    "loaders/loyalty",
    "src/models",
  ],
  "loaders/fraud": [
    "loaders/book",
    "loaders/statistics",
    "loaders/stage",
    "loaders/run",
    "loaders/value",
    "src/models",
  ],
  "loaders/marketing": [
    "loaders/book",
    "loaders/statistics",
    "loaders/stage",
    "loaders/run",
    "loaders/value",
    "src/models",
  ],
  "loaders/crm": ["loaders/book", "loaders/statistics", "loaders/stage", "loaders/run", "loaders/value", "src/models"],
  "loaders/analyst": ["loaders/book", "loaders/stage", "loaders/run", "loaders/site", "src/models"],
  "loaders/run": [
    "loaders/analyst",
    "loaders/book",
    "loaders/stage",
    "loaders/statistics",
    "loaders/value",
    "loaders/loyalty",
    "loaders/site",
    "src/models",
    "src/words",
    "src/claims",
  ],
  "loaders/site": ["loaders/book", "loaders/stage", "loaders/run", "src/navigation", "src/words"],
  "src/models": [],
  "src/metrics": [],
  "src/words": ["src/models", "src/metrics", "src/components"],
  "src/components": ["src/models", "src/metrics", "src/words", "src/published", "src/navigation", "src/claims"],
  "src/data": ["loaders/run"],
};

const imports = /(?:from|import)\s+"(\.[^"]+)"/g;

async function sources(room: string): Promise<string[]> {
  const entries = await readdir(room, { recursive: true });
  return entries.filter((entry) => /\.(ts|mjs)$/.test(entry)).map((entry) => join(room, entry));
}

function roomOf(path: string): string {
  return path
    .replace(/\.(ts|js)$/, "")
    .split("/")
    .slice(0, 2)
    .join("/");
}

async function importedRooms(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(imports)].map(([, path]) => roomOf(relative(".", join(dirname(file), path!))));
}

describe("data flow", () => {
  it.each(Object.keys(allowed))("%s imports only what lies before it", async (room) => {
    const wrong: string[] = [];
    for (const file of await sources(room)) {
      const rooms = await importedRooms(file);
      wrong.push(
        ...rooms
          .filter((other) => other !== room && !allowed[room]!.includes(other))
          .map((other) => `${file} -> ${other}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it("lets only one file know the database engine", async () => {
    const knowing: string[] = [];
    for (const file of [...(await sources("loaders")), ...(await sources("src"))]) {
      if ((await readFile(file, "utf8")).includes('from "@duckdb/node-api"')) knowing.push(file);
    }
    expect(knowing).toEqual(["loaders/stage/database.ts"]);
  });

  it("keeps the whole of d3, 95 kB, out of what report pages load", async () => {
    const whole: string[] = [];
    for (const file of await sources("src")) {
      if (!file.startsWith("src/data/") && (await readFile(file, "utf8")).includes('from "d3"')) whole.push(file);
    }
    expect(whole).toEqual([]);
  });

  it("keeps the simulator away from what its truth is tested against", async () => {
    const rooms = await Promise.all((await sources("loaders/book/demo")).map(importedRooms));
    expect(rooms.flat().filter((room) => ["loaders/statistics", "src/models", "loaders/value"].includes(room))).toEqual(
      [],
    );
  });
});
