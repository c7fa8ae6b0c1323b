/** Rows that a check should set aside, as planted. */
export interface Dirt {
  table: string;
  rows: number;
  fault: string;
}

export async function addDirt(_folder: string, _seed: number): Promise<Dirt[]> {
  return Promise.resolve([]);
}
