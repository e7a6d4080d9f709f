// The chooser: who speaks. It filters, and shows who has unread messages.

import { avatar, byId, folded, make } from "/page/dom.js";
import { plainText } from "/page/message.js";
import { nameIt, word } from "/page/words.js";

const roleOf = (person) => (person.role === "customer" ? "" : word(`role-${person.role}`));

export class People {
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.everybody = [];
    this.list = byId("people-list");
    this.search = byId("search");
    this.panel = byId("people");
    this.search.addEventListener("input", () => this.draw());
    this.search.addEventListener("keydown", (event) => this.onSearchKey(event));
    this.panel.addEventListener("keydown", (event) => this.onPanelKey(event));
    byId("open-people").addEventListener("click", () => this.open());
    byId("close-people").addEventListener("click", () => this.close());
  }

  show(everybody, speaker, chats, unread) {
    Object.assign(this, { everybody, speaker, chats, unread });
    this.draw();
  }

  open() {
    if (!matchMedia("(max-width: 860px)").matches) return this.search.focus();
    this.panel.classList.add("open");
    document.querySelector("main").inert = true;
    this.search.focus();
  }

  close() {
    if (!this.panel.classList.contains("open")) return;
    this.panel.classList.remove("open");
    document.querySelector("main").inert = false;
    byId("open-people").focus();
  }

  draw() {
    const wanted = folded(this.search.value.trim());
    const fits = (person) => folded(`${person.label} ${roleOf(person)}`).includes(wanted);
    const found = this.everybody.filter(fits);
    const crew = found.filter((person) => person.role !== "customer");
    const customers = found.filter((person) => person.role === "customer");
    const focused = document.activeElement?.dataset?.person;
    const scrolled = this.list.scrollTop;
    const groups = [this.group("crew", crew), this.group("customers", this.talkingFirst(customers))];
    const empty = found.length ? [] : [make("p", { className: "empty" }, word("nobody-found"))];
    this.list.replaceChildren(...groups.filter(Boolean), ...empty);
    this.list.scrollTop = scrolled;
    if (focused) this.list.querySelector(`[data-person="${focused}"]`)?.focus();
  }

  talkingFirst(customers) {
    const newest = (person) => this.chats.get(person.id)?.at(-1)?.message_id ?? 0;
    return [...customers].sort((a, b) => newest(b) - newest(a));
  }

  group(key, people) {
    if (!people.length) return null;
    const heading = make("h2", { id: `group-${key}` }, word(key));
    const list = make("ul", {}, ...people.map((person) => make("li", {}, this.entry(person))));
    list.setAttribute("aria-labelledby", heading.id);
    return make("section", {}, heading, list);
  }

  entry(person) {
    const last = this.chats.get(person.id)?.at(-1);
    const below = last ? plainText(last).replace(/\s+/g, " ") : roleOf(person);
    const count = this.unread.get(person.id) ?? 0;
    const badge = count ? make("span", { className: "badge" }, String(count)) : null;
    if (badge) nameIt(badge, word("unread", { count }));
    badge?.setAttribute("role", "img");
    const names = make("span", { className: "names" }, make("strong", {}, person.label), make("span", {}, below));
    const face = avatar(make("span"), person);
    face.setAttribute("aria-hidden", "true");
    const button = make("button", { type: "button", className: "person" }, face, names, badge);
    button.dataset.person = person.id;
    if (person.id === this.speaker) button.setAttribute("aria-current", "true");
    button.addEventListener("click", () => this.choose(person.id));
    return button;
  }

  choose(id) {
    this.search.value = "";
    this.close();
    this.onChoose(id);
  }

  onSearchKey(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    const first = this.list.querySelector(".person");
    if (first) this.choose(Number(first.dataset.person));
  }

  onPanelKey(event) {
    if (event.key === "Escape") {
      if (this.search.value) {
        this.search.value = "";
        this.draw();
      } else this.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [this.search, ...this.list.querySelectorAll(".person")];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}
