import { parseArgs } from "node:util";

export interface Flag {
  kind: "text" | "integer" | "flag";
  required?: boolean;
}

type FlagValue<F extends Flag> = F["kind"] extends "flag" ? boolean : F["kind"] extends "integer" ? number : string;

type Flags<Specs extends Record<string, Flag>> = {
  [Name in keyof Specs]: Specs[Name]["kind"] extends "flag"
    ? boolean
    : Specs[Name]["required"] extends true
      ? FlagValue<Specs[Name]>
      : FlagValue<Specs[Name]> | undefined;
};

export interface CommandLine<Specs extends Record<string, Flag>> {
  /** One line, as in "npm run results -- --book DIR --out DIR"; every complaint ends with it. */
  usage: string;
  flags: Specs;
  /** Names of the arguments without a flag, as in ["DIR"]; all of them are required. */
  positionals?: readonly string[];
}

/** The command line is wrong; its message is one line. Commands print it and exit with 1. */
export class ArgumentsError extends Error {
  override name = "ArgumentsError";
}

/** The user asked for `--help`; the message is the usage. Commands print it and exit with 0. */
export class HelpRequest extends Error {
  override name = "HelpRequest";
}

/**
 * Reads a command line strictly: an unknown, repeated, empty or missing flag is an ArgumentsError.
 * Flags that were not given are undefined, those of kind "flag" false.
 */
export function readArguments<const Specs extends Record<string, Flag>>(
  command: CommandLine<Specs>,
  argv: readonly string[] = process.argv.slice(2),
): { flags: Flags<Specs>; positionals: string[] } {
  const complain = (complaint: string): never => {
    throw new ArgumentsError(`${complaint} Usage: ${command.usage}`);
  };
  if (argv.includes("--help")) throw new HelpRequest(`Usage: ${command.usage}`);
  const { values, positionals, tokens } = parse(argv, command.flags, complain);
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const repeated = given.find((name, i) => given.indexOf(name) !== i);
  if (repeated) complain(`--${repeated} is given twice.`);
  const flags = Object.entries(command.flags).map(([name, flag]) => [
    name,
    flagValue(name, flag, values[name], complain),
  ]);
  checkPositionals(positionals, command.positionals ?? [], complain);
  return { flags: Object.fromEntries(flags) as Flags<Specs>, positionals };
}

function parse(argv: readonly string[], flags: Record<string, Flag>, complain: (complaint: string) => never) {
  const types = Object.entries(flags).map(([name, { kind }]) => [
    name,
    { type: kind === "flag" ? "boolean" : "string" },
  ]);
  const options = Object.fromEntries(types) as Record<string, { type: "boolean" | "string" }>;
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true, tokens: true });
  } catch (error) {
    const [firstSentence] = (error as Error).message.split(/\.\s|\n/);
    return complain(`${firstSentence!.replace(/\.$/, "")}.`);
  }
}

function flagValue(name: string, flag: Flag, value: string | boolean | undefined, complain: (c: string) => never) {
  if (flag.kind === "flag") return value === true;
  if (value === undefined) return flag.required ? complain(`--${name} is missing.`) : undefined;
  if (value === "") return complain(`--${name} is empty.`);
  if (flag.kind === "text") return value;
  return /^\d+$/.test(String(value)) && Number.isSafeInteger(Number(value))
    ? Number(value)
    : complain(`--${name} takes a whole number, not "${String(value)}".`);
}

function checkPositionals(given: string[], expected: readonly string[], complain: (complaint: string) => never): void {
  if (given.length < expected.length) complain(`${expected[given.length]} is missing.`);
  if (given.length > expected.length) complain(`"${given[expected.length]}" is one argument too many.`);
}
