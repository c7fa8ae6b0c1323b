import { build, type Plugin } from "esbuild";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Site, SitePage } from "./site.ts";

export interface ModuleImport {
  /** Path inside the site. */
  file: string;
  dynamic: boolean;
}

export interface UnresolvedImport {
  importer: string;
  specifier: string;
  dynamic: boolean;
}

/** Which module of a site imports which; a page stands for its inline module scripts. */
export interface ModuleGraph {
  imports: ReadonlyMap<string, readonly ModuleImport[]>;
  unresolved: readonly UnresolvedImport[];
  /** Messages of modules that do not parse. */
  broken: readonly { file: string; message: string }[];
}

const PAGE = "page";

/** Follows the imports of every page with esbuild's parser. */
export async function moduleGraph(site: Site): Promise<ModuleGraph> {
  const folder = resolve(site.folder);
  const unresolved: UnresolvedImport[] = [];
  const result = await build({
    entryPoints: site.pages.map((page) => `${PAGE}:${page.file}`),
    outdir: join(folder, "unwritten"),
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "esnext",
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [pageScripts(site, folder), siteFiles(folder, unresolved)],
  }).catch((error: { errors?: { text: string; location: { file: string; line: number } | null }[] }) => ({
    errors: error.errors ?? [],
    metafile: undefined,
  }));
  const broken = result.errors.map(({ text, location }) => ({
    file: location?.file.replace(`${PAGE}:`, "") ?? "site",
    message: `does not parse${location ? ` at line ${location.line}` : ""}: ${text}`,
  }));
  const imports = new Map(
    Object.entries(result.metafile?.inputs ?? {}).map(([input, { imports }]) => [
      input.replace(`${PAGE}:`, ""),
      imports
        .filter(({ external }) => !external)
        .map(({ path, kind }) => ({ file: path, dynamic: kind === "dynamic-import" })),
    ]),
  );
  return { imports, unresolved, broken };
}

function pageScripts(site: Site, folder: string): Plugin {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  return {
    name: "page-scripts",
    setup(build) {
      build.onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice(PAGE.length + 1), namespace: PAGE }));
      build.onLoad({ filter: /.*/, namespace: PAGE }, ({ path }) => ({
        contents: moduleScripts(pages.get(path)!),
        resolveDir: dirname(join(folder, path)),
        loader: "js",
      }));
    },
  };
}

/** The module scripts of a page, one after another. */
function moduleScripts(page: SitePage): string {
  return page.elements
    .filter(({ name, attributes }) => name === "script" && attributes["type"] === "module")
    .map(({ text, attributes }) => (attributes["src"] ? `import ${JSON.stringify(attributes["src"])};` : text))
    .join("\n;\n");
}

function siteFiles(folder: string, unresolved: UnresolvedImport[]): Plugin {
  return {
    name: "site-files",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, resolveDir, importer, kind }) => {
        const target = /^\.{0,2}\//.test(path) ? resolve(resolveDir, path.replace(/[?#].*$/, "")) : null;
        if (target && existsSync(target)) return { path: target };
        const from = importer.startsWith(folder) ? relative(folder, importer) : importer;
        unresolved.push({ importer: from, specifier: path, dynamic: kind === "dynamic-import" });
        return { path, external: true };
      });
    },
  };
}

/** Every module that a page loads by itself: what its script imports in any way, and what that imports statically. */
export function modulesOf(graph: ModuleGraph, page: string): Set<string> {
  const modules = new Set<string>((graph.imports.get(page) ?? []).map(({ file }) => file));
  for (const module of modules) {
    for (const { file, dynamic } of graph.imports.get(module) ?? []) if (!dynamic) modules.add(file);
  }
  return modules;
}
