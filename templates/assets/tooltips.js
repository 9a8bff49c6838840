// Show what an element's title says where the keyboard stands on it: browsers show titles to the mouse alone.

(() => {
  const tooltip = document.createElement("div");
  tooltip.className = "tooltip";
  tooltip.setAttribute("role", "tooltip");

  function show(element) {
    tooltip.textContent = element.title;
    document.body.append(tooltip);
    const below = [...element.getClientRects()].at(-1);
    const room = document.documentElement.clientWidth - tooltip.offsetWidth;
    tooltip.style.left = `${Math.max(0, Math.min(below.left, room)) + scrollX}px`;
    tooltip.style.top = `${below.bottom + scrollY}px`;
  }

  document.addEventListener("focusin", ({ target }) => {
    if (target.title && target.matches(":focus-visible")) {
      show(target);
    }
  });
  document.addEventListener("focusout", () => tooltip.remove());
  document.addEventListener("keydown", ({ key }) => key === "Escape" && tooltip.remove());
})();
