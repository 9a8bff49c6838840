// Runs the search from file://, where browsers refuse modules, workers and fetch. `briefing bundle` puts
// this before the interface. modules.js has told the text of each module, which is imported from a Blob
// URL, and `offlinePacks`, the first file in each of the scripts that hold the files of the index.

(() => {
  const FOLDER = new URL(".", document.currentScript.src).href;
  const ENTRY = "pagefind.js";
  const FILE = /(?:(?:filter|fragment|index)\/)?[^/?]+(?=\?|$)/;
  const texts = globalThis.offlineModules;
  const urls = {};
  const arrived = {};
  const loading = {};

  /** The address of a module. What stands behind # names it in errors, and is what the interface appends. */
  const moduleUrl = (name) =>
    (urls[name] ??= `${URL.createObjectURL(new Blob([linked(name)], { type: "text/javascript" }))}#${name}`);

  /** The text of a module with its imports and its own address filled in, and a fetch that works here. */
  function linked(name) {
    const text = texts[name]
      .replace(/\bfrom "\.\/([\w-]+\.js)"/g, (_, other) => `from "${moduleUrl(other)}"`)
      .replaceAll("import.meta.url", JSON.stringify(FOLDER + name));
    return `const fetch = globalThis.offlineFetch;\n${text}`;
  }

  globalThis.offlineFile = (name, base64) => {
    arrived[name] = base64;
  };

  globalThis.offlineFetch = async (address) => {
    const [name] = FILE.exec(address);
    if (!arrived[name]) await load(globalThis.offlinePacks.findLastIndex((first) => first <= name));
    const characters = atob(arrived[name]);
    const bytes = new Uint8Array(characters.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i); // Uint8Array.from takes five times as long
    return new Response(bytes);
  };

  /** Load the script with this number, once. */
  const load = (pack) =>
    (loading[pack] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${FOLDER}packs/${pack}.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${script.src} is missing`));
      document.head.append(script);
    }));

  const path = moduleUrl(ENTRY).slice(0, -ENTRY.length);
  document.querySelector("pagefind-config").setAttribute("bundle-path", path);
  import(moduleUrl("dialog.js"));
})();
