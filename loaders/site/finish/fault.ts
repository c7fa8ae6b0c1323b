/** Something in a built site that may not be published. */
export interface SiteFault {
  /** Path inside the site. */
  file: string;
  message: string;
}

/** One line for each fault, by file. */
export function faultLines(faults: readonly SiteFault[]): string {
  return faults.map(({ file, message }) => `${file}: ${message}`).join("\n");
}
