import { posix } from "node:path";

const registration = /^registerTable\("[^"]*", FileAttachment\("([^"]+)"\)\);\n?/gm;

/**
 * The page's markup without the tables of its front matter whose files are withheld: Framework would ask for the file as
 * soon as the page opens, whether or not a block needs it.
 *
 * @param file path of the page inside the site, such as `explore/cohort.html`
 * @param withheld paths of files in the source
 */
export function forgetTables(html: string, file: string, withheld: readonly string[]): string {
  return html.replace(registration, (line, source: string) => {
    const path = source.startsWith("/") ? source.slice(1) : posix.join(posix.dirname(file), source);
    return withheld.includes(path) ? "" : line;
  });
}
