import { open } from "node:fs/promises";
import { basename } from "node:path";
import { BookError } from "./book-error.ts";

export interface CsvHeader {
  delimiter: "," | ";";
  names: string[];
}

const headerBytes = 1 << 20;

/** Reads a CSV file's header, which tells comma from semicolon. Throws a BookError when there is none to read. */
export async function readCsvHeader(path: string): Promise<CsvHeader> {
  const text = decode(await firstBytes(path), path);
  const record = firstRecord(text);
  if (record.trim() === "") {
    throw new BookError(`${basename(path)} is empty. A table without rows still needs a line with its column names.`);
  }
  const delimiter = countOutsideQuotes(record, ";") > countOutsideQuotes(record, ",") ? ";" : ",";
  return { delimiter, names: fields(record, delimiter) };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const lineEnd = bytes.lastIndexOf("\n");
    return lineEnd < 0 ? bytes : bytes.subarray(0, lineEnd);
  } finally {
    await file.close();
  }
}

/** Rows may hold bad bytes and are then set aside; a header may not, nor may the file be of another encoding. */
function decode(bytes: Buffer, path: string): string {
  const header = firstRecord(new TextDecoder("utf-8").decode(bytes));
  if (header.includes("\0") || header.includes("\uFFFD")) {
    throw new BookError(`${basename(path)} is not UTF-8 text. Save it as CSV UTF-8.`);
  }
  return header;
}

function firstRecord(text: string): string {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && (text[i] === "\n" || text[i] === "\r")) return text.slice(0, i);
  }
  return text;
}

function countOutsideQuotes(record: string, character: string): number {
  return record.replaceAll(/"[^"]*"/g, "").split(character).length - 1;
}

function fields(record: string, delimiter: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let quoted = false;
  for (const character of record) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece].map((name) =>
    name
      .trim()
      .replace(/^"(.*)"$/s, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}
