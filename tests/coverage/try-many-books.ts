import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BookOptions, Trial } from "./small-book.ts";

const CHILDREN = 2;
const child = fileURLToPath(new URL("./try-books.ts", import.meta.url));

/** Tries books of many seeds in two processes; trials come in the order of the seeds. Rejects when a book fails. */
export async function tryManyBooks(
  seeds: readonly number[],
  options: Omit<BookOptions, "seed">,
  onTrial: (done: number) => void = () => undefined,
): Promise<Trial[]> {
  const trials = new Map<number, Trial>();
  const shares = Array.from({ length: CHILDREN }, (_, i) => seeds.filter((_, at) => at % CHILDREN === i));
  await Promise.all(
    shares.map((share) =>
      inChild(
        share.map((seed) => ({ ...options, seed })),
        (trial) => {
          trials.set(trial.seed, trial);
          onTrial(trials.size);
        },
      ),
    ),
  );
  return seeds.map((seed) => trials.get(seed)!);
}

function inChild(books: readonly BookOptions[], onTrial: (trial: Trial) => void): Promise<void> {
  if (books.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const left = new Set(books.map(({ seed }) => seed));
    const worker = fork(child, [JSON.stringify(books)], { execArgv: ["--import", "tsx"] });
    worker.on("message", (message: Trial | { seed: number; failed: string }) => {
      if ("failed" in message)
        return void (worker.kill(), reject(new Error(`seed ${message.seed}: ${message.failed}`)));
      left.delete(message.seed);
      onTrial(message);
    });
    worker.once("error", reject);
    worker.once("exit", (code) =>
      left.size === 0 ? resolve() : reject(new Error(`a process ended with ${code} before seed ${[...left][0]}`)),
    );
  });
}
