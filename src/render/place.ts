/** Where the person acts, in words. */
import type { PlannedPlace } from "../guide/plan.ts";
import type { RichText } from "../guide/text.ts";
import { printable } from "../text/printable.ts";

/** The program's own words for the places that every guide has. */
export type PlaceWords = Readonly<Record<"phone" | "computer", string>>;

/** The name of a place: the guide's, or else the program's. */
export function placeName(
  { id, name }: PlannedPlace,
  words: PlaceWords,
  shown: (text: RichText) => string,
): string {
  if (name !== null) return shown(name);
  return id === "phone" || id === "computer" ? words[id] : id;
}

/** The place where the person acts; several, each with whom it is for, while that is not known. */
export function placeNames(
  places: readonly PlannedPlace[],
  words: PlaceWords,
  shown: (text: RichText) => string,
): string {
  return places
    .map((place) => {
      const name = placeName(place, words, shown);
      return place.label === null ? name : `${printable(place.label)}: ${name}`;
    })
    .join("; ");
}
