// Required by the program before it starts: hard links fail as they do on exFAT, of which Node for Windows
// says EISDIR.
const fs = require("node:fs");

fs.linkSync = (from, to) => {
  const message = `EISDIR: illegal operation on a directory, link '${from}' -> '${to}'`;
  throw Object.assign(new Error(message), { code: "EISDIR", syscall: "link" });
};
