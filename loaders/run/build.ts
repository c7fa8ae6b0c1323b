import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { ANALYST_FILE, analystAllowList } from "../analyst/allow-list.ts";
import { finishSite } from "../site/finish.ts";
import { loadIdentifiers } from "../site/identifiers.ts";
import { SOCIAL_CARD, siteAddress } from "../site/shell/social-card.ts";
import { vendor } from "../site/vendor.ts";
import { readArguments } from "./arguments.ts";
import { buildSite, type BuildSteps } from "./build-site.ts";
import { chosenEarlier } from "./chosen-earlier.ts";
import { runCommand } from "./command.ts";
import { copyResults } from "./copy-results.ts";
import type { EarlierResults } from "./earlier-results.ts";
import { buildPages } from "./framework.ts";
import { openProgress } from "./progress.ts";
import { projectFile, projectRoot } from "./project.ts";
import { readyBook } from "./ready-book.ts";
import { run } from "./run.ts";

/** `npm run build`: the site of the chosen book, in `dist/`. */
await runCommand(async () => {
  const { flags } = readArguments({
    usage: "npm run build -- [--previous DIR] (TENURE_BOOK=DIR picks another book than the demo)",
    flags: { previous: { kind: "text" } },
  });
  siteAddress();
  const progress = openProgress();
  const book = await readyBook();
  const earlier = await chosenEarlier(flags.previous, book, progress);
  const steps: BuildSteps = {
    vendor,
    results: async (book) => {
      const results = await run(book, { progress });
      return earlier ? { ...results, folder: await comparedWith(earlier, results.folder) } : results;
    },
    pages: buildPages,
    finish: async (site, { identifiers, analyst }) => {
      const forAnalysts = analyst ? { allowList: analystAllowList } : { withheld: [ANALYST_FILE] };
      if (siteAddress()) await cp(projectFile(`src/${SOCIAL_CARD}`), join(site, SOCIAL_CARD));
      await finishSite(site, { identifiers: await loadIdentifiers(identifiers), ...forAnalysts });
    },
  };
  await buildSite(projectRoot, book, steps, progress);
  console.log("The site is in dist/; npm run serve shows it.");
});

/** Results that also tell changes, in a folder that no later run takes for its own. */
async function comparedWith(earlier: EarlierResults, folder: string): Promise<string> {
  const compared = projectFile(".tenure/compared");
  await rm(compared, { recursive: true, force: true });
  await copyResults(folder, compared, earlier);
  return compared;
}
