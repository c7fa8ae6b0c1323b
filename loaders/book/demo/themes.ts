import type { DemoTheme } from "./block.ts";

/** Themes beside the core, in the order in which they see a block. */
export const themes: readonly DemoTheme<unknown, unknown>[] = [];
