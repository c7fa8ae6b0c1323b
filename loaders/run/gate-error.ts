/** One of our own gates failed (a page that did not build, a leak); commands print its message and exit with 2. */
export class GateError extends Error {
  override name = "GateError";
}
