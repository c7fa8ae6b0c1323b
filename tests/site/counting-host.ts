import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface CountingHost {
  url: string;
  /** Bytes of bodies sent so far, and requests answered, for addresses that match. */
  sent(address: RegExp): { bytes: number; requests: number };
  close(): void;
}

/** Passes requests on to a site, and counts what comes back. A host `withoutParts` sends files only as a whole. */
export async function countingHost(site: string, { withoutParts = false } = {}): Promise<CountingHost> {
  const answered: { address: string; bytes: number }[] = [];
  const server = createServer((asked, answer) => {
    const address = new URL(asked.url ?? "/", site);
    const headers = { ...asked.headers, host: address.host };
    if (withoutParts) delete headers.range;
    const passed = request(address, { method: asked.method, headers }, (response) => {
      const row = { address: address.pathname, bytes: 0 };
      answered.push(row);
      answer.writeHead(response.statusCode!, response.headers);
      response.on("data", (chunk: Buffer) => (row.bytes += chunk.length));
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sent: (address) => {
      const rows = answered.filter((row) => address.test(row.address));
      return { bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0), requests: rows.length };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
