// Runs the search from file://, where browsers refuse modules, workers and fetch. `briefing bundle` puts
// this before the interface: modules arrive as text and are imported from Blob URLs, files of the index
// arrive in scripts of their own.

(() => {
  const FOLDER = new URL(".", document.currentScript.src).href;
  const ENTRY = "pagefind.js";
  const FILE = /(?:(?:index|filter|fragment)\/)?[^/?]+(?=\?|$)/;
  const texts = globalThis.offlineModules;
  const urls = {};
  const arrived = {};

  /** The address of a module; the name behind it is for whoever appends one or reads an error. */
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

  globalThis.offlineFetch = (address) => {
    const [name] = FILE.exec(address);
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${FOLDER}${name}.js`;
      script.onload = () => {
        const bytes = Uint8Array.from(atob(arrived[name]), (character) => character.charCodeAt(0));
        delete arrived[name];
        script.remove();
        resolve(new Response(bytes));
      };
      script.onerror = () => reject(new Error(`${script.src} is missing`));
      document.head.append(script);
    });
  };

  const path = moduleUrl(ENTRY).slice(0, -ENTRY.length);
  document.querySelector("pagefind-config").setAttribute("bundle-path", path);
  import(moduleUrl("dialog.js"));
})();
