// Light or dark: as the system has it, until somebody switches.

import { byId } from "/page/dom.js";
import { nameIt, word } from "/page/words.js";

const system = matchMedia("(prefers-color-scheme: dark)");
let started = false;

const chosen = () => localStorage.getItem("tresen-theme");
const isDark = () => (chosen() ?? (system.matches ? "dark" : "light")) === "dark";

// Shows the theme and names its switch; may be called again after a change of language.
export function startTheme() {
  draw();
  if (started) return;
  started = true;
  system.addEventListener("change", draw);
  byId("theme").addEventListener("click", () => {
    localStorage.setItem("tresen-theme", isDark() ? "light" : "dark");
    draw();
  });
}

function draw() {
  if (chosen()) document.documentElement.dataset.theme = chosen();
  nameIt(byId("theme"), word(isDark() ? "theme-to-light" : "theme-to-dark"));
}
