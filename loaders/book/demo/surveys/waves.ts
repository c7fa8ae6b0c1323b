import { day } from "../calendar.ts";

export interface Wave {
  code: string;
  starts: number;
}

export const waves: readonly Wave[] = [
  { code: "2023", starts: day("2023-06-12") },
  { code: "2024", starts: day("2024-06-10") },
  { code: "2025", starts: day("2025-06-09") },
];
