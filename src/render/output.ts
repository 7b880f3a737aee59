/** A stream that text is written to. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Size in cells; undefined when it is not a terminal or the terminal does not say. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Whether escape sequences for colour and bold may be written: decided once, for each stream. */
  readonly color: boolean;
  /** Whether characters outside ASCII are shown; when not, drawings and marks are ASCII. */
  readonly unicode: boolean;
  /** Whether accented letters are shown all the same where other characters outside ASCII are not. */
  readonly accents?: boolean;
}
