import { addCodes } from "../index.js";
import { worthCodes } from "../en/marketing/worth-codes.js";

addCodes("en", worthCodes);
