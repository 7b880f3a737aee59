// Required by the program before it starts: what it hands to the terminal is kept in the file that TAP names,
// too. Wine's own terminal draws none of it as Windows does.
const { appendFileSync } = require("node:fs");
const { WriteStream } = require("node:tty");

const { write } = WriteStream.prototype;
WriteStream.prototype.write = function (chunk, ...rest) {
  appendFileSync(process.env.TAP, chunk);
  return write.call(this, chunk, ...rest);
};
