// Opens the search dialog. What it is made of waits in <template id="search-parts"> and is loaded when
// the reader first asks for it: most visits to a page never search.

(() => {
  const parts = document.getElementById("search-parts");
  let dialog;
  let composing = false;

  /** Load a script or a stylesheet as the template has it; one made by cloning would not run. */
  const load = (part) =>
    new Promise((resolve, reject) => {
      const copy = document.createElement(part.localName);
      for (const { name, value } of part.attributes) copy.setAttribute(name, value);
      copy.onload = resolve;
      copy.onerror = () => reject(new Error(`${part.src ?? part.href} is missing`));
      document.body.append(copy);
    });

  async function build() {
    const content = parts.content.cloneNode(true);
    const loaded = [...content.querySelectorAll("link, script[src]")];
    for (const part of loaded) part.remove();
    document.body.append(content);
    for (const part of loaded) await load(part);
    const shown = document.getElementById("search-dialog");
    shown.querySelector("dialog").addEventListener("close", () => {
      const focused = document.activeElement;
      if (focused === document.body || shown.contains(focused)) document.querySelector(".search-button").focus();
    });
    return shown;
  }

  /** Take what is typed while the dialog is on its way, by an input method too, and hand it on. */
  function takeTyping() {
    const keeper = document.createElement("input");
    keeper.className = "search-keeper";
    keeper.setAttribute("aria-label", "搜索");
    document.body.append(keeper);
    keeper.focus();
    return async () => {
      if (keeper.matches(":focus") && composing) {
        await new Promise((resolve) => keeper.addEventListener("compositionend", resolve, { once: true }));
      }
      keeper.remove();
      return keeper.value;
    };
  }

  async function open(query) {
    if (dialog && (await dialog).isOpen) return;
    const opener = document.activeElement;
    const typed = takeTyping();
    try {
      dialog ??= build();
      const shown = await dialog;
      const text = query + (await typed());
      opener?.focus();
      shown.open();
      if (!text) return;
      const input = shown.querySelector("input");
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    } catch (wrong) {
      await typed();
      dialog = undefined;
      document.querySelector(".search-button__text").textContent = "搜索没有打开，请再试";
      throw wrong;
    }
  }

  document.addEventListener("compositionstart", () => (composing = true));
  document.addEventListener("compositionend", () => (composing = false));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-search]");
    if (button) open(button.dataset.search);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    open("");
  });
})();
