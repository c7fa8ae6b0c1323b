import { createReadStream, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { byteRange } from "./byte-range.ts";
import { compressedFiles } from "./compressed.ts";
import { findFile, type Found } from "./find-file.ts";
import { headersOf, policyHeader } from "./headers.ts";

export interface SiteServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

type FoundFile = Extract<Found, { kind: "file" }>;

/** Serves a built site on this machine alone; port 0 picks a free one. Rejects when the port is taken. */
export async function serve(folder: string, port = 0): Promise<SiteServer> {
  const bodies = compressedFiles();
  const server = createServer((request, response) => {
    answer(folder, bodies, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://localhost:${taken}/`, port: taken, close: () => close(server) };
}

async function answer(
  folder: string,
  bodies: ReturnType<typeof compressedFiles>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const found = await findFile(folder, pathname);
  if (found.kind === "folder") {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const file = found.kind === "file" ? found : await findFile(folder, "/404.html");
  const status = found.kind === "file" ? 200 : 404;
  if (file.kind !== "file") response.writeHead(status).end("Not found");
  else await send(file, status, pathname, bodies, request, response);
}

async function send(
  file: FoundFile,
  status: number,
  pathname: string,
  bodies: ReturnType<typeof compressedFiles>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tag = `"${file.size.toString(36)}-${Math.round(file.modified).toString(36)}"`;
  const headers = { ...headersOf(pathname, file.path), ETag: tag, Vary: "Accept-Encoding", ...policyOf(file.path) };
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  if (status === 200 && sendRange(file, headers, request, response)) return;
  const { bytes, encoding } = await bodies(file.path, file.modified, String(request.headers["accept-encoding"] ?? ""));
  response.writeHead(status, {
    ...headers,
    "Accept-Ranges": "bytes",
    "Content-Length": bytes.length,
    ...(encoding && { "Content-Encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** Sends a part of a file as it lies on disk; false when the whole was asked for. */
function sendRange(
  { path, size }: FoundFile,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const range = byteRange(request.headers.range, size);
  if (range === null) return false;
  if (range === "none") {
    response.writeHead(416, { ...headers, "Content-Range": `bytes */${size}` }).end();
    return true;
  }
  const { start, end } = range;
  response.writeHead(206, {
    ...headers,
    "Content-Range": `bytes ${start}-${end}/${size}`,
    "Content-Length": end - start + 1,
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(path, { start, end }).pipe(response);
  return true;
}

function policyOf(path: string): Record<string, string> {
  return path.endsWith(".html") ? { "Content-Security-Policy": policyHeader(readFileSync(path, "utf8")) } : {};
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
