/** Whether what is pressed can be meant as an answer to what is on screen. Pure. */

/**
 * How long something is on screen before a single key can answer it, and how long a key is let go before
 * it counts again, in milliseconds. A held key repeats every 30 to 40, a bouncing one within 10; nobody
 * who reads the screen answers sooner.
 */
export const A_MOMENT = 150;

/**
 * Whether a press came from somebody who can have seen the screen.
 * @param press when it came, and whether its key is held down
 * @param since when the screen was drawn, by the same clock
 */
export function isMeant(press: { at: number; held: boolean }, since: number): boolean {
  return !press.held && press.at - since >= A_MOMENT;
}
