// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { touch, type Rectangle } from "../../../../src/components/charts/label-places.ts";
import { pathDiagram, type DiagramArrow, type DiagramNode } from "../../../../src/components/charts/path-diagram.ts";
import { chainDetours, chainPlaces } from "../../../../src/components/loyalty/chain-layout.ts";

// prettier-ignore
const paths: Record<string, number> = {
  "image expectation": 0.09, "expectation quality": 0.39, "quality service": 0.63, "quality claims": 0.4, "expectation value": -0.02,
  "quality value": 0.55, "image satisfaction": 0.2, "expectation satisfaction": -0.04, "quality satisfaction": 0.12,
  "service satisfaction": 0.35, "claims satisfaction": 0.16, "value satisfaction": 0.39, "satisfaction complaints": 0.56,
  "satisfaction preference": 0.52, "satisfaction differentiation": 0.4, "image loyalty": 0, "satisfaction loyalty": 0.3,
  "complaints loyalty": 0.19, "preference loyalty": 0.32, "differentiation loyalty": 0.18,
};

const arrows = Object.entries(paths).map(([ends, path]): DiagramArrow => {
  const [from, to] = ends.split(" ") as [string, string];
  const via = chainDetours[ends];
  const drawn = {
    from,
    to,
    strength: Math.abs(path),
    label: path.toFixed(2),
    clear: path > 0.05,
    dashed: to === "complaints",
  };
  return { ...drawn, ...(via && { via }) };
});

function nodes(ids = Object.keys(chainPlaces)): DiagramNode[] {
  return ids.map((id) => ({ id, label: id, detail: "26 % explained", outcome: id === "loyalty", ...chainPlaces[id]! }));
}

const onward: DiagramArrow[] = [
  { from: "loyalty", to: "persistency", strength: 0.4, label: "", clear: true, dashed: false },
  { from: "persistency", to: "money", strength: 0.4, label: "", clear: true, dashed: false },
];

function rectangles(chart: SVGSVGElement, selector: string): Rectangle[] {
  return [...chart.querySelectorAll(`${selector} rect`)].map((rect) => {
    const number = (name: string) => Number(rect.getAttribute(name));
    return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
  });
}

describe("pathDiagram", () => {
  it.each([
    ["pathDiagramOnAScreen", 990],
    ["pathDiagramOnAPhone", 350],
  ])("draws %s", async (name, width) => {
    const markup = pathDiagram(nodes(), [...arrows, ...onward], { width }).outerHTML;
    const rounded = markup.replace(/-?\d+\.\d+(?=[^<]*>)/g, (number) => String(Math.round(Number(number))));
    await expect(rounded.replace(/></g, ">\n<")).toMatchFileSnapshot(`pictures/${name}.svg`);
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([320, 350, 390, 480, 640, 800, 990, 1100])("lets no label touch another or a box at %i pixels", (width) => {
    const chart = pathDiagram(nodes(), [...arrows, ...onward], { width });
    const labels = rectangles(chart, ".path-label");
    const boxes = rectangles(chart, "[data-node]");
    labels.forEach((label, i) => {
      for (const other of [...labels.slice(0, i), ...boxes]) expect(touch(label, other)).toBe(false);
    });
    const wanted = arrows.filter(({ clear }) => clear).length;
    expect(labels.length).toBeGreaterThanOrEqual(wanted - 2);
  });

  it.each([320, 990])("keeps boxes apart and inside at %i pixels", (width) => {
    const chart = pathDiagram(nodes(), [...arrows, ...onward], { width });
    const boxes = rectangles(chart, "[data-node]");
    const height = Number(chart.getAttribute("height"));
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(0, i)) expect(touch(box, other)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    });
  });

  it("leaves out arrows to boxes that are not there", () => {
    const chart = pathDiagram(nodes(["quality", "satisfaction"]), arrows, { width: 640 });
    expect(chart.querySelectorAll("[data-from]")).toHaveLength(1);
  });

  it("draws arrows that no money may be drawn on dashed, and those that hold zero without a label", () => {
    const chart = pathDiagram(nodes(), arrows, { width: 990 });
    expect(chart.querySelector('[data-to="complaints"] path')?.getAttribute("stroke-dasharray")).toBe("6 4");
    const grey = chart.querySelector('[data-from="image"][data-to="loyalty"] path');
    expect(grey?.getAttribute("stroke")).toBe("var(--context)");
    expect([...chart.querySelectorAll(".path-label")].map((label) => label.textContent?.trim())).not.toContain("0.00");
  });
});
