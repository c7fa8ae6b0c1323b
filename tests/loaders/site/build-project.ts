import { buildSite } from "../../../loaders/run/build-site.ts";
import { runCommand } from "../../../loaders/run/command.ts";
import { buildPages } from "../../../loaders/run/framework.ts";
import { silentProgress } from "../../../loaders/run/progress.ts";
import { finishSite } from "../../../loaders/site/finish.ts";
import { loadIdentifiers } from "../../../loaders/site/identifiers.ts";
import { vendor } from "../../../loaders/site/vendor.ts";

/** The build command on a project of a test: its folder, and the file of a book's identifiers. */
const [root, identifiers] = process.argv.slice(2) as [string, string];

await runCommand(async () => {
  const steps = {
    vendor,
    results: () => Promise.resolve({ folder: root, identifiers, analyst: null }),
    pages: buildPages,
    finish: async (site: string) => {
      await finishSite(site, { identifiers: await loadIdentifiers(identifiers) });
    },
  };
  await buildSite(root, root, steps, silentProgress);
});
