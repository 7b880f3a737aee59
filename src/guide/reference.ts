/** What a step can be named by. */
export interface Nameable {
  id: string;
  number: number;
  ref: string;
}

/**
 * The step that a person names by its number (`5`), by chapter and step as on paper (`2.5`), or by its
 * id (`scan-qr`, in any case); null when there is none such.
 */
export function findStep<S extends Nameable>(steps: readonly S[], reference: string): S | null {
  const wanted = reference.trim().toLowerCase();
  if (/^\d+$/.test(wanted)) {
    return steps.find((step) => step.number === Number(wanted)) ?? null;
  }
  const parts = /^(\d+)\.(\d+)$/.exec(wanted);
  if (parts !== null) {
    const ref = `${Number(parts[1])}.${Number(parts[2])}`;
    return steps.find((step) => step.ref === ref) ?? null;
  }
  return steps.find((step) => step.id === wanted) ?? null;
}
