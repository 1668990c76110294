// What the pages do with a script: colours, links to copy, search.
// Without it everything else works.
(() => {
  "use strict";
  const base = new URL("..", document.currentScript.src);
  const root = document.documentElement;

  // Colours: automatic, light, dark.
  const toggle = document.querySelector(".scheme");
  const schemes = ["", "light", "dark"];
  const name = () => toggle.setAttribute("aria-label", `Colours: ${root.dataset.scheme || "automatic"}`);
  toggle.hidden = false;
  name();
  toggle.addEventListener("click", () => {
    const next = schemes[(schemes.indexOf(root.dataset.scheme || "") + 1) % 3];
    if (next) root.dataset.scheme = next;
    else delete root.dataset.scheme;
    try { localStorage.setItem("scheme", next); } catch { /* private windows */ }
    name();
  });

  // Search: loaded when a reader reaches for it, so that it is there when opened.
  const find = document.querySelector(".find");
  const search = () => import(new URL("assets/search.js", base));
  for (const reach of ["pointerenter", "focus"]) find.addEventListener(reach, () => search().catch(() => {}), { once: true });
  find.setAttribute("role", "button");
  find.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); find.click(); } });
  find.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      (await search()).open();
    } catch {
      location.href = find.href;
    }
  });

  // A link to a story copies its address.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.perm");
    if (!link || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(link.href);
      link.dataset.copy = "copied";
    } catch { /* the link still leads there */ }
  });
})();
