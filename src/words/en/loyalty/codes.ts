export type { Codes } from "../../codes.js";
