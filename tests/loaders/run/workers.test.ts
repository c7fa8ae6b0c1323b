import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { mapSequentially } from "../../../loaders/run/map.ts";
import { openWorkers } from "../../../loaders/run/workers.ts";

const task = new URL("./fixtures/square-roots.ts", import.meta.url);
const workers = openWorkers(2);
afterAll(() => workers.close());

describe("openWorkers", () => {
  test("gives what one thread gives, in the order of the inputs, whoever is done first", async () => {
    const inputs = Array.from({ length: 7 }, (_, i) => ({ values: Float64Array.of(i, i + 0.1), wait: (7 - i) * 5 }));
    const parallel = await workers.map(task, inputs);
    expect(parallel).toEqual(await mapSequentially(task, inputs));
    expect(parallel).toHaveLength(7);
  });

  test("keeps apart two maps that run at once", async () => {
    const input = (value: number) => ({ values: Float64Array.of(value) });
    const [ones, twos] = await Promise.all([
      workers.map(task, [input(1), input(1), input(1)]),
      workers.map(task, [input(4), input(4)]),
    ]);
    expect(ones).toEqual(Array(3).fill({ roots: Float64Array.of(1) }));
    expect(twos).toEqual(Array(2).fill({ roots: Float64Array.of(2) }));
  });

  test("passes on the error of a task with the stack of its thread, and goes on working", async () => {
    const inputs = [1, -4, 9, 16].map((value) => ({ values: Float64Array.of(value) }));
    const error: unknown = await workers.map(task, inputs).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "RangeError", message: "no square root of -4" });
    expect((error as Error).stack).toContain("square-roots.ts");
    expect(await workers.map(task, inputs.slice(2))).toHaveLength(2);
  });

  test("works under tsx as under the test runner", async () => {
    const script = fileURLToPath(new URL("./fixtures/map-on-threads.ts", import.meta.url));
    const { stdout } = await promisify(execFile)("npx", ["tsx", script]);
    expect(stdout).toBe("1 2 3\n");
  });
});
