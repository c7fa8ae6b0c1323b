/**
 * A structural fault: the book cannot be read as it is. Its message says where, what was expected and what to do;
 * commands print it alone and exit with 1.
 */
export class BookError extends Error {
  override readonly name = "BookError";
}
