import { readLockFile } from "../vendor/installed.ts";

interface Font {
  family: string;
  package: string;
  file: string;
  weights: string;
}

const FONTS: readonly Font[] = [
  {
    family: "Source Serif 4",
    package: "@fontsource/source-serif-4",
    file: "files/source-serif-4-latin-500-normal.woff2",
    // One weight for headings and findings alike: the variable file weighs a sixth of what a report may.
    weights: "400 600",
  },
  {
    family: "Source Sans 3",
    package: "@fontsource-variable/source-sans-3",
    file: "files/source-sans-3-latin-wght-normal.woff2",
    weights: "200 900",
  },
];

/** The characters of the latin subset, as its publisher states them. */
const LATIN =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122," +
  "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

/** Asks for both typefaces early and declares them; `path` is the page's, for example `/value/index`. */
export function fontHead(home: string, path: string): string {
  const installed = readLockFile(home);
  const up = "../".repeat(path.split("/").length - 2) || "./";
  const preloads = FONTS.map(
    (font) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="npm:${font.package}@${installed({ name: font.package }).version}/${font.file}">`,
  );
  const faces = FONTS.map((font) => {
    const { version } = installed({ name: font.package });
    const url = `${up}_npm/${font.package}@${version}/${font.file}`;
    return `@font-face{font-family:"${font.family}";font-weight:${font.weights};font-display:swap;src:url(${url}) format("woff2");unicode-range:${LATIN}}`;
  });
  return `${preloads.join("\n")}\n<style>${faces.join("")}</style>`;
}
