// What Pagefind's components lack: a sort control, quiet keys while an input method composes, and a
// word to the reader when nothing matches exactly.

import { setSort } from "./pagefind.js";

const dialog = document.getElementById("search-dialog");

customElements.whenDefined("pagefind-modal").then(() => {
  const { instance } = dialog;
  const loose = dialog.querySelector(".search-loose");
  const sort = dialog.querySelector(".search-sort select");

  sort.addEventListener("change", () => {
    const [field, direction] = sort.value.split(":");
    setSort(field ? { [field]: direction } : {});
    instance.triggerSearch(instance.searchTerm);
  });

  // Results come a moment after the typing: Enter waits for those of what is typed by then.
  const input = dialog.querySelector("input");
  let follow = false;
  const followFirst = () => {
    const results = dialog.querySelector("pagefind-results");
    const first = () => results.querySelector(".pf-result-link");
    if (first()) {
      first().click();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!first()) return;
      observer.disconnect();
      first().click();
    });
    observer.observe(results, { childList: true, subtree: true });
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
