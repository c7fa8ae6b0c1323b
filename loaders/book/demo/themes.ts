import type { DemoTheme } from "./block.ts";
import { contacts } from "./contacts/index.ts";
import { fraud } from "./fraud/theme.ts";
import { loyalty } from "./loyalty/index.ts";
import { marketing } from "./marketing/index.ts";
import { segments } from "./segments/index.ts";
import { surveys } from "./surveys/index.ts";

/** Themes beside the core, in the order in which they see a block. */
export const themes: readonly DemoTheme<unknown, unknown>[] = [marketing, contacts, surveys, fraud, loyalty, segments];
