import { navigation } from "../../navigation.js";

const names = new Map(navigation.flatMap(({ pages }) => pages).map(({ name, path }) => [path, name]));

/** The name of a page in the sidebar, by its path; the path itself for a page that is not there. */
export function pageName(path: string): string {
  return names.get(path) ?? path;
}
