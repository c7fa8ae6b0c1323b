/** The words that go with a chart when it leaves the page. */
export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
}

const MARGIN = 24;
const SVG = "http://www.w3.org/2000/svg";

/**
 * A chart as an SVG text that stands alone: colours resolved as they are seen now, title, subtitle and source written on
 * it. `fonts` are @font-face rules to carry along.
 */
export function picture(chart: SVGSVGElement, words: PictureWords, fonts = ""): string {
  const width = Number(chart.getAttribute("width")) || chart.clientWidth;
  const height = Number(chart.getAttribute("height")) || chart.clientHeight;
  const title = linesOf(words.title, width, 20);
  const subtitle = linesOf(words.subtitle, width, 14);
  const source = linesOf(words.source, width, 12);
  const top = MARGIN + title.length * 26 + subtitle.length * 20 + 12;
  const outer = sheet(width + 2 * MARGIN, top + height + source.length * 16 + MARGIN + 8, fonts);
  const ink = getComputedStyle(document.documentElement).color;
  const muted = getComputedStyle(chart).color;
  writeLines(outer, title, { y: MARGIN + 16, step: 26, fill: ink, font: "600 20px 'Source Serif 4', Georgia, serif" });
  const second = MARGIN + title.length * 26 + 10;
  writeLines(outer, subtitle, { y: second, step: 20, fill: muted, font: "14px 'Source Sans 3', Arial, sans-serif" });
  const inner = resolved(chart);
  inner.setAttribute("x", String(MARGIN));
  inner.setAttribute("y", String(top));
  outer.append(inner);
  writeLines(outer, source, {
    y: top + height + 24,
    step: 16,
    fill: muted,
    font: "12px 'Source Sans 3', Arial, sans-serif",
  });
  return new XMLSerializer().serializeToString(outer);
}

/** The same at twice the size as a PNG. */
export async function pictureBitmap(chart: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture(chart, words, await embeddedFonts()))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext("2d");
  context?.scale(2, 2);
  context?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png");
  });
}

function sheet(width: number, height: number, fonts: string): SVGSVGElement {
  const outer = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ width, height })) outer.setAttribute(name, String(value));
  outer.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const style = document.createElementNS(SVG, "style");
  style.textContent = fonts;
  const paper = document.createElementNS(SVG, "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor || "white");
  outer.append(style, paper);
  return outer;
}

/** A copy of the chart in which no colour or font depends on the page any more. */
function resolved(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, index) => {
    for (const { name, value } of [...original.attributes]) {
      if (!value.includes("var(")) continue;
      copies[index]?.setAttribute(name, getComputedStyle(original).getPropertyValue(name));
    }
  });
  const { color, fontFamily, fontSize } = getComputedStyle(chart);
  Object.assign(copy.style, { color, fontFamily, fontSize, overflow: "visible" });
  return copy;
}

interface LineStyle {
  y: number;
  step: number;
  fill: string;
  font: string;
}

function writeLines(outer: SVGSVGElement, lines: string[], { y, step, fill, font }: LineStyle): void {
  lines.forEach((line, index) => {
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", String(MARGIN));
    text.setAttribute("y", String(y + index * step));
    text.setAttribute("fill", fill);
    text.setAttribute("style", `font: ${font}`);
    text.textContent = line;
    outer.append(text);
  });
}

/** Breaks a text into lines by the mean width of a letter; close enough for titles. */
function linesOf(text: string, width: number, size: number): string[] {
  const letters = Math.floor(width / (size * 0.48));
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
    return lines;
  }, []);
}

/** The page's @font-face rules with their fonts written into them, because a picture cannot fetch any. */
async function embeddedFonts(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => rule.cssText);
  return (await Promise.all(faces.map(embedded))).join("");
}

async function embedded(face: string): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(face)?.[1];
  if (!address) return "";
  const font = await (await fetch(address)).blob();
  return face.replace(/url\([^)]*\)/, `url("${await dataAddress(font)}")`);
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(content);
  });
}
