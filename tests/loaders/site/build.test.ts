import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identifiersOf, saveIdentifiers } from "../../../loaders/site/identifiers.ts";
import { vendor } from "../../../loaders/site/vendor.ts";

const HOME = resolve(import.meta.dirname, "../../..");
const CANARY = "C0000017";
let root: string;

const sources: Record<string, string> = {
  "package.json": '{"type":"module"}',
  "observablehq.config.ts": `import { head } from "${HOME}/loaders/site/shell/head.ts";
export default {
  root: "src", output: process.env.TENURE_OUTPUT, title: "Small", globalStylesheets: [], style: "style.css", search: true,
  pages: [{ name: "Value", path: "/value/" }], head: (page) => head("${HOME}", page), footer: "",
  duckdb: { platforms: { mvp: false, eh: true }, extensions: { json: null, parquet: null } },
};`,
  "src/style.css": '@import "observablehq:default.css";',
  "src/favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "src/index.md": "# Home\n\n[Value](/value/)\n",
  "src/value/index.md":
    '# Value\n\n```js\nimport {bars} from "../bars.js";\ndisplay(bars(await FileAttachment("../rows.json").json()));\n```\n',
  "src/explore/index.md":
    "# Explore\n\n```sql\nSELECT 42 AS answer\n```\n\n```js\naq.table({a: [1]}), d3.sum([1]), Inputs.range()\n```\n",
  "src/rows.json": '{"rows":[{"label":"north","people":12}]}',
  "src/bars.js":
    'import * as Plot from "@observablehq/plot";\nexport const bars = ({rows}) => Plot.barX(rows, {x: "people", y: "label"}).plot();\n',
};

/** Runs the build in a process of its own that cannot reach the network. */
function build(): Promise<{ code: number; said: string }> {
  const program = join(import.meta.dirname, "build-project.ts");
  const env = {
    ...process.env,
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "no-network.mjs")).href}`,
    TENURE_CONNECTIONS: join(root, "connections.txt"),
  };
  return new Promise((resolve) => {
    const args = ["--import", "tsx", program, root, join(root, "identifiers.bin")];
    const child = execFile(process.execPath, args, { cwd: HOME, env }, (_, __, said) =>
      resolve({ code: child.exitCode ?? -1, said }),
    );
  });
}

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), contents);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tenure-project-"));
  await write(sources);
  await symlink(join(HOME, "node_modules"), join(root, "node_modules"));
  await saveIdentifiers(identifiersOf([CANARY]), join(root, "identifiers.bin"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("a build", () => {
  it("asks the network for nothing, with everything that a page may use on its pages", async () => {
    const { code, said } = await build();
    expect(said).toBe("");
    expect(code).toBe(0);
    expect(existsSync(join(root, "connections.txt"))).toBe(false);
    const files = await readdir(join(root, "dist"), { recursive: true });
    expect(files.some((file) => file.endsWith("duckdb-eh.wasm"))).toBe(true);
    expect(files.some((file) => file.includes("mvp"))).toBe(false);
    expect(files.filter((file) => file.endsWith(".woff2"))).toHaveLength(2);
    expect(await readFile(join(root, "dist/value/index.html"), "utf8")).not.toContain("duckdb");
  }, 180_000);

  it("exits with 2, names each leak and broken cell, and keeps the last good site", async () => {
    const before = await readFile(join(root, "dist/value/index.html"), "utf8");
    await rm(join(root, "src/explore"), { recursive: true });
    await write({
      "src/index.md": `# Home\n\nAsk ${CANARY}.\n`,
      "src/rows.json": `{"rows":[{"label":"${CANARY}","people":12}]}`,
      "src/broken.md": "# Broken\n\n```js\nconst = 1;\n```\n\n```js\nnobody + 1\n```\n",
    });
    const { code, said } = await build();
    expect(code).toBe(2);
    expect(said).toContain("The site may not be published.");
    expect(said).toMatch(
      /^index\.html: holds an identifier of the book at line \d+, character \d+: C0… \(8 characters\)$/m,
    );
    expect(said).toMatch(/^_file\/rows\.[0-9a-f]{8}\.json: holds an identifier of the book in column label/m);
    expect(said).toMatch(/^broken\.html: holds a cell that failed: SyntaxError: /m);
    expect(said).toMatch(/^broken\.html: cell \w+ uses nobody, which no cell or library defines$/m);
    expect(said).not.toContain(CANARY);
    expect(await readFile(join(root, "dist/value/index.html"), "utf8")).toBe(before);
    expect(existsSync(join(root, "dist/broken.html"))).toBe(false);
  }, 180_000);
});

describe("vendor", () => {
  it("does nothing when the lock file is the one it worked from", async () => {
    const bundle = join(root, "src/.observablehq/cache/_npm/d3@7.9.2/_esm.js");
    const { mtimeMs } = await stat(bundle);
    await vendor(root);
    expect((await stat(bundle)).mtimeMs).toBe(mtimeMs);
  });
});
