import { readFile } from "node:fs/promises";
import { join } from "node:path";

const FILES: Record<string, string> = { path: "pathWeighting", centroid: "centroid", factorial: "factorial" };

interface Scheme {
  ours: { paths: Record<string, number> };
}

/** Each weighting scheme beside the paths that SmartPLS printed for it, and the largest difference between the two. */
export async function besideSmartPls(
  folder: string,
  schemes: Record<string, Scheme>,
): Promise<Record<string, unknown>> {
  const compared = Object.entries(schemes).map(async ([name, { ours }]) => {
    const smartpls = await printedPaths(folder, FILES[name]!);
    const differences = Object.entries(smartpls).map(([arrow, path]) => Math.abs(ours.paths[arrow]! - path));
    return [name, { ours, smartpls, max_abs_diff: Math.max(...differences) }];
  });
  return Object.fromEntries(await Promise.all(compared)) as Record<string, unknown>;
}

/** A matrix of paths, cause by row and effect by column, with decimal commas; arrows that the model lacks are 0. */
async function printedPaths(folder: string, scheme: string): Promise<Record<string, number>> {
  const file = join(folder, "loyalty/ecsi_smartpls_reference", `${scheme}_pathCoefficients.txt`);
  const [header, ...lines] = (await readFile(file, "utf8")).split(/\r?\n/).filter((line) => line.trim() !== "");
  const effects = words(header!);
  const paths = lines.flatMap((line) => {
    const [cause, ...values] = words(line);
    return effects.map((effect, i) => [`${cause}->${effect}`, Number(values[i]!.replace(",", "."))] as const);
  });
  return Object.fromEntries(paths.filter(([, path]) => path !== 0));
}

function words(line: string): string[] {
  return line.trim().split(/\s+/);
}
