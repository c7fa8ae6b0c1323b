import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { BookError } from "./book-error.ts";
import type { BookWarning } from "./book-report.ts";
import { closestName } from "./closest-name.ts";
import { settingRules, type SettingName } from "./setting-rules.ts";
import type { BookSettings } from "./settings.ts";

/** as_of is empty when book.json leaves it out: only the tables can tell it (open-book.ts fills it in). */
export interface ReadSettings {
  settings: BookSettings;
  /** Keys that were left out, and so have their default. */
  defaulted: SettingName[];
  warnings: BookWarning[];
}

/** Reads book.json, which a book may leave out. Throws a BookError that names the key when a value cannot be used. */
export async function readSettings(folder: string): Promise<ReadSettings> {
  const given = await readJson(join(folder, "book.json"));
  const names = Object.keys(settingRules) as SettingName[];
  const defaulted = names.filter((name) => !(name in given));
  const settings = Object.fromEntries(names.map((name) => [name, settingValue(name, given, folder)]));
  return {
    settings: settings as unknown as BookSettings,
    defaulted,
    warnings: Object.keys(given)
      .filter((key) => !names.some((name) => name === key))
      .map((key) => unknownSetting(key, names)),
  };
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  if (!existsSync(path)) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BookError(`book.json cannot be read as JSON: ${(error as Error).message}`);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new BookError('book.json must be one object, as in {"name": "My book", "as_of": "2024-12-31"}');
  }
  return parsed as Record<string, unknown>;
}

function settingValue(name: SettingName, given: Record<string, unknown>, folder: string): unknown {
  const rule = settingRules[name];
  if (!(name in given)) return name === "name" ? basename(folder) : rule.standard;
  const value = given[name];
  if (!rule.accepts(value)) {
    throw new BookError(`book.json: "${name}" is ${JSON.stringify(value)}, but must be ${rule.expectation}`);
  }
  return value;
}

function unknownSetting(key: string, names: readonly string[]): BookWarning {
  const closest = closestName(key, names);
  const hint = closest ? `; did you mean "${closest}"?` : "";
  return {
    code: "unknown_setting",
    table: null,
    column: null,
    message: `book.json: "${key}" is not a setting and has no effect${hint}`,
  };
}
