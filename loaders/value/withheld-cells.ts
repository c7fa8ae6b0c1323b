import { FEWEST_PEOPLE } from "./small-cells.ts";

/** A cell of a table whose rows and columns have totals that are told. */
export interface CountedCell {
  row: string;
  column: string;
  people: number;
}

/**
 * Which cells of a table must be withheld: those of one to nine people, and the next smallest of their row and column until what is withheld in each is
 * two cells and ten people or more, so that none can be found by subtracting the others from a total (complementary suppression, Cox 1980). A
 * heuristic: it looks at one row or column at a time.
 *
 * @param isWithheld cells that another table withholds too
 */
export function withheldCells<Cell extends CountedCell>(
  cells: readonly Cell[],
  isWithheld: (cell: Cell) => boolean = () => false,
): ReadonlySet<Cell> {
  const filled = cells.filter(({ people }) => people > 0).sort(bySize);
  const withheld = new Set(filled.filter((cell) => cell.people < FEWEST_PEOPLE || isWithheld(cell)));
  const lines = [
    ...[...new Set(filled.map(({ row }) => row))].map((row) => filled.filter((cell) => cell.row === row)),
    ...[...new Set(filled.map(({ column }) => column))].map((column) =>
      filled.filter((cell) => cell.column === column),
    ),
  ];
  let next: Cell | undefined;
  do {
    next = lines.map((line) => complementOf(line, withheld)).find((cell) => cell !== undefined);
    if (next) withheld.add(next);
  } while (next);
  return withheld;
}

function complementOf<Cell extends CountedCell>(line: readonly Cell[], withheld: ReadonlySet<Cell>): Cell | undefined {
  const hidden = line.filter((cell) => withheld.has(cell));
  const people = hidden.reduce((sum, cell) => sum + cell.people, 0);
  if (hidden.length === 0 || (hidden.length > 1 && people >= FEWEST_PEOPLE)) return undefined;
  return line.find((cell) => !withheld.has(cell));
}

function bySize(a: CountedCell, b: CountedCell): number {
  return a.people - b.people || (a.row + a.column < b.row + b.column ? -1 : 1);
}
