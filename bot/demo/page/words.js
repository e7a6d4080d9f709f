// The page's own words per language, and how it writes days and sizes.

const LOCALES = { de: "de-DE", en: "en-GB" };
const loaded = {};
let language = "de";
let zone = "Europe/Berlin";

export const currentLanguage = () => language;

export function useZone(name) {
  zone = name;
}

export function preferredLanguage(fallback) {
  const kept = localStorage.getItem("tresen-language");
  const asked = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return [kept, ...asked, fallback].find((code) => code in LOCALES);
}

export async function useLanguage(code) {
  loaded[code] ??= await (await fetch(`/page/words.${code}.json`)).json();
  language = code;
  document.documentElement.lang = code;
  document.title = word("title");
  fill("[data-word]", (element) => (element.textContent = word(element.dataset.word)));
  fill("[data-word-label]", (element) => nameIt(element, word(element.dataset.wordLabel)));
  fill("[data-word-placeholder]", (element) => {
    element.placeholder = word(element.dataset.wordPlaceholder);
  });
}

export function word(key, values = {}) {
  const sentence = loaded[language]?.words[key] ?? loaded[language]?.words["error-request"] ?? "";
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export const examples = (role) => loaded[language]?.examples[role] ?? [];

export function nameIt(element, name) {
  element.setAttribute("aria-label", name);
  if (element.matches("button")) element.title = name;
}

export function dayText(moment) {
  const month = language === "de" ? "2-digit" : "short";
  return written(moment, { weekday: "short", day: "2-digit", month, year: "numeric" });
}

export const timeText = (moment) => written(moment, { hour: "2-digit", minute: "2-digit" });

// The studio-local day as 2026-12-15, for comparing and for date fields.
export function isoDay(moment) {
  const parts = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat("sv-SE", parts).format(moment);
}

export function sizeText(bytes) {
  const number = (value) => value.toLocaleString(LOCALES[language], { maximumFractionDigits: 1 });
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${number(bytes / 1024)} KB` : `${number(bytes / 1024 ** 2)} MB`;
}

function written(moment, parts) {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...parts }).format(moment);
}

function fill(selector, change) {
  for (const element of document.querySelectorAll(selector)) change(element);
}
