/** The style sheet of the HTML leaflet. Sizes follow the reader's own font size; colours are AA or better. */
import { printCss } from "./css-print.ts";
import { windowCss } from "./css-window.ts";

const base = `
:root {
  color-scheme: light dark;
  --paper: #fff; --card: #fff; --tint: #eff5fc; --ink: #1a2330; --soft: #515d6d; --line: #d3dbe5;
  --accent: #0b57a4; --on-accent: #fff; --mark: #edf7f0; --mark-line: #2c8655;
  --info: #eff5fc; --warning: #fff6e0; --warning-line: #b97f0d;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #11161d; --card: #1a212b; --tint: #1d2a3a; --ink: #e9eef5; --soft: #aab6c5; --line: #374354;
    --accent: #86bdf9; --on-accent: #0a1a2c; --mark: #16291f; --mark-line: #5cbd88;
    --info: #1d2a3a; --warning: #33290f; --warning-line: #dba73a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem clamp(0.875rem, 4vw, 2rem) 3rem; max-width: 60rem;
  background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
h1, h2, h3, h4, p, ul, ol, figure { margin: 0; padding: 0; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1, h2, h3, h4, p, li, b, strong, a, figcaption { unicode-bidi: isolate; }
ul, .steps { list-style: none; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.icon { inline-size: 1.05em; block-size: 1.05em; vertical-align: -0.15em; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linecap: round; }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hint, .skipped, footer { color: var(--soft); font-size: 0.875rem; }

.top { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; justify-content: space-between; border-block-end: 3px solid var(--accent); padding-block-end: 1.25rem; }
.top > :first-child { flex: 1 1 24rem; }
.kind { display: block; color: var(--accent); font-size: 0.8125rem; font-weight: 700; letter-spacing: 0.06em; text-transform: uppercase; }
h1 { font-size: clamp(1.6rem, 5vw, 2.1rem); letter-spacing: -0.01em; }
.summary { margin-block-start: 0.5rem; font-size: 1.0625rem; max-width: 38rem; }
.contact { flex: 0 1 17rem; background: var(--tint); border-radius: 0.75rem; padding: 0.75rem 1rem; }
.how { margin-block-start: 1.25rem; max-width: 46rem; }
.questions { margin-block-start: 0.75rem; display: grid; gap: 0.25rem; }

.chapter { margin-block-start: 2.25rem; }
h2 { font-size: 1.45rem; }
.skipped { margin-block-start: 0.5rem; }
.step { margin-block-start: 1rem; border: 1px solid var(--line); border-radius: 0.875rem; background: var(--card); overflow: hidden; }
.step > header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; justify-content: space-between; background: var(--tint); padding: 0.6rem 1rem; }
.step h3 { display: flex; gap: 0.75rem; align-items: center; font-size: 1.1875rem; }
.number { flex: none; min-inline-size: 2.75em; text-align: center; background: var(--accent); color: var(--on-accent); border-radius: 0.5rem; padding: 0.15em 0.45em; font-size: 0.95em; font-weight: 700; font-variant-numeric: tabular-nums; }
.place { color: var(--soft); font-size: 0.9375rem; font-weight: 600; }
.content { display: grid; gap: 1.25rem; padding: 1rem; }
.end { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: center; align-self: start; }
.tick { flex: 1 1 17rem; }
.text { display: grid; gap: 0.75rem; align-content: start; min-inline-size: 0; }
.only { color: var(--soft); }
.lines { display: grid; gap: 0.35rem; padding-inline-start: 1.6rem; }
.lines > li { padding-inline-start: 0.2rem; }
.lines > li::marker { color: var(--accent); font-weight: 700; }
.for { color: var(--accent); }
.notice { border-inline-start: 4px solid var(--accent); border-radius: 0.375rem; background: var(--info); padding: 0.5rem 0.75rem; }
.notice.warning { border-color: var(--warning-line); background: var(--warning); }
.links { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; }
.links > li { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; flex: 1 1 15rem; min-inline-size: 0; }
.qr { flex: none; border-radius: 0.25rem; forced-color-adjust: none; }
.address { flex: 1 1 12rem; min-inline-size: 0; }
.address > a, .hint { display: block; }
.address > a { font-weight: 600; }
.tick { border: 2px solid var(--mark-line); border-radius: 0.625rem; background: var(--mark); }
.tick label { display: flex; gap: 0.75rem; align-items: center; padding: 0.5rem 0.75rem; cursor: pointer; }
.tick input { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--mark-line); }
.trouble { font-size: 0.875rem; }
.finish { margin-block-start: 1.5rem; border: 2px solid var(--mark-line); border-radius: 0.875rem; background: var(--mark); padding: 0.9rem 1rem; }
.finish { display: flex; gap: 0.75rem; align-items: center; }
.finish > .icon { flex: none; inline-size: 2rem; block-size: 2rem; color: var(--mark-line); }

.problems { margin-block-start: 2.75rem; border-block-start: 3px solid var(--accent); padding-block-start: 1.25rem; }
.problems h3 { display: flex; gap: 0.6rem; align-items: baseline; margin-block-start: 1.5rem; font-size: 1.0625rem; }
.problem { margin-block-start: 0.75rem; border-inline-start: 3px solid var(--line); padding-inline-start: 0.875rem; display: grid; gap: 0.35rem; }
.problem h4 { font-size: 1rem; }
.problem ul { display: grid; gap: 0.25rem; }
footer { margin-block-start: 2.5rem; border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; }

@media (min-width: 46rem) {
  .step:not(.wide) > .content:has(.screens) { grid-template: auto 1fr / minmax(0, 1fr) 16rem; }
  .wide > .content { grid-template: auto 1fr / minmax(0, 1fr) 26.5rem; }
  .content > .screens { grid-area: 1 / 2 / 3 / 3; }
  .wide .screen, .wide .screen.phone { flex: 0 1 12.625rem; }
  .columns { columns: 2; column-gap: 2.5rem; }
  .columns > :first-child h3 { margin-block-start: 0.5rem; }
}
`;

/** The whole style sheet, as it stands between the style tags. */
export const handoutCss = `${base}${windowCss}${printCss}`;
