import { expect, test } from "vitest";
import { median } from "../../src/record/median.ts";

test.each([
  [[], null],
  [[5], 5],
  [[9, 1], 5],
  [[3, 100, 1], 3],
  [[1, 2, 10, 4], 3],
  [[1, 2], 2],
])("the median of %j is %j", (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});
