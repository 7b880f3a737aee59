/** How the drawings of screens look: a window for the computer, a rounded one for the phone. */
export const windowCss = `
.screens { display: flex; flex-wrap: wrap; gap: 1rem 1.25rem; align-items: flex-start; min-inline-size: 0; }
.window[dir="rtl"] :is(p, li, .button) { unicode-bidi: plaintext; }
.screen { flex: 0 1 17rem; min-inline-size: 0; max-inline-size: 100%; }
.screen.phone { flex-basis: 13.5rem; }
.screen figcaption { margin-block-end: 0.35rem; color: var(--soft); font-size: 0.8125rem; font-weight: 600; }
.window { display: grid; gap: 0.5rem; border: 1.5px solid var(--soft); border-radius: 0.5rem; background: var(--paper); padding: 0 0.875rem 0.875rem; font-size: 0.875rem; line-height: 1.4; overflow: hidden; }
.window .bar { --dot: radial-gradient(circle, var(--soft) 0.17rem, transparent 0.2rem); margin-inline: -0.875rem; block-size: 1.25rem; border-block-end: 1px solid var(--line); background: var(--dot) 0.625rem 50% / 0.5rem 0.5rem no-repeat, var(--dot) 1.25rem 50% / 0.5rem 0.5rem no-repeat, var(--dot) 1.875rem 50% / 0.5rem 0.5rem no-repeat; }
.phone > .window { border-width: 2.5px; border-radius: 1.375rem; padding-block-end: 1.125rem; }
.phone .bar { background: linear-gradient(var(--soft), var(--soft)) center / 3rem 0.22rem no-repeat; border: 0; }
.window .title { font-weight: 700; font-size: 0.9375rem; }
.sign { display: grid; justify-items: center; gap: 0.35rem; align-self: center; justify-self: center; border: 1.5px dashed var(--soft); border-radius: 0.375rem; padding: 0.4rem 0.75rem; text-align: center; }
.sign-qr { inline-size: 4.5rem; block-size: 4.5rem; fill: #000; background: #fff; border: 0.35rem solid #fff; forced-color-adjust: none; }
.sign-qr .light { fill: #fff; }
.field { border: 1px solid var(--soft); border-radius: 0.25rem; padding: 0.25rem 0.5rem; color: var(--soft); }
.choices { display: grid; border: 1px solid var(--line); border-radius: 0.375rem; }
.choices > li { padding: 0.3rem 0.5rem; }
.choices > li + li { border-block-start: 1px solid var(--line); }
.choices > .chosen { outline: 2px solid var(--accent); outline-offset: -1px; border-radius: 0.375rem; background: var(--tint); color: var(--accent); font-weight: 700; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: flex-end; padding: 0.25rem; }
.button { border: 1px solid var(--soft); border-radius: 0.25rem; padding: 0.2rem 0.75rem; }
.phone .buttons { display: grid; justify-content: stretch; }
.phone .button { border-radius: 1rem; text-align: center; }
.press { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 700; outline: 2px solid var(--accent); outline-offset: 2px; }
.window .note { color: var(--soft); font-size: 0.8125rem; font-style: italic; }
`;
