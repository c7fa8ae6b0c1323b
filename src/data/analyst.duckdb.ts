// The analyst's database of the chosen book. `npm start` and `npm run build` name its file.
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

await pipeline(createReadStream(process.env["TENURE_ANALYST"]!), process.stdout);
