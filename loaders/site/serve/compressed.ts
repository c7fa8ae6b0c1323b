import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isCompressible } from "./media-type.ts";

export interface Body {
  bytes: Buffer;
  encoding: "br" | "gzip" | null;
}

type Encoding = NonNullable<Body["encoding"]>;

const LARGE = 1_000_000;
const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 4 : 9 },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/** Reads files compressed as a browser accepts it; each is compressed once. */
export function compressedFiles(): (path: string, modified: number, accepted: string) => Promise<Body> {
  const kept = new Map<string, Promise<Body>>();
  return (path, modified, accepted) => {
    const encoding = isCompressible(path) ? encodingFor(accepted) : null;
    const key = `${path} ${modified} ${encoding}`;
    const body = kept.get(key) ?? read(path, encoding);
    kept.set(key, body);
    body.catch(() => kept.delete(key));
    return body;
  };
}

async function read(path: string, encoding: Encoding | null): Promise<Body> {
  const bytes = await readFile(path);
  return { bytes: encoding ? await compressors[encoding](bytes) : bytes, encoding };
}

function encodingFor(accepted: string): Encoding | null {
  const names = accepted.split(",").map((name) => name.trim());
  const accepts = (name: string) =>
    names.some((offer) => offer === name || (offer.startsWith(`${name};`) && !/q=0(?:\.0*)?$/.test(offer)));
  return accepts("br") ? "br" : accepts("gzip") ? "gzip" : null;
}
