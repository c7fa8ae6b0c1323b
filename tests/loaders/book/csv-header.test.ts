import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsvHeader } from "../../../loaders/book/csv-header.ts";
import { withFolder } from "./with-book.ts";

const header = async (csv: string | Uint8Array, check: (read: ReturnType<typeof readCsvHeader>) => Promise<void>) =>
  withFolder({ "t.csv": csv }, (folder) => check(readCsvHeader(join(folder, "t.csv"))));

describe("the header of a CSV file", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", ",", ["a", "b", "c"]],
    ["semicolons, though values have commas", "a;b\n1,5;2,5\n", ";", ["a", "b"]],
    ["a byte-order mark", "\uFEFFa,b\n", ",", ["a", "b"]],
    ["line ends of Windows", "a,b\r\n1,2\r\n", ",", ["a", "b"]],
    ["line ends of old Macs", "a,b\r1,2\r", ",", ["a", "b"]],
    ["quotes, with separators and quotes inside", '"a;b","c ""d"""\n', ",", ["a;b", 'c "d"']],
    ["a line break within quotes", '"a\nb",c\n', ",", ["a\nb", "c"]],
    ["no line end", "a,b", ",", ["a", "b"]],
    ["one column", "a\n1\n", ",", ["a"]],
  ])("is read with %s", async (_, csv, delimiter, names) => {
    await header(csv, async (read) => expect(await read).toEqual({ delimiter, names }));
  });

  it.each([
    ["an empty file", ""],
    ["an empty first line", "\na,b\n"],
    ["UTF-16", Buffer.from("a,b\n1,2\n", "utf16le")],
    ["a header in Big5", Buffer.from([0xab, 0x4f, 0xb3, 0xe6, 0x2c, 0x62, 0x0a])],
  ])("refuses %s", async (_, csv) => {
    await header(csv, async (read) => expect(read).rejects.toMatchObject({ name: "BookError" }));
  });
});
