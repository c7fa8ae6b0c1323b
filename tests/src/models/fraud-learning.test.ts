import { describe, expect, it } from "vitest";
import {
  LEARNING_AXES,
  learningCell,
  type LearningCell,
  type LearningGrid,
} from "../../../src/models/fraud-learning.ts";

const axes = { practice: [0, 1, 2], clerkError: [0, 0.1], delay: [1], adaptation: [0, 0.1], reported: [0, 0.5] };

describe("the grid of simulated learning", () => {
  it("gives each combination of settings its own cell, the last axis fastest", () => {
    const size = LEARNING_AXES.reduce((product, axis) => product * axes[axis].length, 1);
    const cells = Array.from({ length: size }, (_, finds) => ({ finds }) as LearningCell);
    const grid: LearningGrid = { axes, cells, runs: 1, months: [] };
    let expected = 0;
    for (const practice of axes.practice.keys())
      for (const clerkError of axes.clerkError.keys())
        for (const delay of axes.delay.keys())
          for (const adaptation of axes.adaptation.keys())
            for (const reported of axes.reported.keys())
              expect(learningCell(grid, { practice, clerkError, delay, adaptation, reported }).finds).toBe(expected++);
    expect(expected).toBe(size);
    const beyond = { practice: 9, clerkError: 0, delay: 0, adaptation: 0, reported: 0 };
    expect(() => learningCell(grid, beyond)).toThrow(RangeError);
  });
});
