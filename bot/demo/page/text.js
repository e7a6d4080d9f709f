// A message's text with its entities as elements. Offsets are UTF-16 units, as in JavaScript.

import { make } from "/page/dom.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  spoiler: "span", blockquote: "blockquote",
};
const ONE_TIME_LINK = /^https:\/\/t\.me\/\w+\?start=([\w-]+)$/i;
const SAFE = /^(https?|mailto|tg):/i;

// onCommand is called with a command that somebody clicks, like "/hilfe".
export function textNodes(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodesBetween(text, 0, text.length, sorted, onCommand);
}

function nodesBetween(text, start, end, entities, onCommand) {
  const nodes = [];
  let at = start;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset < at || stop <= entity.offset) {
      rest = others;
      continue;
    }
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inside = others.filter((other) => other.offset < stop);
    const children = nodesBetween(text, entity.offset, stop, inside, onCommand);
    nodes.push(elementFor(entity, text.slice(entity.offset, stop), children, onCommand));
    at = stop;
    rest = others.filter((other) => other.offset >= stop);
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function elementFor(entity, text, children, onCommand) {
  if (entity.type === "bot_command") return commandButton(text, onCommand);
  const address = addressOf(entity, text);
  const opened = ONE_TIME_LINK.exec(address ?? "");
  if (opened) return commandButton(text, () => onCommand(`/start ${opened[1]}`));
  if (address && SAFE.test(address)) {
    return make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...children);
  }
  return make(TAGS[entity.type] ?? "span", {}, ...children);
}

function addressOf(entity, text) {
  if (entity.type === "text_link") return entity.url;
  if (entity.type === "url") return text;
  return entity.type === "email" ? `mailto:${text}` : null;
}

function commandButton(text, onCommand) {
  const button = make("button", { type: "button", className: "command" }, text);
  button.addEventListener("click", () => onCommand(text));
  return button;
}
