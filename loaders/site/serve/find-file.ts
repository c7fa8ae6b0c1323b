import { stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";

export type Found =
  | { kind: "file"; path: string; size: number; modified: number }
  | { kind: "folder" } // ask again with a slash at the end
  | { kind: "nothing" };

/** The file of a site that answers an address: itself, with `.html` added, or the index of a folder. */
export async function findFile(folder: string, pathname: string): Promise<Found> {
  const path = inside(folder, pathname);
  if (path === null) return { kind: "nothing" };
  if (pathname.endsWith("/")) return (await fileAt(join(path, "index.html"))) ?? { kind: "nothing" };
  const file = (await fileAt(path)) ?? (await fileAt(`${path}.html`));
  if (file) return file;
  return (await fileAt(join(path, "index.html"))) ? { kind: "folder" } : { kind: "nothing" };
}

function inside(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const root = normalize(folder);
  const path = join(root, decoded);
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep) ? path : null;
}

async function fileAt(path: string): Promise<Extract<Found, { kind: "file" }> | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { kind: "file", path, size: found.size, modified: found.mtimeMs } : null;
}
