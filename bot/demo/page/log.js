// The list of messages: added at the end, edited in place, walked through by arrow keys.
// It is no live region: what is new in it is spoken once, in words of its own and without buttons.

import { byId, make, speak } from "/page/dom.js";
import { buttonsOf, keyInNextRow } from "/page/keys.js";
import { messageElement, plainText, refillMessage, spokenText } from "/page/message.js";
import { dayText, isoDay, word } from "/page/words.js";

const NEAR = 60;
const EDGE = 12;

export class Log {
  constructor(deeds) {
    this.box = byId("log");
    this.inner = byId("log-inner");
    this.slack = byId("slack");
    this.newer = byId("newer");
    const onPress = (button, key, message) => this.onPress(button, key, message);
    this.deeds = { ...deeds, onPress, onJump: (id) => this.jumpTo(id) };
    this.press = deeds.onPress;
    this.pressed = null;
    this.newer.addEventListener("click", () => this.toEnd());
    this.atEnd = true;
    this.box.addEventListener("scroll", () => this.onScroll());
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.box);
    this.box.addEventListener("keydown", (event) => this.onKey(event));
    this.inner.addEventListener("focusin", (event) => this.settleStops(event.target));
  }

  // Shows another chat; not read out message by message.
  show(messages, welcome) {
    this.slack.style.height = "0";
    this.newer.hidden = true;
    this.lastDay = null;
    this.pressed = null;
    this.inner.replaceChildren(...(messages.length ? [] : [welcome]));
    for (const message of messages) this.append(message);
    this.box.scrollTop = this.box.scrollHeight;
  }

  onPress(button, key, message) {
    this.pressed = message.message_id;
    this.press(button, key, message);
  }

  add(message) {
    this.pressed = null;
    const follow = this.nearEnd() || !message.from.is_bot;
    this.inner.querySelector(".welcome")?.remove();
    this.slack.style.height = "0";
    const element = this.append(message);
    element.classList.add("arriving");
    if (follow) this.toEnd(element);
    this.newer.hidden = this.nearEnd();
    speak(spokenText(message));
  }

  append(message) {
    const moment = new Date(message.date * 1000);
    if (isoDay(moment) !== this.lastDay) {
      this.inner.append(make("div", { className: "day-line" }, make("span", {}, dayText(moment))));
      this.lastDay = isoDay(moment);
    }
    const element = messageElement(message, this.deeds);
    this.inner.append(element);
    this.settleStops(element);
    return element;
  }

  edit(message) {
    const element = this.find(message.message_id);
    if (!element) return;
    this.inPlace(element, () => refillMessage(element, message, this.deeds));
    this.settleStops(element);
    speak(word("was-edited", { text: plainText(message) }));
  }

  remove(message) {
    this.find(message.message_id)?.remove();
  }

  find(id) {
    return this.inner.querySelector(`.message[data-id="${id}"]`);
  }

  // Changes a message without moving its top edge. Where the list ends too early for that, empty
  // space after the last message makes up for it until the next one comes.
  inPlace(element, change) {
    const top = () => element.getBoundingClientRect().top;
    const follow = this.nearEnd() && element === this.inner.lastElementChild;
    const slack = parseFloat(this.slack.style.height) || 0;
    const before = top();
    change();
    this.box.scrollTop += top() - before;
    const moved = top() - before;
    if (moved) this.slack.style.height = `${Math.max(0, slack + moved)}px`;
    this.box.scrollTop += top() - before;
    if (follow) this.reveal(element);
    if (element === this.find(this.pressed)) this.showBeginning(element);
  }

  // Where the pressed message fits or shrank while its beginning was out of sight, shows that, and
  // leaves no empty space after the last message: nobody's place is lost any more.
  showBeginning(element) {
    const above = () => this.box.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const shrank = parseFloat(this.slack.style.height) > 0;
    if (above() <= 0 || !(shrank || element.offsetHeight + EDGE <= this.box.clientHeight)) return;
    this.slack.style.height = "0";
    this.box.scrollTop -= Math.max(0, above() + EDGE);
  }

  // Scrolls down until the end of a message is seen, but never its beginning out of sight.
  reveal(element) {
    const [view, place] = [this.box.getBoundingClientRect(), element.getBoundingClientRect()];
    const hidden = place.bottom + EDGE - view.bottom;
    const room = place.top - view.top - EDGE;
    this.box.scrollTop += Math.max(0, Math.min(hidden, room));
  }

  onScroll() {
    this.atEnd = this.nearEnd();
    if (this.atEnd) this.newer.hidden = true;
  }

  nearEnd() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR;
  }

  // At once, not smoothly: the next message may come while a smooth one is still on its way.
  toEnd(element = null) {
    const tall = element && element.offsetHeight > this.box.clientHeight;
    this.box.scrollTop = tall ? element.offsetTop - EDGE : this.box.scrollHeight;
  }

  jumpTo(id) {
    const element = this.find(id);
    element?.focus();
    element?.scrollIntoView({ block: "center" });
  }

  // One message is a stop of the Tab key: the one that has the focus, at first the newest.
  settleStops(target) {
    const current = target.closest(".message");
    if (!current) return;
    for (const element of this.inner.querySelectorAll('.message[tabindex="0"]')) {
      this.setStop(element, -1);
    }
    this.setStop(current, 0);
  }

  setStop(element, tabIndex) {
    element.tabIndex = tabIndex;
    for (const button of element.querySelectorAll(".reply")) button.tabIndex = tabIndex;
  }

  onKey(event) {
    const current = event.target.closest(".message");
    const next = current && this.keyTarget(event, current);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (current && event.key.toLowerCase() === "r" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      current.querySelector(".reply").click();
    }
  }

  keyTarget(event, current) {
    const all = [...this.inner.querySelectorAll(".message")];
    const place = all.indexOf(current);
    const keys = buttonsOf(current);
    const key = keys.indexOf(event.target);
    switch (event.key) {
      case "ArrowUp": return key < 0 ? all[place - 1] : keyInNextRow(event.target, -1) ?? current;
      case "ArrowDown": return (key >= 0 && keyInNextRow(event.target, 1)) || (all[place + 1] ?? byId("text"));
      case "ArrowRight": return keys[key + 1];
      case "ArrowLeft": return key > 0 ? keys[key - 1] : current;
      case "Home": return all[0];
      case "End": return all.at(-1);
      case "Escape": return byId("text");
      default: return null;
    }
  }
}
