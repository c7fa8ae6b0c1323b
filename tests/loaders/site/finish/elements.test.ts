import { describe, expect, it } from "vitest";
import { elementsOf } from "../../../../loaders/site/finish/elements.ts";

describe("elementsOf", () => {
  it("reads attributes quoted in any way, with entities, with signs of markup inside, and without a value", () => {
    expect(elementsOf(`<a href="a?b=1&amp;c=2" title='1 > 0' data-x=y download>t</a>`)).toEqual([
      { name: "a", attributes: { href: "a?b=1&c=2", title: "1 > 0", "data-x": "y", download: "" }, text: "" },
    ]);
  });

  it("takes what stands in scripts, styles and comments for text, not for markup", () => {
    const html = `<!-- <img src="no"> --><script type="module">let a = "<b>";</script><style>a>b{}</style><IMG src="yes">`;
    expect(elementsOf(html).map(({ name, text }) => [name, text])).toEqual([
      ["script", 'let a = "<b>";'],
      ["style", "a>b{}"],
      ["img", ""],
    ]);
  });
});
