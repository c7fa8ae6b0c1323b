/** What a command exits with: 1 when the book or the arguments are wrong, 2 when something of our own failed. */
export const exitCodes = { done: 0, input: 1, gate: 2 } as const;

/** Errors by name whose message alone tells the user what to do; all others are shown with their stack. */
const explainedBy: Record<string, number> = {
  HelpRequest: exitCodes.done,
  ArgumentsError: exitCodes.input,
  BookError: exitCodes.input,
  GateError: exitCodes.gate,
};

/** Runs a command; an error becomes one message on stderr and the exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { code, text } = explain(error);
    (code === exitCodes.done ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = code;
  }
}

/** The exit code that an error stands for, and what to tell the user. */
export function explain(error: unknown): { code: number; text: string } {
  if (!(error instanceof Error)) return { code: exitCodes.gate, text: String(error) };
  const code = explainedBy[error.name];
  if (code !== undefined) return { code, text: error.message };
  return { code: exitCodes.gate, text: error.stack ?? error.message };
}
