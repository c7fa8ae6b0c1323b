import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../loaders/site/privacy/read-csv.ts";

function tableOf(text: string): Promise<Record<string, string[]>> {
  const { columns } = readCsv(text);
  return Promise.all(columns.map(async ({ name, values }) => [name, [...(await values())]] as const)).then(
    Object.fromEntries,
  ) as Promise<Record<string, string[]>>;
}

describe("readCsv", () => {
  it("reads commas, semicolons and tabs, quotes, line ends of both kinds and a byte order mark", async () => {
    const expected = { a: ['x "y"', "1"], b: ["2\n3", "4"] };
    expect(await tableOf('\uFEFFa,b\r\n"x ""y""","2\n3"\r\n1,4\r\n')).toEqual(expected);
    expect(await tableOf('a;b\n"x ""y""";"2\n3"\n1;4')).toEqual(expected);
    expect(await tableOf('a\tb\n"x ""y"""\t"2\n3"\n1\t4\n')).toEqual(expected);
  });

  it("takes empty cells as nothing", async () => {
    expect(await tableOf("a,b,c\n,,3\n1,,\n")).toEqual({ a: ["1"], b: [], c: ["3"] });
  });
});
