import { finishSite } from "../site/finish.ts";
import { loadIdentifiers } from "../site/identifiers.ts";
import { vendor } from "../site/vendor.ts";
import { readArguments } from "./arguments.ts";
import { buildSite, type BuildSteps } from "./build-site.ts";
import { runCommand } from "./command.ts";
import { buildPages } from "./framework.ts";
import { openProgress } from "./progress.ts";
import { projectRoot } from "./project.ts";
import { readyBook } from "./ready-book.ts";
import { run } from "./run.ts";

/** `npm run build`: the site of the chosen book, in `dist/`. */
await runCommand(async () => {
  readArguments({ usage: "npm run build (TENURE_BOOK=DIR picks another book than the demo)", flags: {} });
  const progress = openProgress();
  const steps: BuildSteps = {
    vendor,
    results: (book) => run(book, { progress }),
    pages: buildPages,
    finish: async (site, { identifiers }) => {
      await finishSite(site, { identifiers: await loadIdentifiers(identifiers) });
    },
  };
  await buildSite(projectRoot, await readyBook(), steps, progress);
  console.log("The site is in dist/; npm run serve shows it.");
});
