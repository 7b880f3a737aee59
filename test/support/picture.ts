/** Draws what a terminal shows as an SVG picture. */
import type { Cell } from "./cells.ts";
import { type Arms, armsOf, type Block, blockOf, shadeOf } from "./drawing.ts";
import { cellColors, type Theme } from "./palette.ts";

const WIDTH = 9;
const HEIGHT = 20;
const BASELINE = 14.5;
const MARGIN = 14;
const FONT =
  "ui-monospace,SFMono-Regular,'Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,monospace";

/**
 * An SVG of the cells, in a theme.
 * @param label what the picture shows, for those who cannot see it
 */
export function drawSvg(cells: readonly (readonly Cell[])[], theme: Theme, label: string): string {
  const columns = Math.max(...cells.map((row) => row.length));
  const width = columns * WIDTH + 2 * MARGIN;
  const height = cells.length * HEIGHT + 2 * MARGIN;
  const shapes = cells.flatMap((row, y) => drawRow(row, y, theme));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">`,
    `<title>${escaped(label)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${theme.background}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})" font-family="${FONT}" font-size="15" xml:space="preserve">`,
    ...shapes,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function drawRow(row: readonly Cell[], y: number, theme: Theme): string[] {
  const papers = groups(row, (cell) => cellColors(cell, theme).paper);
  const texts = groups(row, (cell) => {
    const shape = isShape(cell.text) ? cell.text : "";
    return JSON.stringify([
      cellColors(cell, theme).ink,
      cell.bold,
      cell.dim,
      cell.italic,
      cell.underline,
      shape,
    ]);
  });
  return [
    ...papers.flatMap(({ x, cells, key }) =>
      key === theme.background ? [] : [rectangle(x, y, cells.length, key)],
    ),
    ...texts.flatMap(({ x, cells }) => drawGroup(x, y, cells, theme)),
  ];
}

interface Group {
  x: number;
  cells: Cell[];
  key: string;
}

/** Neighbours with the same key together; the empty half of a wide character stays with its first. */
function groups(row: readonly Cell[], keyOf: (cell: Cell) => string): Group[] {
  const found: Group[] = [];
  for (const [x, cell] of row.entries()) {
    const last = found.at(-1);
    const key = cell.width === 0 && last ? last.key : keyOf(cell);
    if (last?.key === key) last.cells.push(cell);
    else found.push({ x, cells: [cell], key });
  }
  return found;
}

function isShape(text: string): boolean {
  return blockOf(text) !== null || armsOf(text) !== null || shadeOf(text) !== null;
}

function drawGroup(x: number, y: number, cells: readonly Cell[], theme: Theme): string[] {
  const [first] = cells;
  if (!first) return [];
  const { ink } = cellColors(first, theme);
  const block = blockOf(first.text);
  const shade = shadeOf(first.text);
  const arms = armsOf(first.text);
  if (block || shade !== null) {
    return cells.map((_, i) => drawBlock(x + i, y, block ?? WHOLE, ink, shade ?? 1));
  }
  if (arms) return [drawLines(x, y, cells.length, arms, ink, first.dim)];
  return drawText(x, y, cells, ink);
}

const WHOLE: Block = { left: 0, top: 0, right: 1, bottom: 1 };

function drawBlock(x: number, y: number, block: Block, ink: string, opacity: number): string {
  const at = `x="${(x + block.left) * WIDTH}" y="${(y + block.top) * HEIGHT}"`;
  const size = `width="${(block.right - block.left) * WIDTH}" height="${(block.bottom - block.top) * HEIGHT}"`;
  const shade = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  return `<rect ${at} ${size} fill="${ink}"${shade} shape-rendering="crispEdges"/>`;
}

function drawLines(
  x: number,
  y: number,
  count: number,
  arms: Arms,
  ink: string,
  dim: boolean,
): string {
  const path = Array.from({ length: count }, (_, i) => linePath(x + i, y, arms)).join("");
  const opacity = dim ? ' opacity="0.65"' : "";
  return `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${arms.heavy ? 2.5 : 1.3}"${opacity}/>`;
}

function linePath(column: number, row: number, arms: Arms): string {
  const [left, top] = [column * WIDTH, row * HEIGHT];
  const [midX, midY] = [left + WIDTH / 2, top + HEIGHT / 2];
  if (arms.round) {
    const endX = arms.right ? left + WIDTH : left;
    const endY = arms.down ? top + HEIGHT : top;
    return `M${endX} ${midY}Q${midX} ${midY} ${midX} ${endY}`;
  }
  const across = arms.left || arms.right;
  const upright = arms.up || arms.down;
  return [
    across && `M${arms.left ? left : midX} ${midY}H${arms.right ? left + WIDTH : midX}`,
    upright && `M${midX} ${arms.up ? top : midY}V${arms.down ? top + HEIGHT : midY}`,
  ]
    .filter(Boolean)
    .join("");
}

/** Words, each group stretched to the width of its cells so that columns stay columns. */
function drawText(x: number, y: number, cells: readonly Cell[], ink: string): string[] {
  const [first] = cells;
  const text = cells.map((cell) => (cell.width === 0 ? "" : cell.text || " ")).join("");
  if (!first || text.trim() === "") return [];
  const style = [
    first.bold && ' font-weight="700"',
    first.dim && ' opacity="0.65"',
    first.italic && ' font-style="italic"',
    first.underline && ' text-decoration="underline"',
  ];
  const before = text.length - text.trimStart().length;
  const width = (cells.length - before - (text.length - text.trimEnd().length)) * WIDTH;
  const at = `x="${(x + before) * WIDTH}" y="${y * HEIGHT + BASELINE}" textLength="${width}"`;
  const attributes = style.filter(Boolean).join("");
  return [
    `<text ${at} lengthAdjust="spacingAndGlyphs" fill="${ink}"${attributes}>${escaped(text.trim())}</text>`,
  ];
}

function rectangle(x: number, y: number, columns: number, fill: string): string {
  return `<rect x="${x * WIDTH}" y="${y * HEIGHT}" width="${columns * WIDTH}" height="${HEIGHT}" fill="${fill}" shape-rendering="crispEdges"/>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
