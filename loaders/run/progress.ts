export interface Progress {
  /** Shows a step while `work` runs; the work may say where it is. */
  step<T>(label: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
  /** A line that stays. */
  note(line: string): void;
}

/** What progress is written to; stderr, because a data loader's stdout is its result. */
interface Stream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that is rewritten on a terminal; elsewhere a plain line when a step is done. */
export function openProgress(stream: Stream = process.stderr): Progress {
  return stream.isTTY ? terminalProgress(stream) : plainProgress(stream);
}

export const silentProgress: Progress = {
  step: (_label, work) => work(() => undefined),
  note: () => undefined,
};

const clearLine = "\r\u001b[2K";

function terminalProgress(stream: Stream): Progress {
  return {
    note: (line) => void stream.write(`${clearLine}${line}\n`),
    async step(label, work) {
      const started = performance.now();
      let detail = "";
      const show = () => void stream.write(`${clearLine}${label} ${detail} ${seconds(started)}`);
      const timer = setInterval(show, 100);
      show();
      try {
        const result = await work((text) => ((detail = text), show()));
        stream.write(`${clearLine}${label}: ${seconds(started)}\n`);
        return result;
      } catch (error) {
        stream.write(clearLine);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

function plainProgress(stream: Stream): Progress {
  return {
    note: (line) => void stream.write(`${line}\n`),
    async step(label, work) {
      const started = performance.now();
      const result = await work(() => undefined);
      stream.write(`${label}: ${seconds(started)}\n`);
      return result;
    },
  };
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
