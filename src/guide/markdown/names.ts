/** Ids made of what a thing is called. */

/** An id that no other in `taken` is; it is added there. */
export function newId(called: string, taken: Set<string>, fallback: string): string {
  const base = called
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  const first = base === "" ? fallback : base;
  let id = first;
  for (let number = 2; taken.has(id); number += 1) id = `${first}-${number}`;
  taken.add(id);
  return id;
}
