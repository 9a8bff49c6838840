// Addresses are pinyin, which the search understands: offer to search what was asked for.

(() => {
  const button = document.getElementById("search-instead");
  const asked = location.hash.slice(1) || location.pathname;
  const name = asked.split("/").pop().replace(/\.html?$/, "").replace(/^(\d{4}-\d\d-\d\d|undated)-/, "");
  const words = name.replaceAll("-", "");
  if (!/^[a-z0-9]+$/.test(words) || ["404", "index"].includes(words)) return;
  button.dataset.search = words;
  button.textContent = `搜索“${words}”`;
})();
