/** QR codes as modules: what is dark and what is light, without the quiet zone around it. */

import QRCode from "qrcode-terminal/vendor/QRCode/index.js";
import QRErrorCorrectLevel from "qrcode-terminal/vendor/QRCode/QRErrorCorrectLevel.js";

/** The light modules that must surround a QR code on every side (ISO/IEC 18004). */
export const QUIET_ZONE = 4;

/** The longest text that is put into a QR code: longer ones get too fine for a phone's camera. */
export const QR_TEXT_LIMIT = 500;

/**
 * The modules of the QR code of a text, row by row; true is dark. Error correction level M: a code
 * stays readable with a seventh of it damaged. The quiet zone of `QUIET_ZONE` modules is not included.
 * @param text ASCII, such as an address; at most `QR_TEXT_LIMIT` characters
 * @throws RangeError for a longer text
 */
export function qrModules(text: string): boolean[][] {
  if (text.length > QR_TEXT_LIMIT) throw new RangeError("the text is too long for a QR code");
  // A type number below 1 lets it choose the smallest size that fits.
  const code = new QRCode(-1, QRErrorCorrectLevel.M);
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}
