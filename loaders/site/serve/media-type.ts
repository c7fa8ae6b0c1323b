const MEDIA_TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  wasm: "application/wasm",
  woff2: "font/woff2",
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
  zip: "application/zip",
  pdf: "application/pdf",
};

/** The media type that a browser is told for a file. */
export function mediaType(file: string): string {
  return MEDIA_TYPES[file.split(".").at(-1)!.toLowerCase()] ?? "application/octet-stream";
}

/** True for files that compression makes much smaller. */
export function isCompressible(file: string): boolean {
  return /\.(?:html|js|css|json|csv|txt|svg|wasm|arrow|duckdb)$/i.test(file);
}
