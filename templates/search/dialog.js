// What Pagefind's components lack: Chinese that reads as such, a sort control, names of the filters, more results when
// the reader asks for them, quiet keys while an input method composes, and a word to the reader when nothing matches
// exactly.

import { setSort } from "./pagefind.js";

// In place of Pagefind's own Chinese, which puts spaces round the query where quotation marks belong.
const found = ({ COUNT, SEARCH_TERM }) => `找到 ${COUNT} 条与“${SEARCH_TERM}”相关的结果`;
const WORDS = {
  one_result: found,
  many_results: found,
  zero_results: ({ SEARCH_TERM }) => `没有找到与“${SEARCH_TERM}”相关的结果`,
  searching: ({ SEARCH_TERM }) => `正在搜索“${SEARCH_TERM}”……`,
};

const dialog = document.getElementById("search-dialog");

customElements.whenDefined("pagefind-modal").then(() => {
  const { instance } = dialog;
  // Pagefind's setTranslations() draws everything anew, the dialog into a second one that never opens.
  const translate = instance.translate.bind(instance);
  instance.translate = (name, values) => WORDS[name]?.(values) ?? translate(name, values);
  const loose = dialog.querySelector(".search-loose");
  const sort = dialog.querySelector(".search-sort select");

  // A combobox takes no name from what stands in it. Pagefind moves the filters and draws them anew when it likes.
  const nameFilters = () => {
    for (const box of dialog.querySelectorAll("pagefind-filter-dropdown [role=combobox]:not([aria-label])")) {
      box.setAttribute("aria-label", box.closest("pagefind-filter-dropdown").getAttribute("label"));
    }
  };
  nameFilters();
  new MutationObserver(nameFilters).observe(dialog, { childList: true, subtree: true });

  sort.addEventListener("change", () => {
    const [field, direction] = sort.value.split(":");
    setSort(field ? { [field]: direction } : {});
    instance.triggerSearch(instance.searchTerm);
  });

  // Every result in the dialog costs some fifteen elements, shown or not: thousands of them make the page
  // slow at everything, the loading of the index included. So there are `max-results` at a time.
  const list = dialog.querySelector("pagefind-results");
  const more = dialog.querySelector(".search-more");
  const step = list.maxResults;
  let wanted = step;
  more.addEventListener("click", () => {
    wanted = list.maxResults + step;
    instance.triggerSearch(instance.searchTerm);
  });
  instance.on("loading", () => {
    more.hidden = more !== document.activeElement; // what is hidden loses the focus
    list.maxResults = wanted;
    wanted = step;
  });
  instance.on("results", ({ results }) => {
    more.hidden = results.length <= list.maxResults;
    if (list.maxResults > step) holdInView(list.maxResults - step);
  });

  /** Show a result, and show it again while those before it grow, until the reader does something. */
  function holdInView(place) {
    const show = () => list.querySelectorAll(".pf-results > li")[place]?.scrollIntoView();
    const growing = new ResizeObserver(show);
    growing.observe(list);
    const release = () => growing.disconnect();
    for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
      dialog.addEventListener(type, release, { once: true, capture: true });
    }
    setTimeout(release, 2000);
  }

  // Results come a moment after the typing: Enter waits for those of what is typed by then.
  const input = dialog.querySelector("input");
  let follow = false;
  const followFirst = () => {
    const first = () => list.querySelector(".pf-result-link");
    if (first()) {
      first().click();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!first()) return;
      observer.disconnect();
      first().click();
    });
    observer.observe(list, { childList: true, subtree: true });
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !input.value.trim()) return;
    if (instance.searchTerm === input.value && instance.searchResult?.term === input.value) followFirst();
    else {
      follow = true;
      instance.triggerSearch(input.value);
    }
  });

  instance.on("results", (response) => {
    if (follow && response.term === input.value) {
      follow = false;
      if (response.results.length) queueMicrotask(followFirst);
    }
    loose.hidden = response.exact !== false || !response.results.length;
  });
});

// A key that belongs to the input method must not move through the results (pagefind#1283), and
// half a syllable is not a query.
for (const type of ["keydown", "input"]) {
  dialog.addEventListener(
    type,
    (event) => {
      if (event.isComposing || event.keyCode === 229) event.stopPropagation();
    },
    { capture: true },
  );
}
// Escape closes an open filter first, the dialog only when there is none.
document.addEventListener(
  "keydown",
  (event) => {
    const open = event.key === "Escape" && dialog.querySelector(".pf-dropdown-trigger.open");
    if (!open) return;
    event.preventDefault();
    event.stopPropagation();
    open.click();
  },
  { capture: true },
);

dialog.addEventListener("compositionend", (event) => {
  event.target.dispatchEvent(new Event("input", { bubbles: true }));
});
