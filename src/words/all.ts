import "./path-model.js";
import "./lifecycle.js";
import "./tenure.js";
import "./value.js";

/** Nothing but the words, metrics and codes of every pillar, for pages that show numbers of all. */
export {};
