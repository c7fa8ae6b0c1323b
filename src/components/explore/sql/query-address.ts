import { linkOf } from "./query-link.js";

/** Puts the query into the address; takes an older one away and answers false when it is too long for that. */
export async function writeAddress(query: string): Promise<boolean> {
  const link = await linkOf(query);
  const address = location.pathname + location.search + (link ?? "");
  if (link !== location.hash) history.pushState(history.state, "", address);
  return link !== null;
}
