import { CUSTOMER_ARROWS, CUSTOMER_CONSTRUCTS, type ConstructName } from "../path-model/constructs.ts";

/** Constructs that lie before another in the chain: what its total effect has to be adjusted for. */
export function before(construct: ConstructName): ConstructName[] {
  const found = new Set<ConstructName>();
  const collect = (name: ConstructName): void => {
    for (const [from, to] of CUSTOMER_ARROWS) {
      if (to !== name || found.has(from)) continue;
      found.add(from);
      collect(from);
    }
  };
  collect(construct);
  return CUSTOMER_CONSTRUCTS.filter((name) => found.has(name));
}

/** Of a construct and of those before it that were asked, as positions among all that were asked. */
export function positionsOf(asked: readonly ConstructName[], construct: ConstructName): number[] {
  return [construct, ...before(construct).filter((name) => asked.includes(name))].map((name) => asked.indexOf(name));
}
