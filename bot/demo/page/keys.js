// The buttons under a message, and the way through them by arrow keys.

import { make } from "/page/dom.js";

const WEEK = 7;
const DIGIT = /\d/;
const FILLER = /^·$/;

// Fillers and the names of weekdays are shown, but are no buttons to reach.
export const buttonsOf = (element) => [...element.querySelectorAll(".key:not(.filler)")];

export function keyboard(message, onPress) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return make("div", { className: "keyboard" }, ...rows.map((keys) => rowElement(keys, message, onPress)));
}

function rowElement(keys, message, onPress) {
  const week = keys.length === WEEK;
  const heading = week && !keys.some((key) => DIGIT.test(key.text));
  const element = (key) =>
    heading || (week && FILLER.test(key.text)) ? filler(key) : keyElement(key, message, onPress);
  return make("div", { className: "row" }, ...keys.map(element));
}

function filler(key) {
  const element = make("span", { className: "key filler" }, key.text);
  element.setAttribute("aria-hidden", "true");
  return element;
}

function keyElement(key, message, onPress) {
  const style = ["primary", "success", "danger"].includes(key.style) ? key.style : "plain";
  if (key.url && /^(https?|tg):/i.test(key.url)) {
    const link = { className: `key ${style}`, href: key.url, target: "_blank", rel: "noopener noreferrer" };
    return make("a", link, key.text);
  }
  const button = make("button", { type: "button", className: `key ${style}` }, key.text);
  if (key.callback_data) button.dataset.data = key.callback_data;
  button.addEventListener("click", () => onPress(button, key, message));
  return button;
}

// The button below (step 1) or above (step -1) that is nearest sideways; null past the last row.
export function keyInNextRow(button, step) {
  const rows = [...button.closest(".keyboard").querySelectorAll(".row")];
  const middle = (element) => {
    const place = element.getBoundingClientRect();
    return place.left + place.width / 2;
  };
  const away = (key) => Math.abs(middle(key) - middle(button));
  for (let at = rows.indexOf(button.closest(".row")) + step; rows[at]; at += step) {
    const [nearest] = buttonsOf(rows[at]).sort((a, b) => away(a) - away(b));
    if (nearest) return nearest;
  }
  return null;
}
