/** Where the person acts or looks. */
import type { PlannedPlace } from "../../guide/plan.ts";
import { plainText } from "../../guide/text.ts";
import { type PlaceWords, placeName } from "../place.ts";
import { labelled, only } from "./choices.ts";
import { placeIcon } from "./icons.ts";
import { html, type Markup } from "./markup.ts";

/** The place; several, each for whom it is, while that depends on an open question. */
export function htmlPlaces(places: readonly PlannedPlace[], words: PlaceWords): readonly Markup[] {
  return places.map(
    (place) =>
      html`<span${only(place)}>${placeIcon(place.id)} ${labelled(place)}${placeName(place, words, plainText)}</span> `,
  );
}
