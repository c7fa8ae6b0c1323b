/** Nothing but the metrics and codes of the numbers that the board page says. */
import "./known/agents.js";
import "./known/behaviour.js";
import "./known/fraud-bridge.js";
import "./known/lifetime-value.js";
import "./known/marketing-experiments.js";
import "./known/marketing-promises.js";
import "./known/marketing-value-statement.js";
import "./known/path-model.js";
import "./known/persistency.js";
import "./known/value.js";
import "./known/board.js";
import { board } from "./en/board/board.js";
import { inLocale } from "./index.js";
import type { Locale } from "./locale.js";

/** What the board page says, in a locale; importing it makes the numbers known that it says. */
export const boardWords = (locale?: Locale) => inLocale({ en: board }, locale);
