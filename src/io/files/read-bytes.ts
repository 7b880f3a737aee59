/** Reads files and pipes to their end, and not far beyond a limit. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Contents } from "../../edges.ts";

/** Bytes that are read from a file at a time. */
const CHUNK = 1 << 20;

/** See `Files.read`. */
export async function readFile(path: string, limit: number): Promise<Contents> {
  const file = await stat(path);
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  return { chunks: await chunksOf(stream, limit), changedAt: file.isFile() ? file.mtime : null };
}

/** See `Edges.stdin.read`. */
export async function readInput(input: Readable, limit: number): Promise<Contents> {
  return { chunks: await chunksOf(input, limit), changedAt: null };
}

async function chunksOf(stream: Readable, limit: number): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop closes the stream.
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > limit) break;
  }
  return chunks;
}
