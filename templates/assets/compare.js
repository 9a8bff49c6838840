// The comparison: two pickers, what is known of the two side by side, the choice in the address.
// What a script of data/compare/ holds is HTML that the build has escaped.

(() => {
  const form = document.getElementById("compare-pickers");
  const target = document.getElementById("comparison");
  const { a, b } = form.elements;
  const loading = {};

  const load = (id) =>
    (loading[id] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `data/compare/${id}.js`;
      script.onload = () => resolve(globalThis.portalCompare[id]);
      script.onerror = () => reject(new Error(`${script.src} is missing`));
      document.head.append(script);
    }));

  const typeOf = (select) => select.selectedOptions[0]?.dataset.type ?? "";

  /** Offer what matches the words and is of the other side's kind. */
  function narrow(select, other) {
    const words = form.elements[`${select.name}-filter`].value.trim().toLowerCase();
    const options = [...select.options].slice(1);
    for (const option of options) {
      const kind = !typeOf(other) || option.dataset.type === typeOf(other) || option.selected;
      option.hidden = option.disabled = !(kind && option.dataset.keys.includes(words));
    }
    return words ? options.find((option) => !option.disabled) : undefined;
  }

  const escape = (text) => Object.assign(document.createElement("i"), { textContent: text }).innerHTML;
  const cell = (side, name, html) => `<td data-side="${escape(name)}" class="side-${side}">${html || "—"}</td>`;
  const row = (head, [first, second], [one, two]) =>
    `<tr><th scope="row">${escape(head)}</th>${cell("a", first, one)}${cell("b", second, two)}</tr>`;
  const list = (items) => (items.length ? `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>` : "");
  const union = (...lists) => [...new Set(lists.flat())];

  function table(title, names, urls, rows) {
    if (!rows.length) return "";
    const heads = names.map((name, place) => `<th scope="col"><a href="${urls[place]}">${escape(name)}</a></th>`).join("");
    return `<h2>${title}</h2><div class="table"><table class="compared"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  }

  function compared(one, two) {
    const names = [one.name, two.name];
    const urls = [one.url, two.url];
    const pair = [one, two];
    const facts = pair.map((side) => Object.fromEntries(side.facts));
    const factRows = union(...pair.map((side) => side.facts.map(([label]) => label))).map((label) =>
      row(label, names, facts.map((side) => side[label])),
    );
    const indicators = union(...pair.map((side) => Object.keys(side.figures)));
    const shared = (indicator) => pair.every((side) => indicator in side.figures);
    indicators.sort((x, y) => shared(y) - shared(x));
    const figureRows = indicators.map((indicator) =>
      row(indicator, names, pair.map((side) => list(side.figures[indicator] ?? []))),
    );
    const related = union(...pair.map((side) => Object.keys(side.related))).map((kind) => {
      const sides = pair.map((side) => new Map(side.related[kind] ?? []));
      const both = [...sides[0]].filter(([id]) => sides[1].has(id)).map(([, html]) => html);
      const only = (mine, other) => [...mine].filter(([id]) => !other.has(id)).map(([, html]) => html).join("、");
      const common = both.length
        ? `<tr><th scope="row">${escape(kind)}：共同</th><td colspan="2" class="shared">${both.join("、")}</td></tr>`
        : "";
      return common + row(`${kind}：各自`, names, [only(sides[0], sides[1]), only(sides[1], sides[0])]);
    });
    return (
      table("概况", names, urls, factRows) +
      table("数据", names, urls, figureRows) +
      table("同段提到的", names, urls, related) +
      table("最新报道", names, urls, [row("报道", names, pair.map((side) => list(side.evidence)))])
    );
  }

  async function update() {
    narrow(a, b);
    narrow(b, a);
    history.replaceState(null, "", `#${new URLSearchParams({ a: a.value, b: b.value })}`);
    if (!a.value || !b.value) {
      target.replaceChildren();
      return;
    }
    const wanted = [a.value, b.value];
    const [one, two] = await Promise.all(wanted.map(load));
    if (wanted[0] === a.value && wanted[1] === b.value) target.innerHTML = compared(one, two);
  }

  function restore() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const select of [a, b]) {
      const id = wanted.get(select.name) ?? "";
      for (const option of select.options) option.disabled = option.hidden = false;
      select.value = [...select.options].some((option) => option.value === id) ? id : "";
    }
    if (typeOf(a) && typeOf(b) && typeOf(a) !== typeOf(b)) b.value = "";
    update();
  }

  for (const [select, other] of [[a, b], [b, a]]) {
    const filter = form.elements[`${select.name}-filter`];
    filter.addEventListener("input", () => {
      const first = narrow(select, other);
      if (first) select.value = first.value;
      update();
    });
    select.addEventListener("change", () => {
      filter.value = "";
      update();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("compare-swap").addEventListener("click", () => {
    const [first, second] = [b.value, a.value];
    for (const filter of form.querySelectorAll("input")) filter.value = "";
    for (const option of [...a.options, ...b.options]) option.disabled = false;
    a.value = first;
    b.value = second;
    update();
  });
  addEventListener("hashchange", restore);
  restore();
})();
