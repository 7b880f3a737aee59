import type { Ask } from "../../ask/ask.ts";
import type { WalkEvent } from "../../ask/event.ts";
import type { Moment } from "../effect.ts";
import type { Outcome, Scene, WalkState } from "../state.ts";

export type SceneName = Scene["name"];
export type SceneNamed<N extends SceneName> = Extract<Scene, { name: N }>;

/** A scene in one place: what it asks, and what each answer leads to. Pure. */
export interface Definition<N extends SceneName> {
  ask(state: WalkState, scene: SceneNamed<N>): Ask;
  on(state: WalkState, scene: SceneNamed<N>, event: WalkEvent, moment: Moment): Outcome;
}
