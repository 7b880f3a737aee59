// Required by the program before it starts: calls to the file system below the folder of records go wrong.
// FAIL_CALL names the call, FAIL_WITH the error's code; a write leaves half of it behind. `short` is no error:
// the call says that it wrote half. FAIL_TIMES is how often; always where it is not given.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const { FAIL_CALL = "", FAIL_WITH = "EIO", FAIL_TIMES = "Infinity" } = process.env;
const original = fs[FAIL_CALL];
const openSync = fs.openSync;
const descriptors = new Set();
let left = Number(FAIL_TIMES);

fs.openSync = (path, ...others) => {
  const descriptor = openSync(path, ...others);
  if (String(path).includes("records")) descriptors.add(descriptor);
  else descriptors.delete(descriptor);
  return descriptor;
};

fs[FAIL_CALL] = (what, ...others) => {
  const isOurs =
    typeof what === "number" ? descriptors.has(what) : String(what).includes("records");
  if (!isOurs || left <= 0) return original(what, ...others);
  left -= 1;
  const half = () => original(what, others[0].subarray(0, others[0].length / 2));
  if (FAIL_WITH === "short") return half();
  if (FAIL_CALL === "writeSync") half();
  throw Object.assign(new Error(`${FAIL_WITH}: made for a test`), {
    code: FAIL_WITH,
    syscall: FAIL_CALL,
  });
};
syncBuiltinESMExports();
