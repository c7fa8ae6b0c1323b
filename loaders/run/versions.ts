import { readFile } from "node:fs/promises";
import { projectFile } from "./project.ts";

/** The version of Tenure, and of the engine that it computes with. */
export async function versions(): Promise<{ tenure: string; duckdb: string }> {
  const file = JSON.parse(await readFile(projectFile("package.json"), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return { tenure: file.version, duckdb: file.dependencies["@duckdb/node-api"]! };
}
