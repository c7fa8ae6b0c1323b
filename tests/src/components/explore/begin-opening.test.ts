import { beforeEach, expect, it, vi } from "vitest";
import { beginOpening } from "../../../../src/components/explore/begin-opening.ts";
import type { Report } from "../../../../src/models/report.ts";

const { openAnalystDatabase } = vi.hoisted(() => ({ openAnalystDatabase: vi.fn() }));
vi.mock("../../../../src/components/explore/open-database.js", () => ({ openAnalystDatabase }));

const report = (state: Report["state"]) => ({ state }) as Report;

beforeEach(() => {
  openAnalystDatabase.mockReset();
  let opened = 0;
  openAnalystDatabase.mockImplementation(() => Promise.resolve(++opened));
});

it("begins at once, hands out what was begun once, and opens anew for all others", async () => {
  const open = beginOpening(report("ready"), { exact: true });
  expect(openAnalystDatabase).toHaveBeenCalledExactlyOnceWith({ exact: true });
  expect([await open(), await open(), await open()]).toEqual([1, 2, 3]);
});

it("asks for no database of a report that is withheld", () => {
  beginOpening(report("withheld"));
  expect(openAnalystDatabase).not.toHaveBeenCalled();
});

it("tells whoever asks why it failed, and nobody else", async () => {
  openAnalystDatabase.mockRejectedValueOnce(new Error("no engine"));
  const open = beginOpening(report("ready"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  await expect(open()).rejects.toThrow("no engine");
});
