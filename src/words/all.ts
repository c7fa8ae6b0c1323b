import "./behaviour.js";
import "./path-model.js";
import "./agents.js";
import "./lifecycle.js";
import "./lifetime-value.js";
import "./persistency.js";
import "./survival.js";
import "./tenure.js";
import "./value.js";

/** Nothing but the words, metrics and codes of every pillar, for pages that show numbers of all. */
export {};
