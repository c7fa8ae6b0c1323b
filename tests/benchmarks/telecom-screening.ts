import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScreenedColumn, ScreeningTask } from "../../loaders/fraud/telecom/screen-columns.ts";
import { openWorkers } from "../../loaders/run/workers.ts";
import { openDatabase } from "../../loaders/stage/database.ts";
import type { MethodBenchmark } from "./method-benchmark.ts";

const TASK = new URL("../../loaders/fraud/telecom/screen-columns.ts", import.meta.url);
const COLUMNS = Array.from({ length: 1_400 }, (_, i) => `feature_${i}`);

/** Small counts from a hash of request and column, one Parquet file as an insurer would bring it, behind a staged database. */
async function writeFeatures(requests: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tenure-telecom-"));
  const parquet = join(folder, "telecom.parquet");
  const database = await openDatabase({ path: join(folder, "staged.duckdb") });
  const columns = COLUMNS.map((name, i) => `CAST((hash(i * 1400 + ${i}) & 255) // 48 AS UTINYINT) AS ${name}`);
  await database.run(`COPY (SELECT CAST(i AS INTEGER) AS request_number, ${columns.join(", ")} FROM range(${requests}) AS r(i))
    TO '${parquet}' (ROW_GROUP_SIZE 50000)`);
  await database.run(`CREATE VIEW feature_telecom AS SELECT * FROM read_parquet('${parquet}')`);
  database.close();
  return join(folder, "staged.duckdb");
}

async function prepareScreening(requests: number): Promise<() => Promise<ScreenedColumn[]>> {
  const stagedFile = await writeFeatures(requests);
  const outcome = Uint8Array.from({ length: requests }, (_, i) => Number(i % 140 === 0));
  const window = Uint8Array.from({ length: requests }, (_, i) => (i < requests / 2 ? 1 : 2));
  const half = COLUMNS.length / 2;
  const tasks = [COLUMNS.slice(0, half), COLUMNS.slice(half)].map((names): ScreeningTask => {
    return { stagedFile, source: "telecom", names, outcome, window };
  });
  return async () => {
    const workers = openWorkers();
    try {
      return (await workers.map<ScreeningTask, ScreenedColumn[]>(TASK, tasks)).flat();
    } finally {
      await workers.close();
    }
  };
}

/** Whatever it reached is the highest memory of the process, in GB. */
export const telecomBenchmarks: MethodBenchmark[] = [
  {
    name: "350,000 x 1,400 telecom columns screened, with stability",
    goal: "90 s, 4 GB",
    prepare: () => prepareScreening(350_000),
    reached: () => process.resourceUsage().maxRSS / 1e6,
  },
];
