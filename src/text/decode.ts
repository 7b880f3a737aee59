/** Text from the bytes of a file or a pipe, in whatever encoding Windows, Excel or a Unix wrote it. */

/** How many bytes are decoded at a time: a large file never becomes one text. */
const PIECE = 1 << 18;

/**
 * The text that these bytes are, in pieces: UTF-16 or UTF-8 by its byte-order mark, else UTF-8 when all
 * of it is valid, else Windows-1252. The byte-order mark is left out.
 * @param chunks the bytes in order, cut anywhere
 */
export function* decodeText(chunks: readonly Uint8Array[]): Generator<string> {
  const decoder = new TextDecoder(encodingOf(chunks));
  for (const piece of piecesOf(chunks)) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** The first bytes, fewer when there are no more. */
export function firstBytes(chunks: readonly Uint8Array[], count: number): readonly number[] {
  const found: number[] = [];
  for (const chunk of chunks) {
    if (found.length >= count) break;
    found.push(...chunk.subarray(0, count - found.length));
  }
  return found;
}

function encodingOf(chunks: readonly Uint8Array[]): string {
  const [first, second] = firstBytes(chunks, 2);
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // No text that is meant here begins with a character beyond U+00FF.
  if (first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== 0 && second !== undefined) return "utf-16be";
  return isUtf8(chunks) ? "utf-8" : "windows-1252";
}

function isUtf8(chunks: readonly Uint8Array[]): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const piece of piecesOf(chunks)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function* piecesOf(chunks: readonly Uint8Array[]): Generator<Uint8Array> {
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
  }
}
