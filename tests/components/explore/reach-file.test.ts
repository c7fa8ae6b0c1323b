import { describe, expect, it } from "vitest";
import { reachFile, WHOLE, WHOLE_AT_MOST } from "../../../src/components/explore/reach-file.ts";

interface Host {
  size: number;
  sendsParts?: boolean;
  status?: number;
}

/** A host of one file, and what it was asked for. */
function host({ size, sendsParts = true, status = 200 }: Host) {
  const asked: (string | null)[] = [];
  const ask: typeof fetch = (_, options) => {
    const range = new Headers(options?.headers).get("Range");
    asked.push(range);
    if (status !== 200) return Promise.resolve(new Response(null, { status }));
    const part = range !== null && sendsParts;
    const headers = part ? { "Content-Range": `bytes 0-0/${size}` } : { "Content-Length": String(size) };
    return Promise.resolve(new Response(new Uint8Array(part ? 1 : 8), { status: part ? 206 : 200, headers }));
  };
  return { asked, ask };
}

describe("reachFile", () => {
  it("fetches a small file whole, although its host sends parts", async () => {
    const { ask, asked } = host({ size: WHOLE });
    expect(await reachFile("a", ask)).toMatchObject({ how: "whole", chosen: true });
    expect(asked).toEqual(["bytes=0-0", null]);
  });

  it("leaves a large file with a host that sends parts", async () => {
    const { ask, asked } = host({ size: WHOLE + 1 });
    expect(await reachFile("a", ask)).toEqual({ how: "parts", url: "a" });
    expect(asked).toEqual(["bytes=0-0"]);
  });

  it("takes the whole file from the first answer of a host that sends no parts", async () => {
    const { ask, asked } = host({ size: WHOLE_AT_MOST, sendsParts: false });
    expect(await reachFile("a", ask)).toMatchObject({ how: "whole", bytes: new Uint8Array(8) });
    expect(asked).toEqual(["bytes=0-0"]);
  });

  it("does not fetch what no browser can hold", async () => {
    const { ask } = host({ size: WHOLE_AT_MOST + 1, sendsParts: false });
    expect(await reachFile("a", ask)).toEqual({ how: "too-large" });
  });

  it.each([401, 404, 500])("says so when the host answers %i", async (status) => {
    await expect(reachFile("a", host({ size: 1, status }).ask)).rejects.toThrow(`answered ${status}`);
  });
});
