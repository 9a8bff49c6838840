// Buttons that copy: the link to a paragraph (data-copy-link), or the text of an element (data-copy-text).

(() => {
  const status = document.createElement("div");
  status.className = "copied";
  status.setAttribute("role", "status");
  let timer;

  function say(...content) {
    status.replaceChildren(...content);
    clearTimeout(timer);
    timer = setTimeout(() => status.replaceChildren(), 4000);
  }

  /** The old way, for pages that a browser does not trust with its clipboard: opened from a file, or over http. */
  function copyBySelection(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "search-keeper";
    document.body.append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus();
    return done;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelection(text);
    }
  }

  /** Where nothing may write to the clipboard the reader still gets the text, selected. */
  function offer(text) {
    const field = document.createElement("input");
    field.value = text;
    field.readOnly = true;
    field.setAttribute("aria-label", "要复制的文字");
    say("请按 Ctrl C 复制：", field);
    clearTimeout(timer);
    field.addEventListener("blur", () => status.replaceChildren());
    field.select();
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy-link], [data-copy-text]");
    if (!button) return;
    if (!status.isConnected) document.body.append(status); // not before: the page would be laid out once more
    const { copyLink, copyText } = button.dataset;
    const text = copyLink ? `${location.href.split("#")[0]}#${copyLink}` : document.getElementById(copyText).textContent;
    if (await copy(text)) say(copyLink ? `已复制第${copyLink.slice(1)}段的链接` : "已复制");
    else offer(text);
  });

  // Where a style sheet cannot open the list beside the text, this does.
  const contents = document.querySelector(".contents__box");
  if (contents && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60em)").matches) contents.open = true;
})();
