import type { Chapter, Guide, Step } from "./format.ts";

/** A step with its numbers, which never depend on answers. */
export interface NumberedStep {
  step: Step;
  chapter: Chapter;
  /** From 1, over the whole guide. */
  number: number;
  /** Chapter and step as on paper: "2.5". */
  ref: string;
}

/** All steps of a guide, in order. */
export function numberSteps(guide: Guide): NumberedStep[] {
  const numbered: NumberedStep[] = [];
  guide.chapters.forEach((chapter, index) => {
    chapter.steps.forEach((step, place) => {
      const ref = `${index + 1}.${place + 1}`;
      const number = numbered.length + 1;
      numbered.push({ step, chapter, number, ref });
    });
  });
  return numbered;
}
