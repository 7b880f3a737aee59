// Required by the program before it starts: moving a file to its place fails as on a full disk.
const fs = require("node:fs");

fs.renameSync = (from) => {
  throw Object.assign(new Error(`ENOSPC: no space left on device, rename '${from}'`), {
    code: "ENOSPC",
    syscall: "rename",
  });
};
