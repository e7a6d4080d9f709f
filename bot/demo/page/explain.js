// How a sentence was read, on request: its layers in a dialog of the page, not in the chat.

import { explain } from "/page/api.js";
import { byId, make, toast } from "/page/dom.js";
import { currentLanguage, word } from "/page/words.js";

const CHANGES = { typo: "why-typo", short: "why-short", filler: "why-filler", "taken-back": "why-taken-back" };
const HOWS = {
  exact: "why-exact", folded: "why-folded", part: "why-part", alias: "why-alias",
  form: "why-form", typo: "why-name-typo", unknown: "why-unknown",
};
const STATES = { denied: "why-denied", aside: "why-aside" };
const STANCES = {
  ask: "why-ask", polite: "why-polite", please: "why-please", self: "why-self", staff: "why-staff",
  negated: "why-negated", told: "why-told", short: "why-brief", unheard: "why-unheard", known: "why-known",
};

export class Explanation {
  constructor(speaker) {
    this.speaker = speaker;
    this.dialog = byId("explanation");
    byId("close-explanation").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  async open(message) {
    try {
      const layers = await explain(this.speaker(), message.message_id);
      byId("explanation-body").replaceChildren(...sections(layers));
      byId("explanation-body").scrollTop = 0;
      this.dialog.showModal();
    } catch (refusal) {
      toast(refusal.message);
    }
  }
}

function sections(layers) {
  return [
    make("blockquote", {}, layers.text),
    make("p", { className: "hint" }, word("why-alone")),
    section("why-intent", [[intent(layers)], ...slots(layers)]),
    section("why-words", [[code(layers.shape.join(" "))], ...changes(layers)]),
    section("why-found", layers.found.map(found)),
    section("why-concepts", layers.concepts.map(concept)),
    section("why-stands", layers.stance.length ? [[layers.stance.map(stance).join(", ")]] : []),
    section("why-rules", [[code(layers.rules)]]),
    section("why-likeliest", likeliest(layers)),
    section("why-reasons", layers.reasons.map(([trait, weight]) => [`+${weight.toFixed(2)}`, code(trait)])),
  ];
}

function section(key, rows) {
  const cells = (row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell)));
  const wide = (row) => row.length === 1 && rows.some((other) => other.length > 1);
  const body = rows.map((row) => {
    const line = cells(row);
    if (wide(row)) line.firstChild.colSpan = Math.max(...rows.map((other) => other.length));
    return line;
  });
  const content = rows.length ? make("table", {}, make("tbody", {}, ...body)) : make("p", {}, word("why-nothing"));
  return make("section", {}, make("h3", {}, word(key)), content);
}

const stance = (name) => (STANCES[name] ? word(STANCES[name]) : name);

const code = (text) => make("code", {}, text);

const intent = ({ reading }) =>
  reading.intent === "none" ? word("why-none") : make("strong", {}, code(reading.intent));

function slots({ reading, origins }) {
  return Object.entries(reading.slots).map(([slot, value]) => [code(slot), String(value), origin(origins[slot])]);
}

function origin({ words, kind }) {
  if (words) return word("why-from", { words });
  return kind === "from-date" ? word("why-from-date") : word("why-unsaid");
}

function changes({ words }) {
  const changed = words.filter(({ change }) => change);
  return changed.map(({ typed, read, change }) => [typed, read ? code(read) : "–", word(CHANGES[change])]);
}

function found({ kind, words, values, how, past }) {
  return [code(kind), words, values.join(kind === "person" ? " / " : " – "), foundNote(kind, how, past)];
}

function foundNote(kind, how, past) {
  if (kind === "no-day") return word("why-no-day");
  if (past.length) return word("why-past", { day: past.join(" – ") });
  return HOWS[how] ? word(HOWS[how]) : "";
}

const concept = ({ name, words, state }) => [code(name), words, STATES[state] ? word(STATES[state]) : ""];

function likeliest({ shares, needed, unweighed }) {
  if (unweighed === "small-talk") return [[word("why-small-talk")]];
  if (unweighed) return [[word("why-meant", { meant: unweighed })]];
  const verdict = shares[0][1] >= needed ? "why-enough" : "why-not-enough";
  return shares.map(([name, share], place) => [
    code(name), percent(share), place ? "" : word(verdict, { needed: percent(needed, 0) }),
  ]);
}

const percent = (share, digits = 1) =>
  share.toLocaleString(currentLanguage(), { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits });
