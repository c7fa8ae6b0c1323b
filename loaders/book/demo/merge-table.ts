import { mergeParts, type Part } from "./parts.ts";

export interface MergeTask {
  parts: Part[];
  folder: string;
}

/** Joins one table's parts; runs on a worker. */
export default async function mergeTable({ parts, folder }: MergeTask): Promise<void> {
  await mergeParts(parts, folder);
}
