import { build, type Plugin } from "esbuild";

/**
 * Bundles one package into a single browser module, minified.
 *
 * `redirects` maps an import to the address that stands in the bundle in its place, such as a vendored sibling.
 */
export async function bundlePackage(
  name: string,
  folder: string,
  redirects: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const result = await build({
    stdin: { contents: `export * from "${name}";`, resolveDir: holderOf(folder) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [redirect(redirects)],
    write: false,
    logLevel: "silent",
  });
  return result.outputFiles[0]!.contents;
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
