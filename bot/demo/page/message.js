// One message as an element: bubble, quote, file, time, and the buttons under it.

import { icon, make } from "/page/dom.js";
import { buttonsOf, keyboard } from "/page/keys.js";
import { textNodes } from "/page/text.js";
import { nameIt, sizeText, timeText, word } from "/page/words.js";

const REPLY = "M10 8V4.5L3.5 11l6.5 6.5V14c5 0 8 1.5 10.5 5-1-6-4-10-10.5-11z";
const WHY = "M12 17.2v.2M9 9.2a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z";
const FILE = "M7 3.5h7l4.5 4.5v12.5h-11.5zM14 3.5V8h4.5";

// deeds: onPress(button, key, message), onReply(message), onWhy(message), onOpen(document),
// onCommand(text), onJump(messageId)
export function messageElement(message, deeds) {
  const element = make("div", { className: `message ${message.from.is_bot ? "in" : "out"}` });
  element.setAttribute("role", "article");
  element.tabIndex = -1;
  element.dataset.id = message.message_id;
  fillMessage(element, message, deeds);
  return element;
}

// Shows an edited message in the same element; the focus stays on the corresponding button.
export function refillMessage(element, message, deeds) {
  const focused = document.activeElement;
  const keys = buttonsOf(element);
  const place = keys.indexOf(focused);
  const inside = element.contains(focused);
  const was = place < 0 ? null : { data: focused.dataset.data, label: focused.textContent, place };
  fillMessage(element, message, deeds);
  if (inside) (was ? corresponding(element, was) : element).focus({ preventScroll: true });
}

function corresponding(element, was) {
  const keys = buttonsOf(element);
  return (
    keys.find((key) => was.data && key.dataset.data === was.data) ??
    keys.find((key) => key.textContent === was.label) ??
    keys[Math.min(was.place, keys.length - 1)] ??
    element
  );
}

export const plainText = (message) =>
  message.text ?? message.caption ?? message.document?.file_name ?? "";

// What is read out of a new message: who wrote what, without buttons and time.
export const spokenText = (message) => `${authorOf(message)} ${plainText(message)}`;

function authorOf(message) {
  const name = message.from.is_bot ? message.from.first_name : fullName(message.from);
  return word("you-wrote", { name });
}

function fillMessage(element, message, deeds) {
  const author = make("span", { className: "unseen" }, authorOf(message), " ");
  const bubble = make(
    "div", { className: "bubble" }, author, quote(message, deeds), file(message, deeds),
    body(message, deeds), meta(message), replyButton(message, deeds), whyButton(message, deeds),
  );
  element.replaceChildren(bubble, ...[keyboard(message, deeds.onPress)].filter(Boolean));
}

const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(" ");

function body(message, deeds) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  const entities = message.entities ?? message.caption_entities;
  return make("div", { className: "text" }, ...textNodes(text, entities, deeds.onCommand));
}

function quote(message, deeds) {
  const answered = message.reply_to_message;
  if (!answered) return null;
  const button = make(
    "button", { type: "button", className: "quote" },
    make("strong", {}, fullName(answered.from)), make("span", {}, plainText(answered)),
  );
  button.addEventListener("click", () => deeds.onJump(answered.message_id));
  return button;
}

// A picture is shown, a PDF and a calendar open in the page, everything else is saved.
function file(message, deeds) {
  if (!message.document) return null;
  const { file_id: id, file_name: name, file_size: bytes } = message.document;
  const source = `/api/files/${id}`;
  const values = { name, size: sizeText(bytes) };
  if (/\.png$/i.test(name)) {
    const picture = make("img", { className: "picture", src: source, alt: name });
    return named(make("a", { href: source, download: name }, picture), "download", values);
  }
  const inside = [icon(FILE), make("span", {}, make("strong", {}, name), values.size)];
  if (!/\.(pdf|ics)$/i.test(name)) {
    const link = make("a", { className: "file", href: source, download: name }, ...inside);
    return named(link, "download", values);
  }
  const button = make("button", { type: "button", className: "file" }, ...inside);
  button.addEventListener("click", () => deeds.onOpen(message.document));
  return named(button, "open-file", values);
}

function named(element, key, values) {
  nameIt(element, word(key, values));
  return element;
}

function meta(message) {
  const moment = new Date(message.date * 1000);
  const time = make("time", { dateTime: moment.toISOString() }, timeText(moment));
  const edited = message.edit_date ? [word("edited"), " "] : [];
  return make("div", { className: "meta" }, ...edited, time);
}

function replyButton(message, deeds) {
  const button = make("button", { type: "button", className: "reply", tabIndex: -1 }, icon(REPLY));
  nameIt(button, word("reply"));
  button.addEventListener("click", () => deeds.onReply(message));
  return button;
}

// Beside a sentence that somebody wrote: how it was read. Commands are not read.
function whyButton(message, deeds) {
  if (message.from.is_bot || !message.text || message.text.startsWith("/")) return null;
  const button = make("button", { type: "button", className: "reply why", tabIndex: -1 }, icon(WHY));
  nameIt(button, word("why"));
  button.addEventListener("click", () => deeds.onWhy(message));
  return button;
}
