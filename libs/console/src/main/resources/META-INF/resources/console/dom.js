// Drawing. Style attributes are refused by the pages' security policy: use classes, or the element's style object.
import { LitElement } from "/console/vendor/lit/index.js";

export { html, svg, render, nothing } from "/console/vendor/lit/index.js";
export { repeat } from "/console/vendor/lit-html/directives/repeat.js";
export { live } from "/console/vendor/lit-html/directives/live.js";
export { keyed } from "/console/vendor/lit-html/directives/keyed.js";

/** An element that draws into itself, so that one style sheet reaches everything on the page. */
export class Light extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/**
 * A DOM element: el("button", { class: "primary", onclick: save }, "Save"). Keys starting with "on" are listeners,
 * "class", "for", "aria-*", "data-*" and "role" are attributes, everything else is a property if the element has it.
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null) {
      continue;
    }
    if (key.startsWith("on") && typeof value === "function") {
      element.addEventListener(key.slice(2), value);
    } else if (key in element && !key.includes("-")) {
      element[key] = value;
    } else if (value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}
