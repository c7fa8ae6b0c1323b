import type { Region } from "./block.ts";

const rows: readonly (readonly [name: string, share: number, residence: Region["residence"]])[] = [
  ["New Taipei", 0.171, "suburban"],
  ["Taichung", 0.121, "urban"],
  ["Kaohsiung", 0.117, "urban"],
  ["Taipei", 0.108, "urban"],
  ["Taoyuan", 0.098, "suburban"],
  ["Tainan", 0.08, "suburban"],
  ["Changhua", 0.053, "rural"],
  ["Pingtung", 0.034, "rural"],
  ["Yunlin", 0.028, "rural"],
  ["Hsinchu County", 0.025, "suburban"],
  ["Miaoli", 0.023, "rural"],
  ["Chiayi County", 0.021, "rural"],
  ["Nantou", 0.021, "rural"],
  ["Yilan", 0.019, "rural"],
  ["Hsinchu City", 0.019, "urban"],
  ["Keelung", 0.016, "urban"],
  ["Hualien", 0.014, "rural"],
  ["Chiayi City", 0.011, "urban"],
  ["Taitung", 0.009, "rural"],
  ["Kinmen", 0.006, "rural"],
  ["Penghu", 0.005, "rural"],
  ["Lienchiang", 0.001, "rural"],
];

/** The 22 counties and cities of Taiwan with their rounded share of the population. */
export const regions: readonly Region[] = rows.map(([name, share, residence]) => ({ name, share, residence }));
