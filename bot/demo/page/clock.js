// The demo's day: shown ticking, and moved forward day by day.

import { move } from "/page/api.js";
import { byId, speak, toast } from "/page/dom.js";
import { dayText, isoDay, timeText, word } from "/page/words.js";

const DAY = 24 * 60 * 60 * 1000;

export class DemoClock {
  constructor() {
    this.now = new Date();
    this.readAt = Date.now();
    byId("next-day").addEventListener("click", () => this.moveBy(1));
    byId("next-week").addEventListener("click", () => this.moveBy(7));
    byId("other-day").addEventListener("click", () => this.toggle());
    byId("day-form").addEventListener("submit", (event) => this.onSubmit(event));
    byId("day-form").addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    setInterval(() => this.draw(), 5000);
  }

  show({ now, movingTo, failed }) {
    const wasMoving = this.movingTo;
    if (movingTo && !wasMoving) this.movedFrom = new Date(now);
    Object.assign(this, { now: new Date(now), readAt: Date.now(), movingTo });
    this.draw();
    if (failed) toast(word("error-failed"));
    else if (wasMoving && !movingTo) speak(word("moved", { day: dayText(this.now) }));
  }

  moment() {
    return new Date(this.now.getTime() + Date.now() - this.readAt);
  }

  draw() {
    const moment = this.moment();
    const text = `${dayText(moment)} · ${timeText(moment)}`;
    const now = byId("now");
    if (now.textContent !== text) now.textContent = text;
    now.dateTime = moment.toISOString();
    byId("day-input").min = isoDay(new Date(moment.getTime() + DAY));
    byId("day-input").max = isoDay(new Date(moment.getTime() + 366 * DAY));
    this.drawProgress(moment);
  }

  drawProgress(moment) {
    byId("progress").hidden = !this.movingTo;
    for (const id of ["next-day", "next-week", "other-day"]) {
      byId(id).setAttribute("aria-disabled", String(Boolean(this.movingTo)));
    }
    if (!this.movingTo) return;
    const end = new Date(this.movingTo);
    const whole = Math.max(1, end - this.movedFrom);
    byId("progress-bar").value = Math.min(1, (moment - this.movedFrom) / whole);
    byId("progress-text").textContent = word("moving", { day: dayText(end) });
  }

  moveBy(days) {
    const noon = new Date(`${isoDay(this.moment())}T12:00:00Z`);
    return this.moveTo(new Date(noon.getTime() + days * DAY).toISOString().slice(0, 10));
  }

  async moveTo(day) {
    if (this.movingTo) return;
    try {
      await move(day);
      this.toggle(false);
    } catch (refusal) {
      toast(refusal.message);
    }
  }

  onSubmit(event) {
    event.preventDefault();
    this.moveTo(byId("day-input").value);
  }

  toggle(open = byId("day-form").hidden) {
    const wasOpen = !byId("day-form").hidden;
    byId("day-form").hidden = !open;
    byId("other-day").setAttribute("aria-expanded", String(open));
    if (open && !byId("day-input").value) byId("day-input").value = byId("day-input").min;
    if (open) byId("day-input").focus();
    else if (wasOpen) byId("other-day").focus();
  }
}
