/**
 * Milliseconds on a clock that only goes forward. Not `performance.now()`: its module takes longer to
 * load than a record takes to write.
 */
export function monotonic(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
