/** A4 on paper: every step on one page, its problems in two columns behind it, everything unfolded. */
export const printCss = `
@page { size: A4; margin: 11mm 12mm 13mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #515d6d; } }
@media print {
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.35; background: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
  .address > a { color: var(--accent); }
  .top { padding-block-end: 0.75rem; flex-wrap: nowrap; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  .kind { font-size: 8pt; }
  .how { margin-block-start: 0.75rem; max-width: none; }
  .chapter { margin-block-start: 1.1rem; }
  .progress, .find, .languages, .back, .choose .buttons-row { display: none; }
  .choose .without { display: block; }
  .leaflet:has(.choose [data-choice]:not([checked]):checked) .choose:has([data-choice]:not([checked]):checked) {
    .without, label:has(:not(:checked)), input { display: none; }
    .buttons-row { display: flex; margin: 0; }
    label { border: 0; background: none; padding: 0; }
  }
  .choose { display: flex; gap: 0.35rem; }
  details::details-content { content-visibility: visible; }
  summary { list-style: none; }
  .trouble > summary .hint { display: none; }
  .contents { margin-block-start: 0.6rem; font-size: 8.5pt; }
  .contents > ol { columns: 3; column-gap: 6mm; }
  .contents ol { display: block; margin-block-start: 0.1rem; }
  .contents > ol > li { break-inside: auto; margin: 0 0 0.3rem; }
  @supports (content: target-counter(attr(href url), page)) {
    .contents a::after { content: " · " target-counter(attr(href url), page); color: var(--soft); }
  }
  .contents a { color: var(--ink); text-decoration: none; }
  h2, h3, .skipped, summary { break-after: avoid; break-inside: avoid; }
  .step > header, .content, .finish, .problem, .contact, .reference, .stuck { break-inside: avoid; }
  .step > header { break-after: avoid; }
  .step { overflow: visible; }
  .step { margin-block-start: 0.6rem; }
  .step > header { padding: 0.25rem 0.75rem; }
  .content { padding: 0.5rem 0.75rem 0.6rem; gap: 0.5rem 1.25rem; }
  .notice { padding: 0.3rem 0.6rem; }
  .links { gap: 0.25rem 1rem; }
  .text { gap: 0.4rem; }
  .lines { gap: 0.15rem; }
  .remedies .lines { padding-inline-start: 1.2rem; }
  .step:not(.wide) > .content:has(.screens) { grid-template: auto 1fr / minmax(0, 1fr) 14.5rem; }
  .wide > .content { grid-template: auto 1fr / minmax(0, 1fr) 25.5rem; }
  .content > .screens { grid-area: 1 / 2 / 3 / 3; }
  .screens { gap: 0.6rem 1rem; zoom: 0.8; }
  .window { gap: 0.2rem; padding-block-end: 0.5rem; font-size: 0.8rem; line-height: 1.25; }
  .window .bar { block-size: 0.9rem; }
  .sign { padding: 0.2rem 0.6rem; }
  .sign-qr { inline-size: 3rem; block-size: 3rem; }
  .wide .screen, .wide .screen.phone { flex: 0 1 12.25rem; }
  .tick { border-width: 1.5px; background: none; }
  .tick label { padding: 0.3rem 0.6rem; }
  .tick input { appearance: none; inline-size: 1.25rem; block-size: 1.25rem; border: 1.5px solid var(--ink); border-radius: 2px; background: none; }
  .qr { inline-size: 22mm; block-size: 22mm; }
  .trouble { padding: 0.35rem 0.75rem 0.5rem; font-size: 7.75pt; line-height: 1.25; }
  .it { font-size: 7.25pt; }
  .trouble .problems, .anywhere .problems { display: block; columns: 2; column-gap: 6mm; }
  .problem, .reference { margin-block-end: 0.3rem; }
  .stuck { margin-block-start: 0.15rem; }
  .remedies { gap: 0.15rem; margin-block: 0.15rem 0; }
  .stuck { margin-block-start: 0.2rem; }
  .anywhere { margin-block-start: 1rem; font-size: 7.75pt; line-height: 1.25; }
  .anywhere h2 { font-size: 11pt; }
  /* What stands at the end on screen could be alone on a last page: on paper it is at the top. */
  footer, .anywhere > .stuck { display: none; }
  .edition { display: block; margin-block-start: 0.2rem; color: var(--soft); font-size: 8pt; }
}
`;
