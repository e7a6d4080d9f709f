// A file of the chat, opened in the page: a PDF in a frame, a calendar as the list of its dates.

import { datesIn } from "/page/api.js";
import { byId, make, toast } from "/page/dom.js";
import { dayText, nameIt, timeText, word } from "/page/words.js";

export class Viewer {
  constructor() {
    this.dialog = byId("viewer");
    this.body = byId("viewer-body");
    byId("close-viewer").addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("close", () => this.body.replaceChildren());
  }

  async open({ file_id: id, file_name: name }) {
    const isCalendar = name.toLowerCase().endsWith(".ics");
    try {
      const content = isCalendar ? dates(await datesIn(id)) : paper(id, name);
      this.body.replaceChildren(content);
    } catch (refusal) {
      toast(refusal.message);
      return;
    }
    byId("viewer-title").textContent = name;
    this.dialog.classList.toggle("wide", !isCalendar);
    this.link("viewer-download", id, word("save-file", { name }), { download: name });
    this.link("viewer-tab", id, word("open-tab", { name }), {});
    byId("viewer-tab").hidden = isCalendar;
    this.dialog.showModal();
  }

  link(element, id, name, more) {
    nameIt(Object.assign(byId(element), { href: `/api/files/${id}`, ...more }), name);
  }
}

function paper(id, name) {
  return make("iframe", { className: "paper", src: `/api/files/${id}#navpanes=0`, title: name });
}

function dates(entries) {
  if (!entries.length) return make("p", {}, word("no-dates"));
  return make("ul", { className: "dates" }, ...entries.map(entry));
}

function entry({ title, place, about, cancelled, ...when }) {
  const lines = [place, about].filter(Boolean).map((line) => make("span", {}, line));
  const off = cancelled ? [make("em", {}, word("date-cancelled"))] : [];
  const item = make("li", {}, make("time", {}, moments(when)), make("strong", {}, title), ...off, ...lines);
  item.classList.toggle("off", cancelled);
  return item;
}

function moments({ first, last, begins, ends }) {
  if (begins) {
    const [start, end] = [new Date(begins), new Date(ends)];
    return `${dayText(start)}, ${timeText(start)}–${timeText(end)}`;
  }
  const days = first === last ? [first] : [first, last];
  return days.map((day) => dayText(new Date(`${day}T12:00:00Z`))).join(" – ");
}
