// Search over every edition, by Pagefind. Loaded when a reader opens it, and not before.
"use strict";
const base = new URL("..", import.meta.url);
const dialog = document.createElement("dialog");
dialog.className = "search cd";
dialog.setAttribute("aria-label", "Search");
// Only our own words stand in this markup.
dialog.innerHTML = `
<form method="dialog" class="search-form"><label class="vh" for="search-words">Search all editions</label>
<input id="search-words" type="search" autocomplete="off" placeholder="A name, a place, a word">
<button type="submit" value="close">Close</button></form>
<div class="search-filters"></div>
<p class="sub" role="status"></p>
<ol class="search-results"></ol>`;
document.body.append(dialog);
const input = dialog.querySelector("input");
const status = dialog.querySelector("[role=status]");
const results = dialog.querySelector("ol");
const filters = dialog.querySelector(".search-filters");
const SHOWN = 8;
let themes = {};
let latest = 0;

const ready = (async () => {
  const options = await (await fetch(new URL("search.json", base))).json();
  // Every year has an index of its own; the newest one leads the others, newest first.
  const [newest, ...older] = options.years.map((year) => new URL(`pagefind/${year}/`, base).href);
  const pagefind = await import(`${newest}pagefind.js`);
  themes = options.themes;
  choose("theme", "Theme", Object.values(themes));
  choose("conflict", "Conflict", options.conflicts);
  choose("place", "Place", options.places);
  choose("year", "Year", options.years);
  await pagefind.init();
  await Promise.all(older.map((index) => pagefind.mergeIndex(index)));
  return pagefind;
})();
ready.catch(() => { status.textContent = "Search could not be loaded. All editions are in the archive."; });

function choose(name, label, values) {
  if (!values.length) return;
  const select = element("select", { name, "aria-label": label });
  select.append(element("option", { value: "" }, `${label}: all`));
  for (const value of values) select.append(element("option", { value: String(value) }, String(value)));
  select.addEventListener("change", search);
  filters.append(select);
}

function element(name, attributes = {}, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

async function search() {
  const turn = ++latest;
  const words = input.value.trim();
  const chosen = {};
  for (const select of filters.children) if (select.value) chosen[select.name] = select.value;
  if (!words && !Object.keys(chosen).length) return show([], "");
  const pagefind = await ready;
  const found = await pagefind.search(words || null, { filters: chosen, ...(words ? {} : { sort: { day: "desc" } }) });
  const days = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
  if (turn !== latest) return;
  const number = found.results.length;
  const more = number > SHOWN ? `, the best ${SHOWN} are shown` : "";
  show(days.map((day) => item(day, chosen.theme)), `${number === 1 ? "1 day" : `${number} days`}${more}`);
}

function show(items, text) {
  results.replaceChildren(...items);
  status.textContent = text;
}

// A day with those of its stories that were found; a chosen theme leaves out stories of others.
function item(day, theme) {
  const of = new Map((day.meta.stories || "").split(";").map((line) => {
    const [anchor, ...keys] = line.trim().split(" ");
    return [anchor, keys.map((key) => themes[key] || key)];
  }));
  const row = element("li");
  row.append(element("a", { href: day.url, class: "search-day" }, day.meta.title));
  for (const story of day.sub_results) {
    const anchor = story.anchor && story.anchor.id;
    if (!of.has(anchor) || (theme && !of.get(anchor).includes(theme))) continue;
    const title = element("p", { class: "q", dir: "auto" });
    title.append(element("a", { href: story.url }, story.title));
    row.append(title, element("p", { class: "sub" }, of.get(anchor).slice(0, 2).join("; ")), excerpt(story.excerpt));
    if (row.querySelectorAll(".q").length >= 6) break;
  }
  return row;
}

// Pagefind's excerpts are HTML: only their text and marks are taken over.
function excerpt(html) {
  const paragraph = element("p", { class: "x", dir: "auto" });
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    paragraph.append(node.nodeName === "MARK" ? element("mark", {}, node.textContent) : node.textContent);
  }
  return paragraph;
}

let timer = 0;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 60);
});
// A search field keeps the first Escape for itself.
dialog.addEventListener("keydown", (event) => { if (event.key === "Escape") dialog.close(); });
results.addEventListener("click", (event) => { if (event.target.closest("a")) dialog.close(); });

export function open() {
  dialog.showModal();
  input.focus();
}
