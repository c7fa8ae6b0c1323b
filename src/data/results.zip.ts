// The results of the chosen book, which pages read as FileAttachment("/data/results/<page>.json"). `npm start` and
// `npm run build` name their folder; under a plain `observable build` whatever is missing is computed here.
import { zipResults } from "../../loaders/run/zip-results.ts";

process.stdout.write(await zipResults(process.env["TENURE_RESULTS"] ?? (await resultsOfChosenBook())));

async function resultsOfChosenBook(): Promise<string> {
  const { openProgress } = await import("../../loaders/run/progress.ts");
  const { chosenBook } = await import("../../loaders/run/project.ts");
  const { run } = await import("../../loaders/run/run.ts");
  const { folder } = await run(chosenBook(), { progress: openProgress() });
  return folder;
}
