/** A step with its numbers, which never depend on answers. */
export interface NumberedStep<C extends Chapter> {
  step: C["steps"][number];
  chapter: C;
  /** From 1, over the whole guide. */
  number: number;
  /** Chapter and step as on paper: "2.5". */
  ref: string;
}

interface Chapter {
  steps: readonly unknown[];
}

/** All steps of a guide or its index, in order. */
export function numberSteps<C extends Chapter>(guide: {
  chapters: readonly C[];
}): NumberedStep<C>[] {
  const numbered: NumberedStep<C>[] = [];
  guide.chapters.forEach((chapter, index) => {
    chapter.steps.forEach((step, place) => {
      const ref = `${index + 1}.${place + 1}`;
      const number = numbered.length + 1;
      numbered.push({ step, chapter, number, ref });
    });
  });
  return numbered;
}
