/** Cells that rest on fewer people than this are never shown. */
export const FEWEST_PEOPLE = 10;

/** People behind every cell: a row for each value and a last one of totals; a column for each value, if any, and a last one of totals. */
export type PeopleTable = readonly (readonly number[])[];

interface Edge {
  row: number;
  column: number;
}

/**
 * Which cells of a table must be withheld: those of one to nine people, and others with them, so that none can be found by subtraction from
 * totals. Totals included, every row and every column sums to zero once the total is counted negatively, so that withheld cells are the edges of
 * a graph between rows and columns, and one can be worked out exactly when it lies on no ring of edges (Gusfield 1988, A graph theoretic
 * approach to statistical data security, SIAM Journal on Computing 17). So each small cell is put on a ring whose other cells hold at least as
 * many people as the small one lacks of ten (ten where `disjoint` is false: one person may then stand in several cells); whatever can be
 * worked out of it then speaks of ten people or more. Inner cells of few people are taken first, totals last. Empty cells are not withheld:
 * there is nobody in them.
 *
 * @param people counts by row and column, the last ones being the totals; without columns there is the column of totals alone
 * @returns for each cell whether it is withheld
 */
export function withheldCells(people: PeopleTable, { disjoint }: { disjoint: boolean }): boolean[][] {
  const small = people.flatMap((line, row) =>
    line.flatMap((count, column) => (isSmall(count) ? [{ row, column, count }] : [])),
  );
  const withheld = people.map((line) => line.map(isSmall));
  for (const edge of small.sort((a, b) => a.count - b.count)) {
    const ring = cheapestRing(people, withheld, edge, disjoint ? FEWEST_PEOPLE - edge.count : FEWEST_PEOPLE);
    if (!ring) return people.map((line) => line.map((count) => count > 0));
    for (const { row, column } of ring) withheld[row]![column] = true;
  }
  return withheld;
}

function isSmall(count: number): boolean {
  return count > 0 && count < FEWEST_PEOPLE;
}

/**
 * The cells that close a ring with a cell at the least cost (Dijkstra): from its row to its column, over cells of enough people or the equally
 * small totals of its own line. Null where there is none.
 */
function cheapestRing(people: PeopleTable, withheld: boolean[][], edge: Edge, needed: number): Edge[] | null {
  const height = people.length;
  const width = people[0]!.length;
  const start = lineOfRow(edge.row, width, height);
  const end = height + edge.column;
  const cost = new Float64Array(height + width).fill(Infinity);
  const reachedBy: (Edge | undefined)[] = [];
  const done = new Set<number>();
  cost[start] = 0;
  for (;;) {
    const line = nearest(cost, done);
    if (line < 0) return null;
    if (line === end) return walkBack(reachedBy, start, end, height, width);
    done.add(line);
    for (const step of cellsOf(line, people)) {
      if (step.row === edge.row && step.column === edge.column) continue;
      if (people[step.row]![step.column]! < needed && !isOwnTotal(step, edge, people)) continue;
      const next = line < height ? height + step.column : lineOfRow(step.row, width, height);
      const total = cost[line]! + costOf(step, people, withheld);
      if (done.has(next) || total >= cost[next]!) continue;
      cost[next] = total;
      reachedBy[next] = step;
    }
  }
}

/** Without columns a row is no sum of anything: all rows are then one line that says nothing. */
function lineOfRow(row: number, width: number, height: number): number {
  return width === 1 ? height - 1 : row;
}

function nearest(cost: Float64Array, done: ReadonlySet<number>): number {
  let found = -1;
  for (let line = 0; line < cost.length; line++) {
    if (done.has(line) || cost[line] === Infinity) continue;
    if (found < 0 || cost[line]! < cost[found]!) found = line;
  }
  return found;
}

/** The cells with people of a line: a row, or a column counted on from the rows. */
function cellsOf(line: number, people: PeopleTable): Edge[] {
  const height = people.length;
  const width = people[0]!.length;
  const edges: Edge[] = [];
  const add = (row: number, column: number) => people[row]![column]! > 0 && edges.push({ row, column });
  if (line >= height || width === 1) {
    const column = line >= height ? line - height : 0;
    for (let row = 0; row < height; row++) add(row, column);
  } else for (let column = 0; column < width; column++) add(line, column);
  return edges;
}

/** The total of a small cell's own row or column, when that is small, too: the two tell the same, with opposite signs. */
function isOwnTotal({ row, column }: Edge, edge: Edge, people: PeopleTable): boolean {
  const ownRow = row === edge.row && (column === people[0]!.length - 1 || edge.column === people[0]!.length - 1);
  const ownColumn = column === edge.column && (row === people.length - 1 || edge.row === people.length - 1);
  return ownRow || ownColumn;
}

/** What it costs to withhold a cell more: nothing when it is withheld already; totals are worth more than any cells. */
function costOf({ row, column }: Edge, people: PeopleTable, withheld: boolean[][]): number {
  if (withheld[row]![column]) return 0;
  const totals = Number(row === people.length - 1) + Number(column === people[0]!.length - 1);
  return people[row]![column]! + totals * people.at(-1)!.at(-1)! * people.length * people[0]!.length;
}

function walkBack(
  reachedBy: readonly (Edge | undefined)[],
  start: number,
  end: number,
  height: number,
  width: number,
): Edge[] {
  const ring: Edge[] = [];
  for (let line = end; line !== start;) {
    const step = reachedBy[line]!;
    ring.push(step);
    line = line < height ? height + step.column : lineOfRow(step.row, width, height);
  }
  return ring;
}
