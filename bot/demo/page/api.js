// What the page asks of its server.

import { word } from "/page/words.js";

export class Refusal extends Error {}

export const say = (person, text, replyTo) => post("say", { person, text, replyTo });
export const press = (person, message, data) => post("press", { person, message, data });
export const explain = (person, message) => post("explain", { person, message });
export const move = (day) => post("move", { day });

export function sendFile(person, file) {
  const form = new FormData();
  form.append("person", person);
  form.append("file", file);
  return send("file", { body: form });
}

export async function commands(person, language) {
  const answer = await fetch(`/api/commands?person=${person}&language=${language}`);
  return answer.ok ? answer.json() : [];
}

// Calls onEvent for each event; the browser connects again by itself after a restart.
export function listen(onEvent, onLost) {
  const stream = new EventSource("/api/events");
  stream.onmessage = (event) => onEvent(JSON.parse(event.data));
  stream.onerror = () => {
    onLost();
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => listen(onEvent, onLost), 2000);
  };
}

function post(path, wanted) {
  const headers = { "Content-Type": "application/json" };
  return send(path, { headers, body: JSON.stringify(wanted) });
}

export const datesIn = (file) => send(`files/${file}/dates`, { method: "GET" });

async function send(path, request) {
  let answer;
  try {
    answer = await fetch(`/api/${path}`, { method: "POST", ...request });
  } catch {
    throw new Refusal(word("error-offline"));
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(word(body.error ?? "error-request"));
  return body;
}
