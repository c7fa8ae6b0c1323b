// A worker thread cannot start from a .ts file; it learns to read TypeScript here and then imports the module.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();

parentPort.on("message", async ({ id, module, input }) => {
  try {
    const { default: task } = await import(module);
    parentPort.postMessage({ id, output: await task(input) });
  } catch (error) {
    parentPort.postMessage({ id, error: { name: error.name, message: error.message, stack: error.stack } });
  }
});
