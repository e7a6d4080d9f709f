// The menu of commands above the field: opened by its button or by typing "/".

import { byId, make } from "/page/dom.js";
import { word } from "/page/words.js";

export class Menu {
  constructor(field, onChoose) {
    this.field = field;
    this.onChoose = onChoose;
    this.list = byId("menu");
    this.button = byId("commands");
  }

  get open() {
    return !this.list.hidden;
  }

  show(commands) {
    const items = commands.map((command, place) => this.item(command, place));
    const none = make("li", { className: "empty" }, word("no-commands"));
    none.setAttribute("role", "option");
    none.setAttribute("aria-disabled", "true");
    this.list.replaceChildren(...(items.length ? items : [none]));
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.mark(items[0] ?? null);
  }

  close() {
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    this.mark(null);
  }

  // Returns whether the key was meant for the menu.
  onKey(event) {
    if (!this.open) return false;
    const items = [...this.list.querySelectorAll("[data-command]")];
    const place = items.indexOf(this.marked);
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.mark(items[(place + 1) % items.length] ?? null);
    else if (event.key === "ArrowUp") this.mark(items.at(place - 1) ?? null);
    else if (["Enter", "Tab"].includes(event.key) && this.marked) this.choose(this.marked);
    else return false;
    event.preventDefault();
    return true;
  }

  item({ command, description }, place) {
    const item = make("li", { id: `command-${place}` }, make("strong", {}, `/${command}`), make("span", {}, description));
    item.setAttribute("role", "option");
    item.dataset.command = `/${command}`;
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => this.choose(item));
    return item;
  }

  choose(item) {
    this.close();
    this.onChoose(item.dataset.command);
  }

  mark(item) {
    this.marked?.setAttribute("aria-selected", "false");
    this.marked = item;
    item?.setAttribute("aria-selected", "true");
    item?.scrollIntoView({ block: "nearest" });
    if (item) this.field.setAttribute("aria-activedescendant", item.id);
    else this.field.removeAttribute("aria-activedescendant");
  }
}
