import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { finishSite, type FinishOptions } from "../../../loaders/site/finish.ts";
import { identifiersOf } from "../../../loaders/site/identifiers.ts";
import { GateError } from "../../../loaders/run/gate-error.ts";
import { page, smallSite } from "./small-site.ts";

async function faultsOf(files: Record<string, string | Uint8Array>, options: FinishOptions = {}): Promise<string> {
  const folder = await smallSite(files);
  return finishSite(folder, options).then(
    () => "",
    (error: unknown) => {
      expect(error).toBeInstanceOf(GateError);
      return (error as Error).message;
    },
  );
}

describe("finishSite", () => {
  it("passes a clean site and says what each page weighs", async () => {
    const folder = await smallSite({
      "index.html": page('<h1 id="top">Home</h1><a href="./value/">Value</a>'),
      "value/index.html": page('<a href="../#top">Home</a>', '<link rel="stylesheet" href="../style.css">'),
      "style.css": `body{background:url(data:image/png;base64,AAAA)}${"/* long */".repeat(500)}`,
    });
    const { pages } = await finishSite(folder);
    expect(pages.map(({ file }) => file)).toEqual(["index.html", "value/index.html"]);
    const bytes = Object.fromEntries(pages.map(({ file, bytes }) => [file, bytes]));
    expect(bytes["value/index.html"]).toBeGreaterThan(300);
    expect(bytes["value/index.html"]).toBeLessThan(2000);
  });

  it("gives each page a policy that allows its own inline scripts and no other", async () => {
    const folder = await smallSite({
      "index.html": page("", "<script>let a = 1</script>"),
      "explore/index.html": page(""),
    });
    await finishSite(folder);
    const report = await readFile(join(folder, "index.html"), "utf8");
    // echo -n 'let a = 1' | openssl dgst -sha256 -binary | base64
    expect(report).toContain("script-src 'self' 'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ=';");
    expect(report).not.toContain("unsafe-eval");
    expect(await readFile(join(folder, "explore/index.html"), "utf8")).toContain("'wasm-unsafe-eval' 'unsafe-eval'");
  });

  it("states the language and lets people enlarge the page", async () => {
    const folder = await smallSite({ "index.html": page("") });
    await finishSite(folder);
    const html = await readFile(join(folder, "index.html"), "utf8");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain("maximum-scale");
  });

  it("removes empty placeholders of packages", async () => {
    const folder = await smallSite({ "index.html": page(""), "_npm/duckdb@1/duckdb-mvp.wasm": "" });
    await finishSite(folder);
    await expect(readFile(join(folder, "_npm/duckdb@1/duckdb-mvp.wasm"))).rejects.toThrow("ENOENT");
  });

  it("names every fault on a line of its own", async () => {
    const faults = await faultsOf({
      "index.html": page('<a href="./nowhere">x</a><img src="./gone.png"><div class="observablehq--error">x</div>'),
    });
    expect(faults.split("\n")).toEqual([
      "The site may not be published.",
      "index.html: holds a cell that failed: x",
      "index.html: asks for a file that is not there: ./gone.png",
      "index.html: links to a page that is not there: ./nowhere",
    ]);
  });

  it("fails when a module that a page imports is not there or does not parse", async () => {
    const script = (path: string) => page("", `<script type="module">import "${path}";</script>`);
    expect(await faultsOf({ "index.html": script("./gone.js") })).toContain(
      "index.html: asks for a file that is not there: ./gone.js",
    );
    const broken = await faultsOf({ "index.html": script("./a.js"), "a.js": "let = ;" });
    expect(broken).toMatch(/^a\.js: does not parse at line 1/m);
  });

  it("fails on links to places that are not on the page, and on links off the site", async () => {
    expect(await faultsOf({ "index.html": page('<a href="#nowhere">x</a>') })).toContain(
      "links to a place that is not on the page: #nowhere",
    );
    expect(await faultsOf({ "index.html": page('<a href="https://example.com/">x</a>') })).toContain(
      "links off the site",
    );
  });

  it.each([
    ["a tag", { "index.html": page('<img src="https://example.com/a.png">') }],
    ["a protocol-relative tag", { "index.html": page("", '<script src="//example.com/a.js"></script>') }],
    ["a style attribute", { "index.html": page('<p style="background:url(https://example.com/a.png)">x</p>') }],
    ["a stylesheet", { "index.html": page(""), "a.css": '@import "https://example.com/a.css";' }],
    ["a picture", { "index.html": page(""), "a.svg": '<svg><image href="https://example.com/a.png"/></svg>' }],
    ["a module", { "index.html": page(""), "a.js": 'fetch("https://example.com/count")' }],
    ["an inline script", { "index.html": page("", "<script>new WebSocket('wss://example.com')</script>") }],
    ["an import", { "index.html": page("", '<script type="module">import "https://example.com/a.js"</script>') }],
  ])("fails when %s asks another host", async (_, files: Record<string, string>) => {
    expect(await faultsOf(files)).toContain("//example.com");
  });

  it("fails when a cell uses a name that nobody defines", async () => {
    const cells = `const define = () => {};
define({id: "1a2b3c4d", inputs: ["Plot","nobody","x"], body: () => 1});
define({id: "2", outputs: ["x"], body: () => 1});`;
    expect(await faultsOf({ "index.html": page("", `<script type="module">${cells}</script>`) })).toBe(
      "The site may not be published.\nindex.html: cell 1a2b3c4d uses nobody, which no cell or library defines",
    );
  });

  it("holds report pages to their weight, data and modules included, and lets explore pages be heavier", async () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, i) => (i * 2654435761) >>> (i % 24));
    const heavy = page(
      "",
      `<script type="module">const registerFile = () => {};
registerFile("../data.bin", {"name":"../data.bin","path":"../data.txt","size":40000});
</script>`,
    );
    const files = { "data.txt": Buffer.from(noise).toString("base64"), "index.html": page("") };
    expect(await faultsOf({ ...files, "value/index.html": heavy }, { budget: 20_000 })).toMatch(
      /^value\/index\.html: weighs \d+ kB compressed; a report may weigh 20 kB$/m,
    );
    expect(await faultsOf({ ...files, "explore/index.html": heavy }, { budget: 20_000 })).toBe("");
  });

  it("fails on a leak", async () => {
    const faults = await faultsOf(
      { "index.html": page("<p>C0001234 pays late</p>") },
      { identifiers: identifiersOf(["C0001234"]) },
    );
    expect(faults).toMatch(
      /index\.html: holds an identifier of the book at line \d+, character \d+: C0… \(8 characters\)/,
    );
  });
});
