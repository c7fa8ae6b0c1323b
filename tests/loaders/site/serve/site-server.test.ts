import { createConnection } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request, type IncomingMessage } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { finishSite } from "../../../../loaders/site/finish.ts";
import { serve } from "../../../../loaders/site/serve/site-server.ts";
import { page, smallSite } from "../small-site.ts";

const files = {
  "index.html": page("<h1>Home</h1>", "<script>let a = 1</script>"),
  "404.html": page("<h1>Lost</h1>"),
  "value/index.html": page("<h1>Value</h1>"),
  "value/method.html": page("<h1>Method</h1>"),
  "_file/a.1a2b3c4d.json": JSON.stringify(Array(1000).fill("abc")),
  "_npm/a@1/a.wasm": new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
};

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

async function served() {
  const folder = await smallSite(files);
  await finishSite(folder);
  const { port, url, close } = await serve(folder);
  onTestFinished(close);
  const get = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ port, path, headers, method, host: "localhost" }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on("error", reject).end();
    });
  return { get, port, url };
}

describe("serve", () => {
  it("answers as a static host does: folders, pages without their ending, and a page for lost readers", async () => {
    const { get } = await served();
    expect((await get("/")).body.toString()).toContain("Home");
    expect((await get("/value/method")).body.toString()).toContain("Method");
    expect(await get("/value?x=1")).toMatchObject({ status: 301, headers: { location: "/value/?x=1" } });
    const lost = await get("/value/nowhere");
    expect([lost.status, lost.body.toString()]).toEqual([404, expect.stringContaining("Lost")]);
    expect((await get("/%E0%A4%A")).status).toBe(404);
    expect((await get("/", {}, "POST")).status).toBe(405);
  });

  it("sends the policy of each page as a header, and forbids framing", async () => {
    const { get } = await served();
    const { headers } = await get("/");
    expect(headers["content-security-policy"]).toMatch(
      /^default-src 'self'; script-src 'self' 'sha256-.*; frame-ancestors 'none'$/,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("compresses what a browser accepts compressed", async () => {
    const { get } = await served();
    const path = "/_file/a.1a2b3c4d.json";
    const plain = await get(path);
    const brotli = await get(path, { "Accept-Encoding": "gzip, deflate, br" });
    const gzip = await get(path, { "Accept-Encoding": "gzip, br;q=0" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 10);
  });

  it("lets files whose address changes with their contents be kept, and asks again for pages", async () => {
    const { get } = await served();
    expect((await get("/_file/a.1a2b3c4d.json")).headers["cache-control"]).toContain("immutable");
    const { headers } = await get("/");
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await get("/", { "If-None-Match": headers.etag! })).status).toBe(304);
  });

  it("sends ranges of bytes", async () => {
    const { get } = await served();
    const path = "/_npm/a@1/a.wasm";
    const part = await get(path, { Range: "bytes=2-4" });
    expect(part).toMatchObject({
      status: 206,
      headers: { "content-range": "bytes 2-4/10", "content-type": "application/wasm" },
    });
    expect([...part.body]).toEqual([2, 3, 4]);
    expect([...(await get(path, { Range: "bytes=-3" })).body]).toEqual([7, 8, 9]);
    expect([...(await get(path, { Range: "bytes=8-" })).body]).toEqual([8, 9]);
    expect((await get(path, { Range: "bytes=10-" })).status).toBe(416);
    expect((await get(path, { Range: "lines=1-2" })).status).toBe(200);
  });

  it("never leaves its folder", async () => {
    const { get, port } = await served();
    expect((await get("/..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd")).status).toBe(404);
    const raw = await new Promise<string>((resolve) => {
      const socket = createConnection(port, "localhost", () =>
        socket.write("GET /../../../../etc/passwd HTTP/1.0\r\n\r\n"),
      );
      let text = "";
      socket.on("data", (chunk) => (text += String(chunk))).on("close", () => resolve(text));
    });
    expect(raw).toMatch(/^HTTP\/1\.1 404/);
  });

  it("listens on this machine alone, and says when a port is taken", async () => {
    const { port, url } = await served();
    expect(url).toBe(`http://localhost:${port}/`);
    await expect(serve(".", port)).rejects.toThrow("EADDRINUSE");
  });
});
