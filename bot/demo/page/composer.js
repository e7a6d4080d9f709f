// The field below: writes, answers, sends files, offers commands.

import { commands, say, sendFile } from "/page/api.js";
import { byId, toast } from "/page/dom.js";
import { Menu } from "/page/menu.js";
import { plainText } from "/page/message.js";
import { currentLanguage, word } from "/page/words.js";

export class Composer {
  constructor(speaker) {
    this.speaker = speaker;
    this.drafts = new Map();
    this.field = byId("text");
    this.menu = new Menu(this.field, (command) => this.send(command));
    this.field.addEventListener("input", () => this.onInput());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.onBlur(), 150));
    byId("composer").addEventListener("submit", (event) => this.onSubmit(event));
    byId("commands").addEventListener("click", () => this.toggleMenu());
    byId("attach").addEventListener("click", () => byId("file").click());
    byId("file").addEventListener("change", () => this.onFile());
    byId("cancel-reply").addEventListener("click", () => this.answer(null));
  }

  // Keeps what was begun for one person and brings back what was begun for another.
  change(from, to) {
    this.drafts.set(from, this.field.value);
    this.field.value = this.drafts.get(to) ?? "";
    this.menu.close();
    this.answer(null, false);
    this.grow();
  }

  answer(message, focus = true) {
    this.answered = message;
    byId("quoting").hidden = !message;
    if (message) {
      byId("quoting-name").textContent = word("reply-to", { name: message.from.first_name });
      byId("quoting-text").textContent = plainText(message);
    }
    if (focus) this.field.focus();
  }

  async send(text) {
    const wanted = text.trim();
    if (!wanted) return;
    if (document.activeElement.closest(".welcome")) this.field.focus();
    const replyTo = this.answered?.message_id ?? null;
    const kept = this.field.value;
    this.field.value = "";
    this.grow();
    try {
      await say(this.speaker(), wanted, replyTo);
      this.answer(null, false);
    } catch (refusal) {
      this.field.value = kept;
      this.grow();
      toast(refusal.message);
    }
  }

  onSubmit(event) {
    event.preventDefault();
    this.menu.close();
    this.send(this.field.value);
    this.field.focus();
  }

  onKey(event) {
    if (this.menu.onKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("composer").requestSubmit();
    } else if (event.key === "Escape") this.answer(null);
    else if (event.key === "ArrowUp" && !this.field.value) this.toLastMessage(event);
  }

  toLastMessage(event) {
    event.preventDefault();
    const messages = document.querySelectorAll("#log-inner .message");
    messages[messages.length - 1]?.focus();
  }

  async onInput() {
    this.grow();
    const typed = this.field.value;
    if (!/^\/\w*$/.test(typed)) return this.menu.close();
    const known = await commands(this.speaker(), currentLanguage());
    if (this.field.value !== typed) return;
    const fitting = known.filter(({ command }) => `/${command}`.startsWith(typed.toLowerCase()));
    if (fitting.length || typed === "/") this.menu.show(fitting);
    else this.menu.close();
  }

  async toggleMenu() {
    if (this.menu.open) return this.menu.close();
    this.field.focus();
    this.menu.show(await commands(this.speaker(), currentLanguage()));
  }

  onBlur() {
    if (document.activeElement !== this.field) this.menu.close();
  }

  async onFile() {
    const [file] = byId("file").files;
    byId("file").value = "";
    if (!file) return;
    try {
      await sendFile(this.speaker(), file);
    } catch (refusal) {
      toast(refusal.message);
    }
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 160)}px`;
  }
}
