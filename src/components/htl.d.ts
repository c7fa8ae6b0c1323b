declare module "htl" {
  /** The element (or fragment) that the literal describes; values are escaped, functions become listeners. */
  export function html(strings: TemplateStringsArray, ...values: unknown[]): HTMLElement;
  export function svg(strings: TemplateStringsArray, ...values: unknown[]): SVGSVGElement;
}
