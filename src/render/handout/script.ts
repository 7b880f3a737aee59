/**
 * The leaflet's one script, as it stands between the script tags: ticks and choices that stay, how far
 * one is, a search through the problems. Without it all of the text is there and the boxes can be ticked.
 */
export const handoutScript = `
"use strict";
{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const key = document.body.dataset.store;
  const boxes = all("[data-tick]");
  const choices = all("[data-choice]");
  const isShown = (element) => element.getClientRects().length > 0;

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return { ticks: kept.ticks.map(String), choices: kept.choices.map(String) };
    } catch {
      return { ticks: [], choices: [] };
    }
  };
  const keep = () => {
    const named = (list, name) => [...new Set(list.filter((one) => one.checked).map((one) => one.dataset[name]))];
    try {
      localStorage.setItem(key, JSON.stringify({ ticks: named(boxes, "tick"), choices: named(choices, "choice") }));
    } catch {
      // Some browsers store nothing for files; then the ticks last as long as the page.
    }
  };

  const tell = () => {
    for (const bar of all(".progress")) {
      const steps = all(".step", bar.closest(".leaflet")).filter(isShown);
      const open = steps.filter((step) => !step.querySelector(".tick [data-tick]").checked);
      const done = steps.length - open.length;
      bar.querySelector("progress").max = steps.length || 1;
      bar.querySelector("progress").value = done;
      bar.querySelector(".count").textContent = bar.dataset.count.replace("{done}", done).replace("{all}", steps.length);
      const next = bar.querySelector(".next");
      bar.querySelector(".again").hidden = done === 0;
      next.hidden = done === 0 || open.length === 0;
      if (next.hidden) continue;
      next.href = "#" + open[0].id;
      next.textContent = bar.dataset.next.replace("{step}", open[0].querySelector(".number").textContent);
    }
  };

  const change = ({ target }) => {
    for (const other of boxes) if (other.dataset.tick === target.dataset.tick) other.checked = target.checked;
    if (target.dataset.choice !== undefined) {
      for (const other of choices) if (other.dataset.choice === target.dataset.choice) other.checked = true;
    }
    keep();
    tell();
  };

  const plain = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase();
  const wordsOf = (text) => plain(text).match(/[\\p{L}\\p{N}]+/gu) ?? [];
  /** Whether two words differ by at most one letter: changed, left out, added or swapped. */
  const isNear = (a, b) => {
    if (Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && a[start] === b[start]) start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
    const restA = a.slice(start, a.length - end);
    const restB = b.slice(start, b.length - end);
    return Math.max(restA.length, restB.length) <= 1 || (restA.length === 2 && restA === restB[1] + restB[0]);
  };
  const fit = (typed, words) => {
    if (words.includes(typed)) return 3;
    if (words.some((word) => word.startsWith(typed))) return 2;
    return typed.length > 3 && words.some((word) => isNear(typed, word.slice(0, typed.length)) || isNear(typed, word)) ? 1 : 0;
  };
  const problemsIn = (leaflet) =>
    all("details.problem", leaflet).map((problem) => ({
      problem,
      symptom: wordsOf(problem.querySelector("summary").textContent),
      rest: wordsOf(problem.textContent),
    }));
  const score = ({ symptom, rest }, typed) => {
    let sum = 0;
    for (const word of typed) {
      const one = fit(word, symptom) * 4 + fit(word, rest);
      if (one > 0) sum += one;
      else if (word.length > 3) return 0;
    }
    return sum;
  };
  const search = (field, known) => {
    const find = field.closest(".find");
    const results = find.querySelector(".results");
    const typed = wordsOf(field.value);
    const found = known
      .filter(({ problem }) => problem.closest(".step") === null || isShown(problem.closest(".step")))
      .map((one) => ({ ...one, score: score(one, typed) }))
      .filter((one) => one.score > 0)
      .sort((one, other) => other.score - one.score)
      .slice(0, 8);
    results.replaceChildren(
      ...found.map(({ problem }) => {
        const link = document.createElement("a");
        link.href = "#" + problem.id;
        link.textContent = problem.querySelector("summary").textContent.trim();
        const item = document.createElement("li");
        const step = problem.closest(".step")?.querySelector(".number");
        item.append(...(step ? [step.textContent + " "] : []), link);
        return item;
      }),
    );
    find.querySelector(".found").textContent =
      typed.length === 0 ? "" : find.dataset[found.length === 0 ? "none" : "some"].replace("{count}", found.length);
  };

  const reveal = () => {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    target?.scrollIntoView();
  };

  const kept = read();
  for (const box of boxes) box.checked = kept.ticks.includes(box.dataset.tick);
  for (const choice of choices) if (kept.choices.includes(choice.dataset.choice)) choice.checked = true;
  for (const part of all("[data-script]")) part.hidden = false;
  for (const one of [...boxes, ...choices]) one.addEventListener("change", change);
  for (const field of all(".find input")) {
    let known = null;
    field.addEventListener("input", () => search(field, (known ??= problemsIn(field.closest(".leaflet")))));
  }
  for (const button of all(".again")) {
    button.addEventListener("click", () => {
      if (!confirm(button.dataset.sure)) return;
      for (const box of boxes) box.checked = false;
      keep();
      tell();
      scrollTo(0, 0);
    });
  }
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])");
    for (const part of unfolded) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of unfolded) part.open = false;
  });
  addEventListener("hashchange", reveal);
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    const { ticks } = read();
    for (const box of boxes) box.checked = ticks.includes(box.dataset.tick);
    tell();
  });
  if (location.hash) reveal();
  tell();
}
`;
