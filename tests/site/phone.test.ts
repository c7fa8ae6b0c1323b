import { describe, inject } from "vitest";
import { browserOfFile, testWholePage } from "./page-checks.ts";

const browser = browserOfFile();

describe.each(inject("pages"))("/%s on a phone, opened in the dark", (path) => {
  testWholePage(browser, path, { scheme: "dark", width: 390 });
});
