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
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
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
.questions { margin-block-start: 0.75rem; display: grid; gap: 0.75rem; }
.choose, .languages fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.choose legend { padding: 0; font-weight: 700; }
.choose .buttons-row, .languages fieldset { display: none; }
@supports selector(:has(*)) {
  .choose .buttons-row, .languages fieldset { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .choose .without { display: none; }
}
.choose .buttons-row { margin-block-start: 0.35rem; }
.choose label, .languages label { display: flex; gap: 0.5rem; align-items: center; border: 2px solid var(--line); border-radius: 0.625rem; background: var(--card); padding: 0.4rem 0.9rem; cursor: pointer; }
.choose label:has(:checked), .languages label:has(:checked) { border-color: var(--accent); background: var(--tint); font-weight: 700; }
.choose input, .languages input { flex: none; inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--accent); }
.languages { margin-block-end: 1rem; }
.leaflet + .leaflet { margin-block-start: 3rem; }

.progress { position: sticky; inset-block-start: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.35rem 1rem; align-items: center; margin: 1rem 0 0; border: 1px solid var(--line); border-radius: 0 0 0.75rem 0.75rem; background: var(--tint); padding: 0.5rem 0.875rem; }
.progress progress { flex: 1 1 8rem; block-size: 0.75rem; accent-color: var(--mark-line); }
.progress .count { font-weight: 700; font-variant-numeric: tabular-nums; }
button { border: 1px solid var(--soft); border-radius: 0.5rem; background: var(--card); color: var(--ink); padding: 0.25rem 0.75rem; font: inherit; cursor: pointer; }
.find { display: grid; gap: 0.35rem; margin-block-start: 1rem; max-inline-size: 38rem; }
.find label { font-weight: 700; }
.find input { border: 2px solid var(--soft); border-radius: 0.625rem; background: var(--card); color: var(--ink); padding: 0.45rem 0.75rem; font: inherit; inline-size: 100%; }
.find input::placeholder { color: var(--soft); opacity: 1; }
.results { display: grid; gap: 0.35rem; padding: 0; list-style: none; }
[hidden] { display: none !important; }
.contents { margin-block-start: 1rem; }
.contents ol { display: grid; gap: 0.35rem; margin-block-start: 0.35rem; padding-inline-start: 1.25rem; list-style: none; }
.contents > ol { padding: 0; }
summary { cursor: pointer; }

.chapter { margin-block-start: 2.25rem; }
h2 { font-size: 1.45rem; }
.skipped { margin-block-start: 0.5rem; }
.step { margin-block-start: 1rem; border: 1px solid var(--line); border-radius: 0.875rem; background: var(--card); overflow: hidden; }
.step > header { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; justify-content: space-between; background: var(--tint); padding: 0.6rem 1rem; }
.step h3 { display: flex; gap: 0.75rem; align-items: center; font-size: 1.1875rem; }
.number { flex: none; min-inline-size: 2.75em; text-align: center; background: var(--accent); color: var(--on-accent); border-radius: 0.5rem; padding: 0.15em 0.45em; font-size: 0.95em; font-weight: 700; font-variant-numeric: tabular-nums; }
.place { color: var(--soft); font-size: 0.9375rem; font-weight: 600; }
.content { display: grid; gap: 1.25rem; padding: 1rem; }
.tick { align-self: start; }
.text { display: grid; gap: 0.75rem; align-content: start; min-inline-size: 0; }
.only { color: var(--soft); }
.lines { display: grid; gap: 0.35rem; padding-inline-start: 1.6rem; }
.boxes { display: grid; gap: 0.35rem; list-style: none; }
.boxes label { display: flex; gap: 0.5rem; align-items: baseline; }
.copy { margin: 0.25rem 0; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 0.25rem; background: var(--tint); font: 0.875rem/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
.blank { display: inline-block; min-inline-size: 10rem; border-block-end: 1px solid var(--soft); }
.it { border-inline-start: 3px solid var(--line); padding-inline-start: 0.6rem; color: var(--soft); font-size: 0.875rem; }
.prepare ul, .it ul { list-style: disc; padding-inline-start: 1.2rem; }
.lines > li { padding-inline-start: 0.2rem; }
.lines > li::marker { color: var(--accent); font-weight: 700; }
.for { color: var(--accent); }
.notice { border-inline-start: 4px solid var(--accent); border-radius: 0.375rem; background: var(--info); padding: 0.5rem 0.75rem; }
.notice.warning { border-color: var(--warning-line); background: var(--warning); }
.links { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; }
.links > li { flex: 1 1 15rem; min-inline-size: 0; }
.links > .coded { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25rem 0.75rem; align-items: center; flex-basis: 100%; }
.qr { border-radius: 0.25rem; forced-color-adjust: none; }
.address { min-inline-size: 0; }
.address > a, .address > .hint { display: block; }
.address > a { font-weight: 600; }
.tick { border: 2px solid var(--mark-line); border-radius: 0.625rem; background: var(--mark); }
.tick label { display: flex; gap: 0.75rem; align-items: center; padding: 0.5rem 0.75rem; cursor: pointer; }
.tick input { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: var(--mark-line); }
.finish { margin-block-start: 1.5rem; border: 2px solid var(--mark-line); border-radius: 0.875rem; background: var(--mark); padding: 0.9rem 1rem; }
.finish { display: flex; gap: 0.75rem; align-items: center; }
.finish > .icon { flex: none; inline-size: 2rem; block-size: 2rem; color: var(--mark-line); }

.trouble { border-block-start: 1px solid var(--line); padding: 0.6rem 1rem; }
.trouble > summary { color: var(--accent); }
.problems { display: grid; gap: 0.5rem; margin-block-start: 0.5rem; }
.problem, .reference { border-inline-start: 3px solid var(--line); padding-inline-start: 0.75rem; }
.problem > summary { font-weight: 600; }
.remedies > p { unicode-bidi: isolate; }
.remedies { display: grid; gap: 0.35rem; margin-block: 0.35rem 0.5rem; }
.stuck { margin-block-start: 0.6rem; }
.anywhere { margin-block-start: 2.25rem; }
.edition { display: none; }
footer { margin-block-start: 2.5rem; border-block-start: 1px solid var(--line); padding-block-start: 0.75rem; }

@media (min-width: 46rem) {
  .step:not(.wide) > .content:has(.screens) { grid-template: auto 1fr / minmax(0, 1fr) 16rem; }
  .wide > .content { grid-template: auto 1fr / minmax(0, 1fr) 26.5rem; }
  .content > .screens { grid-area: 1 / 2 / 3 / 3; }
  .wide .screen, .wide .screen.phone { flex: 0 1 12.625rem; }
  .contents > ol { columns: 2; column-gap: 2.5rem; }
  .contents > ol > li { break-inside: avoid; margin-block-end: 0.35rem; }
}
`;

/** The whole style sheet, as it stands between the style tags. */
export const handoutCss = `${base}${windowCss}${printCss}`;
