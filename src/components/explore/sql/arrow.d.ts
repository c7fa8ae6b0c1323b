/** Apache Arrow as the site serves it, which is the copy that DuckDB uses. */
declare module "npm:apache-arrow" {
  export * from "apache-arrow";
}
