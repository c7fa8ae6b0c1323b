/** Nothing but the metrics and codes of the numbers that claims are held against. */
import "./agents.js";
import "./fraud-bridge.js";
import "./lifetime-value.js";
import "./persistency.js";
import "./segments-loyal.js";
import "./segments-price.js";
import "./tenure.js";
import "./value.js";
