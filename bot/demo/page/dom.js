// Small helpers for building elements; text is always text, never markup.

export const byId = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

export const folded = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ı", "i").toLowerCase();

export function avatar(element, person) {
  const names = person.label.split(" ");
  const letters = names.length > 1 ? [names[0], names.at(-1)] : names;
  element.textContent = letters.map((name) => name[0]).join("").toUpperCase();
  element.className = `avatar hue-${person.id % 7}`;
  return element;
}

const READ_AFTER = 20000;

// Has a text read aloud, after those before it; it is gone again once it must have been heard.
export function speak(text) {
  const line = make("p", {}, text);
  byId("spoken").append(line);
  setTimeout(() => line.remove(), READ_AFTER);
}

let toastTimer;

export function toast(text, stays = false) {
  const box = byId("toast");
  clearTimeout(toastTimer);
  box.textContent = text;
  box.classList.add("shown");
  toastTimer = setTimeout(() => box.classList.remove("shown"), stays ? 12000 : 5000);
}
