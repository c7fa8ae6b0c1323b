import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifiersOf } from "../../../../loaders/site/identifiers.ts";
import { findInText } from "../../../../loaders/site/privacy/find-in-text.ts";

const found = (text: string, ids: string[]) =>
  findInText(text, identifiersOf(ids)).map(({ start, end }) => text.slice(start, end));

describe("findInText", () => {
  it("finds an identifier between any marks, once for each time it stands there", () => {
    expect(found('{"a":"C00017"},C00017|x_C00017/C00017.json', ["C00017"])).toEqual(Array(4).fill("C00017"));
  });

  it("finds identifiers whole: not inside longer words, not with another sign between their parts", () => {
    expect(found("C000171 AC00017 C-00017", ["C00017"])).toEqual([]);
    expect(found("AB-12-34 AB 12 34 AB-12-345 AB-12", ["AB-12-34"])).toEqual(["AB-12-34"]);
  });

  it("tells capitals from small letters, as the hashes of the build are small", () => {
    expect(found("c0001789", ["C0001789"])).toEqual([]);
  });

  it("passes the marks that the build gives files and cells, even when one is an identifier", () => {
    const texts = ["_file/a.c0001789.json", "<!--:c0001789:-->", '{id: "c0001789", body', "/d3@7/c0001789.js"];
    for (const text of texts) expect(found(text, ["c0001789"])).toEqual([]);
    expect(found("customer c0001789 left", ["c0001789"])).toEqual(["c0001789"]);
  });

  it("leaves identifiers of fewer than four characters to the names of columns", () => {
    expect(found("A1 is not A123", ["A1", "A12", "A123"])).toEqual(["A123"]);
  });

  it("looks for digits alone only where they are one by no accident", () => {
    const many = Array.from({ length: 20 }, (_, i) => String(100000 + i));
    expect(found("sum 100007", many)).toEqual([]);
    expect(found("id 4711000000000815", ["4711000000000815"])).toEqual(["4711000000000815"]);
    expect(found("0.4711000000000815", ["4711000000000815"])).toEqual([]);
    expect(found("id 0000123, colour #000123", ["0000123", "000123"])).toEqual(["0000123"]);
  });

  it("finds whatever has a letter and a digit and four characters or more, wherever it is put", () => {
    const identifier = fc.stringMatching(/^[A-Z][0-9]{3,9}(-[0-9]{1,3}){0,2}$/);
    const around = fc.stringMatching(/^[^A-Za-z0-9]{0,5}$/);
    fc.assert(
      fc.property(identifier, around, around, (id, before, after) => {
        expect(found(`${before}${id}${after}`, [id])).toContain(id);
      }),
    );
  });
});
