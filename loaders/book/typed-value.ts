import type { ColumnType } from "./contract/column.ts";

/** The engine's type of a contract type. */
export const sqlTypes: Record<ColumnType, string> = {
  text: "VARCHAR",
  code: "VARCHAR",
  integer: "BIGINT",
  number: "DOUBLE",
  money: "DECIMAL(18,2)",
  rate: "DOUBLE",
  date: "DATE",
  timestamp: "TIMESTAMP",
  flag: "BOOLEAN",
};

type Kind = "text" | "integer" | "exact" | "floating" | "date" | "timestamp" | "zoned" | "flag" | "other";

/**
 * SQL that reads `raw`, a column of the engine's type `sourceType`, as a contract type; null when it cannot be read
 * without loss. Money finer than a cent is rounded; a timestamp with a zone is read as UTC.
 */
export function typedValue(raw: string, sourceType: string, type: ColumnType): string {
  const kind = kindOf(sourceType);
  if (kind === "other") return typedValue(`CAST(${raw} AS VARCHAR)`, "VARCHAR", type);
  if (kind === "zoned") return typedValue(`make_timestamp(epoch_us(${raw}))`, "TIMESTAMP", type);
  const value = kind === "text" ? textValue(raw, type) : raw;
  switch (type) {
    case "text":
    case "code":
      return asText(value, kind);
    case "integer":
      return asInteger(value, kind);
    case "number":
    case "rate":
      return asNumber(value, kind);
    case "money":
      return asMoney(value, kind, sourceType);
    case "date":
      return asDate(value, kind);
    case "timestamp":
      return asTimestamp(value, kind);
    case "flag":
      return asFlag(value, kind);
  }
}

/** The engine would read 1_000 as a thousand; a book that writes so means something else, or nothing. */
function textValue(raw: string, type: ColumnType): string {
  const isNumber = ["integer", "number", "rate", "money"].includes(type);
  return isNumber ? `CASE WHEN contains(${raw}, '_') THEN NULL ELSE NULLIF(${raw}, '') END` : `NULLIF(${raw}, '')`;
}

/** Whether a value can be there and yet not be readable as the contract type. */
export function mayBeUnreadable(sourceType: string, type: ColumnType): boolean {
  const kind = kindOf(sourceType);
  if (type === "text" || type === "code") return false;
  if (type === "integer") return kind !== "integer" || !fitsBigint(sourceType);
  if (type === "number" || type === "rate") return kind !== "integer" && kind !== "exact";
  if (type === "money") return sourceType !== sqlTypes.money;
  if (type === "timestamp") return kind !== "timestamp" && kind !== "date" && kind !== "zoned";
  return kind !== type;
}

export function isNumeric(sourceType: string): boolean {
  return ["integer", "exact", "floating"].includes(kindOf(sourceType));
}

function kindOf(sourceType: string): Kind {
  if (sourceType === "VARCHAR") return "text";
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(sourceType)) return "integer";
  if (sourceType.startsWith("DECIMAL(")) return "exact";
  if (sourceType === "DOUBLE" || sourceType === "FLOAT") return "floating";
  if (sourceType === "DATE") return "date";
  if (/^TIMESTAMP(_S|_MS|_NS)?$/.test(sourceType)) return "timestamp";
  if (sourceType === "TIMESTAMP WITH TIME ZONE") return "zoned";
  if (sourceType === "BOOLEAN") return "flag";
  return "other";
}

function fitsBigint(sourceType: string): boolean {
  return !["UBIGINT", "HUGEINT", "UHUGEINT"].includes(sourceType);
}

function asText(value: string, kind: Kind): string {
  if (kind === "text") return value;
  const text = `CAST(${value} AS VARCHAR)`;
  // 17.0 and 17 name the same contract; other tools write whole numbers with empty rows as floating point.
  if (kind === "floating") return `COALESCE(CAST(${asInteger(value, kind)} AS VARCHAR), ${text})`;
  return text;
}

function asInteger(value: string, kind: Kind): string {
  if (kind === "integer") return `TRY_CAST(${value} AS BIGINT)`;
  if (kind !== "text" && kind !== "exact" && kind !== "floating") return "CAST(NULL AS BIGINT)";
  // A cast alone would round 12.7 to 13.
  const number = `TRY_CAST(${value} AS DOUBLE)`;
  return `CASE WHEN ${number} = floor(${number}) THEN TRY_CAST(${value} AS BIGINT) END`;
}

function asNumber(value: string, kind: Kind): string {
  if (kind === "integer" || kind === "exact") return `CAST(${value} AS DOUBLE)`;
  if (kind !== "text" && kind !== "floating") return "CAST(NULL AS DOUBLE)";
  const number = `TRY_CAST(${value} AS DOUBLE)`;
  return `CASE WHEN isfinite(${number}) THEN ${number} END`;
}

function asMoney(value: string, kind: Kind, sourceType: string): string {
  if (sourceType === sqlTypes.money) return value;
  if (kind === "flag" || kind === "date" || kind === "timestamp") return `CAST(NULL AS ${sqlTypes.money})`;
  return `TRY_CAST(${value} AS ${sqlTypes.money})`;
}

function asDate(value: string, kind: Kind): string {
  if (kind === "date") return value;
  const moment = asTimestamp(value, kind);
  return `CASE WHEN ${moment} = CAST(${moment} AS DATE) THEN CAST(${moment} AS DATE) END`;
}

function asTimestamp(value: string, kind: Kind): string {
  if (kind === "timestamp" || kind === "date") return `CAST(${value} AS TIMESTAMP)`;
  if (kind !== "text") return "CAST(NULL AS TIMESTAMP)";
  // The pattern keeps out words that the engine knows, such as "infinity" and "epoch".
  return `CASE WHEN ${value} LIKE '____-%' THEN TRY_CAST(${value} AS TIMESTAMP) END`;
}

function asFlag(value: string, kind: Kind): string {
  if (kind === "flag") return value;
  if (kind === "integer" || kind === "exact" || kind === "floating") {
    return `CASE WHEN ${value} IN (0, 1) THEN ${value} = 1 END`;
  }
  return kind === "text" ? `TRY_CAST(${value} AS BOOLEAN)` : "CAST(NULL AS BOOLEAN)";
}
