/** Queries kept at most; the oldest go first. */
const KEPT = 50;
const KEY = "tenure.sql.history";

export interface QueryHistory {
  /** Queries that ran, the latest first, each once. */
  readonly queries: readonly string[];
  /** False when the browser keeps nothing: the history then lasts as long as the page is open. */
  readonly lasting: boolean;
  remember(query: string): void;
  clear(): void;
}

/** The queries that this browser remembers, in `storage`; asking for it or using it may throw, as in private windows. */
export function openHistory(storage: () => Storage): QueryHistory {
  let kept = readable(storage);
  let queries = kept?.queries ?? [];
  const keep = (changed: string[]) => {
    queries = changed;
    if (kept && !written(kept.storage, changed)) kept = null;
  };
  return {
    get queries() {
      return queries;
    },
    get lasting() {
      return kept !== null;
    },
    remember: (query) => keep(remembered(queries, query)),
    clear: () => keep([]),
  };
}

/** The history with one more query on top. */
export function remembered(queries: readonly string[], query: string): string[] {
  const text = query.trim();
  if (text === "") return [...queries];
  return [text, ...queries.filter((other) => other !== text)].slice(0, KEPT);
}

function readable(open: () => Storage): { storage: Storage; queries: string[] } | null {
  try {
    const storage = open();
    const queries = parsed(storage.getItem(KEY));
    return written(storage, queries) ? { storage, queries } : null;
  } catch {
    return null;
  }
}

/** What another version or another hand has left there counts as far as it is a list of texts. */
function parsed(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(value) ? value.filter((query) => typeof query === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function written(storage: Storage, queries: readonly string[]): boolean {
  try {
    storage.setItem(KEY, JSON.stringify(queries));
    return true;
  } catch {
    return false;
  }
}
