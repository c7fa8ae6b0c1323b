import { about, navigation } from "./src/navigation.ts";
import { site } from "./src/words/en/site.ts";
import { existingPages, existingSections } from "./loaders/site/shell/existing-pages.ts";
import { footer } from "./loaders/site/shell/footer.ts";
import { headingIds } from "./loaders/site/shell/heading-ids.ts";
import { head, type PageOfHead } from "./loaders/site/shell/head.ts";
import { siteAddress } from "./loaders/site/shell/social-card.ts";
import { themeToggle } from "./loaders/site/shell/theme.ts";
import { vendor } from "./loaders/site/vendor.ts";

process.env["OBSERVABLE_TELEMETRY_DISABLE"] = "true";

// Framework reads this file before it looks for packages, so a plain build or preview asks no other host either.
await vendor(import.meta.dirname);

const root = "src";

const address = siteAddress();

export default {
  root,
  base: address ? `${new URL(address).pathname.replace(/\/$/, "")}/` : "/",
  output: process.env["TENURE_OUTPUT"] ?? "dist",
  title: site.title,
  pages: existingSections(navigation, root),
  globalStylesheets: [],
  style: "style/index.css",
  head: (page: PageOfHead) => head(import.meta.dirname, page),
  header: themeToggle,
  footer: ({ path }: PageOfHead) => footer(existingPages(about, root), path),
  markdownIt: headingIds,
  search: true,
  toc: false,
  // Framework's DuckDB client fails without "mvp", though it never asks for it; its files are empty and pruned.
  duckdb: { platforms: { mvp: true, eh: true }, extensions: { json: null, parquet: null } },
};
