// The analyst's database of the chosen book, which pages under explore/ open in the browser. `npm start` and `npm run build`
// name its file; under a plain `observable build` it is made here.
import { analystFile } from "../../loaders/run/analyst-file.ts";

process.stdout.write(await analystFile(process.env["TENURE_ANALYST"] ?? (await analystOfChosenBook())));

async function analystOfChosenBook(): Promise<string | null> {
  if (process.env["TENURE_RESULTS"]) return null;
  const { openProgress } = await import("../../loaders/run/progress.ts");
  const { chosenBook } = await import("../../loaders/run/project.ts");
  const { run } = await import("../../loaders/run/run.ts");
  return (await run(chosenBook(), { progress: openProgress() })).analyst;
}
