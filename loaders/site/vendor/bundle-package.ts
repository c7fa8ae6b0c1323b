import { build, type Plugin } from "esbuild";

export interface BundleOptions {
  /** Where an import leads that stays outside the bundle, such as a vendored sibling. */
  redirects?: Readonly<Record<string, string>>;
  /** Exports to leave out, with all that only they need. */
  without?: RegExp;
  /** Packages whose exports the bundle carries as well. */
  together?: readonly string[];
}

/** Bundles one package, installed in `folder`, into a single browser module, minified. */
export async function bundlePackage(name: string, folder: string, options: BundleOptions = {}): Promise<Uint8Array> {
  const names = [name, ...(options.together ?? [])];
  const everything = await bundle(names.map((each) => `export * from "${each}";`).join("\n"), folder, options);
  if (!options.without) return everything.contents;
  const kept = everything.exports.filter((exported) => !options.without!.test(exported));
  return (await bundle(`export {${kept.join(",")}} from "${name}";`, folder, options)).contents;
}

async function bundle(entry: string, folder: string, { redirects = {} }: BundleOptions) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: holderOf(folder) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [redirect(redirects)],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return { contents: outputFiles[0]!.contents, exports: Object.values(metafile.outputs)[0]!.exports };
}

/** The folder whose node_modules holds the package, also when it is nested below another package. */
function holderOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf("node_modules"));
}

function redirect(redirects: Readonly<Record<string, string>>): Plugin {
  return {
    name: "redirect",
    setup(build) {
      for (const [specifier, path] of Object.entries(redirects)) {
        const exactly = new RegExp(`^${specifier.replace(/[/.]/g, "\\$&")}$`);
        build.onResolve({ filter: exactly }, () => ({ path, external: true }));
      }
    },
  };
}
