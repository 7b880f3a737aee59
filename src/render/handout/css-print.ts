/** A4 on paper: every step on one page, problems in two columns behind the steps. */
export const printCss = `
@page { size: A4; margin: 12mm 13mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #515d6d; } }
@media print {
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.35; background: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; }
  .address > a { color: var(--accent); }
  .top { padding-block-end: 0.75rem; flex-wrap: nowrap; }
  h1 { font-size: 20pt; }
  .how { margin-block-start: 0.75rem; max-width: none; }
  .chapter { margin-block-start: 1.1rem; }
  h2, h3, h4, .skipped { break-after: avoid; break-inside: avoid; }
  .step, .finish, .problem, .contact, footer { break-inside: avoid; }
  .step { margin-block-start: 0.6rem; }
  .step > header { padding: 0.25rem 0.75rem; flex-wrap: nowrap; }
  .place { flex: none; }
  .content { padding: 0.5rem 0.75rem 0.6rem; gap: 0.5rem 1.25rem; }
  .notice { padding: 0.3rem 0.6rem; }
  .links { gap: 0.25rem 1rem; }
  .text { gap: 0.4rem; }
  .lines { gap: 0.15rem; }
  .end { gap: 0.25rem 1rem; }
  .step:not(.wide) > .content:has(.screens) { grid-template: auto 1fr / minmax(0, 1fr) 14.5rem; }
  .wide > .content { grid-template: auto 1fr / minmax(0, 1fr) 25.5rem; }
  .content > .screens { grid-area: 1 / 2 / 3 / 3; }
  .screens { gap: 0.6rem 1rem; }
  .window { gap: 0.3rem; padding-block-end: 0.6rem; font-size: 0.85rem; line-height: 1.3; }
  .wide .screen, .wide .screen.phone { flex: 0 1 12.25rem; }
  .tick { border-width: 1.5px; background: none; }
  .tick label { padding: 0.3rem 0.6rem; }
  .tick input { appearance: none; inline-size: 1.25rem; block-size: 1.25rem; border: 1.5px solid var(--ink); border-radius: 2px; background: none; }
  .qr { inline-size: 22mm; block-size: 22mm; }
  .problems { break-before: page; margin-block-start: 0; border: 0; padding: 0; }
  .columns { columns: 2; column-gap: 8mm; }
  .columns h3 { margin-block-start: 0.9rem; }
  .columns > :first-child h3 { margin-block-start: 0.5rem; }
  .problem { margin-block-start: 0.5rem; font-size: 9pt; gap: 0.2rem; }
  .problem .lines { gap: 0.1rem; }
  .problem h4 { font-size: 9.5pt; }
  footer { margin-block-start: 0.5rem; padding-block-start: 0.4rem; font-size: 0.8rem; }
  footer p { margin: 0; }
}
`;
