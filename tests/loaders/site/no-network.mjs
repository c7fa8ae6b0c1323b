// Loaded before everything else in a build under test: every connection that would leave the machine ends the process.
import { appendFileSync } from "node:fs";
import dns from "node:dns";
import net from "node:net";
import process from "node:process";

function refuse(what) {
  appendFileSync(process.env.TENURE_CONNECTIONS, `${what}\n`);
  throw new Error(`This build may not ask the network for anything, but it asked for ${what}.`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  const [options] = given.flat();
  if (options?.path || typeof options === "string") return connect.apply(this, given);
  return refuse(`${options?.host ?? "localhost"}:${options?.port ?? options}`);
};
for (const resolver of [dns, dns.promises]) resolver.lookup = (name) => refuse(name);
globalThis.fetch = (resource) => refuse(String(resource.url ?? resource));
