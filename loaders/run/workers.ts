import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { mapSequentially, type MapTasks } from "./map.ts";

export interface Workers {
  /** Like mapSequentially, with the same outputs in the same order, but on threads. */
  map: MapTasks;
  close(): Promise<void>;
}

interface Answer {
  id: number;
  output?: unknown;
  error?: { name: string; message: string; stack: string };
}

/**
 * Threads that start with the first task and stay until closed. Inputs and outputs are copied; give large
 * arrays that many tasks read a SharedArrayBuffer, which is passed without a copy.
 */
export function openWorkers(count: number = availableParallelism()): Workers {
  const threads: Worker[] = [];
  const start = (wanted: number) => {
    while (threads.length < Math.min(count, wanted)) {
      const thread = new Worker(new URL("./worker.mjs", import.meta.url), { execArgv: [] });
      thread.once("exit", () => threads.splice(threads.indexOf(thread), threads.includes(thread) ? 1 : 0));
      threads.push(thread);
    }
    return threads.slice(0, wanted);
  };
  return {
    map: async <Input, Output>(module: URL, inputs: Input[]) => {
      if (count < 2 || inputs.length < 2) return mapSequentially<Input, Output>(module, inputs);
      return mapOn<Output>(start(inputs.length), module, inputs);
    },
    close: async () => void (await Promise.all(threads.splice(0).map((thread) => thread.terminate()))),
  };
}

/** Numbers the questions, since several maps may share a thread. */
let asked = 0;

/** Each thread takes the next input as soon as it is free; the first failure ends the whole map. */
async function mapOn<Output>(threads: Worker[], module: URL, inputs: unknown[]): Promise<Output[]> {
  const outputs = new Array<Output>(inputs.length);
  let next = 0;
  const work = async (thread: Worker) => {
    while (next < inputs.length) {
      const i = next++;
      try {
        outputs[i] = (await ask(thread, { id: ++asked, module: module.href, input: inputs[i] })) as Output;
      } catch (error) {
        next = inputs.length;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(threads.map(work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return outputs;
}

function ask(thread: Worker, task: { id: number; module: string; input: unknown }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = () => thread.off("message", onMessage).off("error", onError).off("exit", onExit);
    const onMessage = (answer: Answer) => {
      if (answer.id !== task.id) return;
      settle();
      if (answer.error) reject(asError(answer.error));
      else resolve(answer.output);
    };
    const onError = (error: Error) => (settle(), reject(error));
    const onExit = (code: number) => (settle(), reject(new Error(`a worker thread ended with code ${code}`)));
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  });
}

function asError({ name, message, stack }: { name: string; message: string; stack: string }): Error {
  return Object.assign(new Error(message), { name, stack });
}
