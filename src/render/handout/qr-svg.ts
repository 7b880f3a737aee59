import { QR_TEXT_LIMIT, QUIET_ZONE, qrModules } from "../qr.ts";
import { html, type Markup } from "./markup.ts";

/** CSS pixels for one module: 0.6 mm on paper, which a phone reads from a hand's distance. */
const MODULE = 2.3;
const SMALLEST = 84;

/**
 * The QR code of an address as a drawing with its quiet zone, always black on white; null when the
 * address is too long to be scanned well.
 * @param id a unique id, which the drawing's title gets
 * @param title what the drawing is, for those who do not see it
 */
export function qrSvg(address: string, id: string, title: string): Markup | null {
  if (address.length > QR_TEXT_LIMIT) return null;
  const modules = qrModules(address);
  const size = modules.length + 2 * QUIET_ZONE;
  const side = Math.max(SMALLEST, Math.round(size * MODULE));
  return html`<svg class="qr" role="img" aria-labelledby="${id}" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><title id="${id}">${title}</title><path fill="#fff" d="M0 0h${size}v${size}H0z" /><path fill="#000" d="${pathOf(modules)}" /></svg>`;
}

/** Dark modules that touch in a row make one rectangle of the path. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      const start = x;
      while (row[x]) x += 1;
      if (x > start)
        path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${x - start}v1h-${x - start}z`;
    }
  }
  return path;
}
