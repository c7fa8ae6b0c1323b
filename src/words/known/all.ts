/** Nothing but the metrics and codes of every pillar, for pages that show numbers of all. */
import "./agents.js";
import "./behaviour.js";
import "./fraud-desk.js";
import "./fraud-bridge.js";
import "./fraud-lights.js";
import "./fraud-diagnostics.js";
import "./fraud-drift.js";
import "./fraud-learning.js";
import "./fraud-model-card.js";
import "./fraud-people.js";
import "./lifecycle.js";
import "./lifetime-value.js";
import "./path-model.js";
import "./persistency.js";
import "./survival.js";
import "./tenure.js";
import "./value.js";
