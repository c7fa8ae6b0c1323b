/** What Observable Framework serves to the browser, as far as components use it. */
declare module "observablehq:stdlib" {
  export interface AttachedFile {
    readonly name: string;
    readonly href: string;
  }
  export function FileAttachment(path: string): AttachedFile;
}

declare module "npm:@observablehq/duckdb" {
  import type { AsyncDuckDB, DuckDBConfig } from "@duckdb/duckdb-wasm";
  import type { Table } from "apache-arrow";

  /** Framework's client; each `of` starts an engine in a worker of its own. */
  export class DuckDBClient {
    static of(sources?: Record<string, unknown>, config?: DuckDBConfig): Promise<DuckDBClient>;
    readonly _db: AsyncDuckDB;
  }
  /** Asks the tables that the front matter of the page names. */
  export function sql(strings: TemplateStringsArray, ...values: unknown[]): Promise<Table>;
}
