/** Sixteen made-up lives with ties, late entries and two causes; the expected numbers beside them are of R survival 3.5-3. */
export const exit = Float64Array.of(2, 3, 3, 5, 5, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12, 14);
export const entry = Float64Array.of(0, 0, 0, 2, 0, 1, 0, 3, 0, 0, 4, 0, 2, 0, 1, 0);
export const cause = Uint8Array.of(1, 1, 2, 1, 0, 1, 2, 0, 1, 1, 2, 0, 1, 0, 1, 0);
export const age = Float64Array.of(52, 31, 44, 28, 60, 35, 47, 22, 39, 55, 41, 30, 26, 48, 33, 58);
export const male = Float64Array.of(1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0);
export const group = [0, 1, 0, 1, 2, 0, 1, 2, 0, 0, 1, 2, 0, 1, 2, 2];
export const stratum = [0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1];
export const cluster = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7];
export const weight = Float64Array.of(1, 2, 1.5, 1, 3, 1, 2, 1, 1, 2.5, 1, 1, 2, 1, 1, 1);

export const lives = { exit, cause };
export const lateLives = { entry, exit, cause };
