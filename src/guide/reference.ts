import type { Plan, PlannedStep } from "./plan.ts";

/**
 * The step that a person names by its number (`5`), by chapter and step as on paper (`2.5`), or by its
 * id (`scan-qr`, in any case); null when there is none such.
 */
export function findStep(plan: Plan, reference: string): PlannedStep | null {
  const wanted = reference.trim().toLowerCase();
  if (/^\d+$/.test(wanted)) {
    return plan.steps.find((step) => step.number === Number(wanted)) ?? null;
  }
  const parts = /^(\d+)\.(\d+)$/.exec(wanted);
  if (parts !== null) {
    const ref = `${Number(parts[1])}.${Number(parts[2])}`;
    return plan.steps.find((step) => step.ref === ref) ?? null;
  }
  return plan.steps.find((step) => step.id === wanted) ?? null;
}
