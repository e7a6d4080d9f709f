// The page: what is known of all chats, and which one is shown.

import { listen, press } from "/page/api.js";
import { DemoClock } from "/page/clock.js";
import { Composer } from "/page/composer.js";
import { avatar, byId, make, toast } from "/page/dom.js";
import { Explanation } from "/page/explain.js";
import { Log } from "/page/log.js";
import { People } from "/page/people.js";
import { startTheme } from "/page/theme.js";
import { Viewer } from "/page/viewer.js";
import { currentLanguage, examples, nameIt, preferredLanguage, useLanguage, useZone, word } from "/page/words.js";

const TYPING_SECONDS = 6;

class Chat {
  constructor() {
    this.people = [];
    this.chats = new Map();
    this.unread = new Map();
    this.speaker = Number(sessionStorage.getItem("tresen-speaker")) || 1;
    this.waiting = new Map();
    this.composer = new Composer(() => this.speaker);
    this.chooser = new People((id) => this.speakAs(id));
    this.clock = new DemoClock();
    this.explanation = new Explanation(() => this.speaker);
    this.viewer = new Viewer();
    this.log = new Log({
      onPress: (button, key, message) => this.press(button, key, message),
      onReply: (message) => this.composer.answer(message),
      onWhy: (message) => this.explanation.open(message),
      onOpen: (document) => this.viewer.open(document),
      onCommand: (command) => this.composer.send(command),
    });
    for (const button of document.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => this.changeLanguage(button.dataset.language));
    }
  }

  async start() {
    await useLanguage(preferredLanguage("de"));
    startTheme();
    listen((event) => this.onEvent(event), () => (byId("connection").hidden = false));
  }

  onEvent(event) {
    byId("connection").hidden = true;
    const deeds = {
      snapshot: () => this.onSnapshot(event),
      message: () => this.onMessage(event),
      edited: () => this.onEdited(event),
      deleted: () => this.onDeleted(event),
      notice: () => this.onNotice(event),
      typing: () => event.person === this.speaker && this.showTyping(true),
      clock: () => this.clock.show(event),
    };
    deeds[event.type]?.();
  }

  // After a lost connection the same chats come again: only what differs is drawn.
  async onSnapshot({ run, people, chats, zone, clock, bot, language }) {
    useZone(zone);
    const chosen = preferredLanguage(language);
    if (chosen !== currentLanguage()) await useLanguage(chosen);
    byId("bot-name").textContent = this.bot = bot;
    const known = JSON.stringify(this.chats.get(this.speaker));
    const same = run === this.run && known === JSON.stringify(chats[this.speaker]);
    this.run = run;
    this.people = people;
    this.chats = new Map(Object.entries(chats).map(([id, messages]) => [Number(id), messages]));
    if (!this.chats.has(this.speaker)) this.speaker = people[0].id;
    this.clock.show(clock);
    this.drawFrame();
    if (!same) this.drawLog();
  }

  onMessage({ person, message }) {
    this.chats.get(person).push(message);
    if (person === this.speaker) {
      if (message.from.is_bot) this.showTyping(false);
      this.log.add(message);
    } else {
      this.unread.set(person, (this.unread.get(person) ?? 0) + 1);
      toast(word("new-elsewhere", { name: this.named(person).label }));
    }
    this.drawPeople();
  }

  onEdited({ person, message }) {
    const messages = this.chats.get(person);
    const place = messages.findIndex((old) => old.message_id === message.message_id);
    if (place >= 0) messages[place] = message;
    if (person === this.speaker) this.log.edit(message);
    this.drawPeople();
  }

  onDeleted({ person, message }) {
    const left = this.chats.get(person).filter((old) => old.message_id !== message.message_id);
    this.chats.set(person, left);
    if (person === this.speaker) this.log.remove(message);
    this.drawPeople();
  }

  onNotice({ person, query, text, alert }) {
    this.release(query);
    if (person === this.speaker && text) toast(text, alert);
  }

  async press(button, key, message) {
    if (key.copy_text) return this.copy(key.copy_text.text);
    if (!key.callback_data || button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    try {
      const { query } = await press(this.speaker, message.message_id, key.callback_data);
      this.waiting.set(query, button);
      setTimeout(() => this.release(query), 15000);
      if (this.answered?.has(query)) this.release(query);
    } catch (refusal) {
      button.removeAttribute("aria-busy");
      toast(refusal.message);
    }
  }

  // The answer may come before the press's own id does.
  release(query) {
    (this.answered ??= new Set()).add(query);
    this.waiting.get(query)?.removeAttribute("aria-busy");
    this.waiting.delete(query);
  }

  async copy(text) {
    await navigator.clipboard.writeText(text);
    toast(word("copied"));
  }

  speakAs(id) {
    if (id !== this.speaker) this.composer.change(this.speaker, id);
    this.speaker = id;
    sessionStorage.setItem("tresen-speaker", id);
    this.unread.delete(id);
    this.showTyping(false);
    this.drawFrame();
    this.drawLog();
    byId("text").focus();
  }

  async changeLanguage(code) {
    localStorage.setItem("tresen-language", code);
    await useLanguage(code);
    this.drawFrame();
    this.drawLog();
    this.clock.draw();
  }

  named(id) {
    return this.people.find((person) => person.id === id);
  }

  drawFrame() {
    const person = this.named(this.speaker);
    if (!person) return;
    avatar(byId("speaker-avatar"), person);
    nameIt(byId("open-people"), word("choose-speaker", { name: person.label, bot: this.bot }));
    byId("speaker-name").textContent = person.label;
    byId("speaker-line").textContent = word("speaks-with", { bot: this.bot });
    startTheme();
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
    }
    this.drawPeople();
  }

  drawPeople() {
    this.chooser.show(this.people, this.speaker, this.chats, this.unread);
  }

  drawLog() {
    this.log.show(this.chats.get(this.speaker) ?? [], this.welcome());
  }

  welcome() {
    const { role } = this.named(this.speaker);
    const suggestion = (text) => {
      const button = make("button", { type: "button", className: "suggestion" }, text);
      button.addEventListener("click", () => this.composer.send(text));
      return make("li", {}, button);
    };
    if (role === "mail") return make("div", { className: "welcome" }, make("p", {}, word("welcome-mail")));
    const list = make("ul", {}, ...examples(role).map(suggestion));
    const heading = make("h2", { id: "try" }, word("try"));
    list.setAttribute("aria-labelledby", "try");
    const words = [make("p", {}, word("welcome")), make("p", {}, word(`welcome-${role}`))];
    return make("div", { className: "welcome" }, ...words, heading, list);
  }

  showTyping(on) {
    clearTimeout(this.typingTimer);
    byId("typing").textContent = on ? word("typing", { name: this.bot }) : "";
    if (on) this.typingTimer = setTimeout(() => this.showTyping(false), TYPING_SECONDS * 1000);
  }
}

new Chat().start();
