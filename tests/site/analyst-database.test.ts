import { readdirSync } from "node:fs";
import { cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serve, type SiteServer } from "../../loaders/site/serve/site-server.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import { launchChromium } from "./chromium.ts";
import { countingHost, type CountingHost } from "./counting-host.ts";
import { withPage } from "./with-page.ts";

const DIST = resolve(process.env["TENURE_SITE"] ?? join(import.meta.dirname, "../../dist"));
const FILE = /\/_file\/data\/analyst\.\w+\.duckdb$/;

let browser: Browser;
let folder: string;
let site: SiteServer;

const fileIn = (path: string, pattern: RegExp) => readdirSync(join(folder, path)).find((name) => pattern.test(name))!;
const hasDatabase = inject("pages").includes("explore/sql");

/** The site with a database of 200 MB in place of its own: a million rows of 25 columns that no compression makes smaller. */
beforeAll(async () => {
  if (!hasDatabase) return;
  browser = await launchChromium();
  folder = join(await mkdtemp(join(tmpdir(), "tenure-large-")), "site");
  await cp(DIST, folder, { recursive: true });
  const path = join(folder, "_file/data", fileIn("_file/data", /^analyst\.\w+\.duckdb$/));
  await rm(path);
  const columns = Array.from({ length: 25 }, (_, i) => `HASH(i + ${i} * 1000003) AS c${i}`);
  const database = await openDatabase({ path });
  await database.run(`CREATE TABLE large AS SELECT i % 7 AS kind, ${columns.join(", ")} FROM RANGE(1000000) AS r (i)`);
  database.close();
  expect((await stat(path)).size).toBeGreaterThan(195e6);
  site = await serve(folder);
});
afterAll(async () => {
  await site?.close();
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

interface Answer {
  note: string | null;
  groups: number;
}

/** Opens the database as pages do, then groups a column of it; bytes of each by the host's count. */
async function groupOnce(host: CountingHost): Promise<Answer & { opened: number; grouped: number; requests: number }> {
  const module = `${host.url}_import/components/explore/${fileIn("_import/components/explore", /^open-database\.\w+\.js$/)}`;
  let result: Awaited<ReturnType<typeof groupOnce>> | undefined;
  await withPage(browser, `${host.url}explore/sql`, async (page) => {
    const before = host.sent(FILE);
    // As text: vite would replace the import of a function.
    const note = await page.evaluate<string | null>(`import(${JSON.stringify(module)}).then(async (module) => {
      const { note, connection } = await module.openAnalystDatabase();
      globalThis.connection = connection;
      return note;
    })`);
    const opened = host.sent(FILE);
    const groups = await page.evaluate(async () => {
      const { connection } = globalThis as unknown as { connection: AsyncDuckDBConnection };
      return (await connection.query("SELECT kind, MAX(c3) AS top FROM large GROUP BY kind")).numRows;
    });
    const grouped = host.sent(FILE);
    result = {
      ...{ note, groups, opened: opened.bytes - before.bytes, grouped: grouped.bytes - opened.bytes },
      requests: grouped.requests - before.requests,
    };
  });
  return result!;
}

describe.runIf(hasDatabase)("a database of 200 MB", () => {
  it("is asked by range requests: opening takes under 2 MB, one GROUP BY under 30 MB", async () => {
    const host = await countingHost(site.url);
    const { note, groups, opened, grouped, requests } = await groupOnce(host);
    host.close();
    console.log(`opened with ${opened} bytes, grouped with ${grouped}, in ${requests} requests`);
    expect({ note, groups }).toEqual({ note: null, groups: 7 });
    expect(opened).toBeLessThan(2e6);
    expect(grouped).toBeLessThan(30e6);
  });

  it("is fetched whole from a host that sends no parts, and the reader is told", async () => {
    const host = await countingHost(site.url, { withoutParts: true });
    const { note, groups } = await groupOnce(host);
    host.close();
    expect(groups).toBe(7);
    expect(note).toContain("does not send parts of files");
  });
});
