// The figures page: filters, sorts and downloads all figures of the portal. They come as a script, loaded
// when the reader first asks for more than the page holds; the state stands in the address, to be shared.

(() => {
  const [SUBJECT, INDICATOR, TEXT, VALUE, UNIT, PERIOD, YEARS, TARGET, ARTICLE, PARAGRAPH, PROPOSED] = Array(11).keys();
  const STEP = 200;
  const form = document.getElementById("figure-filters");
  const table = document.querySelector("#figure-table table");
  const body = table.tBodies[0];
  const more = document.getElementById("figure-more");
  let loading;
  let found = [];
  let shown = STEP;

  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "data/figures.js";
      script.onload = () => resolve(globalThis.portalFigures);
      script.onerror = () => reject(new Error(`${script.src} is missing`));
      document.head.append(script);
    }));

  const subjectOf = (row) => portalFigures.subjects[row[SUBJECT]];
  const dateOf = (row) => portalFigures.articles[row[ARTICLE]][3].replace("约", "");
  const chinese = new Intl.Collator("zh-CN").compare;
  const numbers = (a, b) => a - b;
  const plain = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const ORDERS = {
    date: [dateOf, plain],
    value: [(row) => row[VALUE], numbers, (row) => row[UNIT]],
    subject: [(row) => subjectOf(row)[0], chinese],
    indicator: [(row) => row[INDICATOR], chinese],
    year: [(row) => row[YEARS].at(-1) ?? "", plain],
  };

  function matches(row, { subject, indicator, year, nature }) {
    return (
      (!subject || subjectOf(row)[2].includes(subject.trim().toLowerCase())) &&
      (!indicator || row[INDICATOR].includes(indicator.trim())) &&
      (!year || (year === "none" ? !row[YEARS].length : row[YEARS].includes(year))) &&
      (!nature || (nature === "target") === Boolean(row[TARGET]))
    );
  }

  /** Values are compared within a unit. Rows that are equal keep their order: newest article first. */
  function sorted(rows, order) {
    const [key, compare, group = () => ""] = ORDERS[order.replace("-", "")] ?? [];
    if (!key) return rows;
    const sign = order.startsWith("-") ? -1 : 1;
    return [...rows].sort((a, b) => plain(group(a), group(b)) || sign * compare(key(a), key(b)));
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function cell(label, ...children) {
    const made = element("td", {}, ...children);
    made.dataset.label = label;
    return made;
  }

  function rowElement(row) {
    const [subject, url, , about] = subjectOf(row);
    const [address, title, source, , short] = portalFigures.articles[row[ARTICLE]];
    const nature = element("span", { className: `badge ${row[TARGET] ? "target" : "reached"}` }, row[TARGET] ? "目标" : "现状");
    const value = cell("数值", row[TEXT]);
    value.className = "value";
    return element(
      "tr",
      {},
      cell("主体", url ? element("a", { href: url, title: about }, subject) : subject),
      cell("指标", row[INDICATOR]),
      value,
      cell("时期", row[PERIOD]),
      cell("性质", nature, ...(row[PROPOSED] ? [" ", element("span", { className: "badge proposed" }, "待核")] : [])),
      cell(
        "出处",
        element("a", { className: "source", href: `${address}#p${row[PARAGRAPH]}`, title: `${source}《${title}》` }, `${short} 第${row[PARAGRAPH]}段`),
      ),
    );
  }

  function show() {
    body.replaceChildren(...found.slice(0, shown).map(rowElement));
    more.hidden = found.length <= shown;
    const all = portalFigures.rows.length;
    const count = found.length === all ? `共 ${all} 条` : `${all} 条里有 ${found.length} 条相符`;
    document.getElementById("figure-count").value = count + (more.hidden ? "。" : `，先列出 ${shown} 条。`);
  }

  const state = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

  async function update() {
    const wanted = state();
    history.replaceState(null, "", `#${new URLSearchParams(wanted)}`);
    const { rows } = await load();
    found = sorted(rows.filter((row) => matches(row, wanted)), wanted.sort ?? "");
    shown = STEP;
    show();
    markSorted(wanted.sort ?? "");
  }

  // The column heads sort as well: a click turns the order round.
  const HEADS = ["subject", "indicator", "value", "year", "", "date"];
  for (const [place, head] of [...table.tHead.rows[0].cells].entries()) {
    if (!HEADS[place]) continue;
    const button = element("button", { type: "button", className: "sort-button" }, ...head.childNodes);
    button.addEventListener("click", () => {
      const order = HEADS[place];
      const next = form.elements.sort.value === order ? `-${order}` : order;
      form.elements.sort.value = [...form.elements.sort.options].some((option) => option.value === next) ? next : "";
      if (form.elements.sort.value === "" && order !== "date") form.elements.sort.value = order;
      update();
    });
    head.replaceChildren(button);
  }

  function markSorted(order) {
    for (const [place, head] of [...table.tHead.rows[0].cells].entries()) {
      head.removeAttribute("aria-sort");
      if (HEADS[place] && HEADS[place] === order.replace("-", "")) {
        head.setAttribute("aria-sort", order.startsWith("-") ? "descending" : "ascending");
      }
    }
  }

  /** A spreadsheet must not take text for a formula. */
  const csvCell = (value) => {
    const text = String(value ?? "");
    const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };

  async function download() {
    await load();
    if (!found.length) await update();
    const head = ["主体", "指标", "数值", "换算值", "单位", "时期", "性质", "出处", "日期", "段落", "链接", "状态"];
    const lines = found.map((row) => {
      const [address, title, source, date] = portalFigures.articles[row[ARTICLE]];
      const link = new URL(`${address}#p${row[PARAGRAPH]}`, location.href).href;
      const nature = row[TARGET] ? "目标" : "现状";
      const from = `${source}《${title}》`;
      const status = row[PROPOSED] ? "待核" : "已核";
      return [subjectOf(row)[0], row[INDICATOR], row[TEXT], row[VALUE], row[UNIT], row[PERIOD], nature, from, date, row[PARAGRAPH], link, status];
    });
    const text = [head, ...lines].map((line) => line.map(csvCell).join(",")).join("\r\n");
    const url = URL.createObjectURL(new Blob(["\ufeff", text, "\r\n"], { type: "text/csv" }));
    element("a", { href: url, download: "figures.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  function restore() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? "";
    if (wanted.size) update();
  }

  form.addEventListener("input", update);
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("figure-csv").addEventListener("click", download);
  more.addEventListener("click", async () => {
    if (!found.length) await update();
    shown += STEP;
    show();
  });
  addEventListener("hashchange", restore);
  more.hidden = !document.getElementById("figure-count").value.includes("最新");
  restore();
})();
