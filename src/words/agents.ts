import "./known/agents.js";
import { agents } from "./en/loyalty/agents.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What is said about agents, in a locale; importing it makes their metrics and codes known. */
export const agentWords = (locale?: Locale) => inLocale({ en: agents }, locale);
