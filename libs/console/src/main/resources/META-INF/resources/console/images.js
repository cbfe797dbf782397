// <dt-images label="Accepted pictures" .items=${[{ src, alt, caption, href }]}>: a grid of pictures.
import { Light, html, nothing, repeat } from "/console/dom.js";

/**
 * items: { src, alt, caption, href, tone, note, id }; note is a short word on the picture with the tone's shape.
 * selectable: a picture without href is a button and fires "pick" with the item as detail; selected: id of the one
 * that is picked, or a Set of ids.
 */
class DtImages extends Light {
  static properties = {
    items: { attribute: false },
    selected: {},
    selectable: { type: Boolean },
    label: {},
    empty: {},
  };

  constructor() {
    super();
    this.items = [];
  }

  render() {
    const items = this.items ?? [];
    if (items.length === 0) {
      return html`<p class="muted">${this.empty || "No pictures here yet"}</p>`;
    }
    return html`<ul class="images" aria-label=${this.label || "Pictures"}>
      ${repeat(
        items,
        (item, index) => item.id ?? item.src ?? index,
        (item) => html`<li>${this.#frame(item)}</li>`,
      )}
    </ul>`;
  }

  #frame(item) {
    const inside = html`<span class="picture"
        ><img src=${item.src} alt=${item.alt ?? ""} loading="lazy" decoding="async" @error=${lost} @load=${found} /></span
      >${item.note ? html`<span class="state" data-tone=${item.tone || "idle"}>${item.note}</span>` : nothing}${item.caption
        ? html`<span class="caption">${item.caption}</span>`
        : nothing}`;
    if (item.href) {
      return html`<a href=${item.href} data-tone=${item.tone || nothing}>${inside}</a>`;
    }
    if (this.selectable) {
      return html`<button type="button" aria-pressed=${String(this.#isSelected(item))} data-tone=${item.tone || nothing} @click=${() => this.#pick(item)}>
        ${inside}
      </button>`;
    }
    return html`<div data-tone=${item.tone || nothing}>${inside}</div>`;
  }

  #isSelected(item) {
    const id = item.id ?? item.src;
    return this.selected instanceof Set ? this.selected.has(id) : this.selected !== undefined && this.selected === id;
  }

  #pick(item) {
    this.dispatchEvent(new CustomEvent("pick", { bubbles: true, detail: item }));
  }
}

function lost(event) {
  event.target.parentElement.classList.add("lost");
}

function found(event) {
  event.target.parentElement.classList.remove("lost");
}

customElements.define("dt-images", DtImages);
