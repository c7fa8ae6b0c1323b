import type { Codes } from "./codes.js";

/** The codes of every part of the pillar. */
const parts: readonly Codes[] = [];

const merged = <Key extends keyof Codes>(key: Key): NonNullable<Codes[Key]> =>
  Object.assign({}, ...parts.map((codes) => codes[key] ?? {})) as NonNullable<Codes[Key]>;

export const loyaltyCodes = {
  methods: merged("methods"),
  reasons: merged("reasons"),
  warnings: merged("warnings"),
  checks: merged("checks"),
};

/** What the pages of loyalty say, by part. */
export const loyalty = {};
