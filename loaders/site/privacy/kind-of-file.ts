export type KindOfFile =
  "zip" | "gzip" | "brotli" | "parquet" | "duckdb" | "arrow" | "csv" | "json" | "text" | "picture" | "program";

const BY_ENDING: Record<string, KindOfFile> = {
  ...all("text", "html js mjs css svg txt md xml map ts sql webmanifest"),
  ...all("csv", "csv tsv"),
  ...all("json", "json ndjson jsonl geojson"),
  ...all("picture", "png jpg jpeg gif ico webp"),
  ...all("program", "wasm woff woff2"),
  br: "brotli",
};

/** What a file is, by its first bytes before its name; null when no reader knows it. */
export function kindOfFile(name: string, bytes: Uint8Array): KindOfFile | null {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (starts(bytes, [0x1f, 0x8b])) return "gzip";
  if (starts(bytes, ascii("PAR1"))) return "parquet";
  if (starts(bytes, ascii("DUCK"), 8)) return "duckdb";
  if (starts(bytes, ascii("ARROW1")) || starts(bytes, [0xff, 0xff, 0xff, 0xff])) return "arrow";
  return BY_ENDING[name.split(".").at(-1)!.toLowerCase()] ?? (bytes.length === 0 ? "text" : null);
}

function all(kind: KindOfFile, endings: string): Record<string, KindOfFile> {
  return Object.fromEntries(endings.split(" ").map((ending) => [ending, kind]));
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function starts(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, i) => bytes[offset + i] === byte);
}
