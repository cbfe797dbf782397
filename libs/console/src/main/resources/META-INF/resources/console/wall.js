// <dt-wall label="Pictures" .source=${{ read, tile }}>: a wall of any number of pictures, of which only those in sight
// are in the page. One stop for the tab key; the arrow keys go from picture to picture.
import { Light, html, nothing, repeat } from "/console/dom.js";

const PAGE = 100;
const PAGES_KEPT = 30;
const ROWS_AROUND = 2;
const GAP = 8;
/** Browsers end elements at some ten million pixels; a taller wall is scrolled faster than the hand. */
const TALLEST = 10_000_000;

/**
 * source: { read(offset, limit, signal) → { total, items }, tile(item) → { id, src, alt, caption, note, tone } }; a new
 * source begins anew. picked: Set of ids. Fires "pick" { items, only } (space, click, shift for all between) and "at"
 * { index, item } when another picture has the focus, "failed" with the cause when pictures could not be read. refresh() reads again what is shown. All other keys bubble.
 */
class DtWall extends Light {
  static properties = { source: { attribute: false }, picked: { attribute: false }, label: {}, empty: {} };

  #pages = new Map();
  #reading = new Map();
  #total = null;
  #at = 0;
  #from = 0;
  #columns = 1;
  #tile = { width: 148, height: 190 };
  #watcher = null;
  #generation = 0;
  #newest = Promise.resolve();

  constructor() {
    super();
    this.picked = new Set();
  }

  get total() {
    return this.#total ?? 0;
  }

  /** Number of the picture that has the focus. */
  get at() {
    return this.#at;
  }

  /** A picture, if it was read. */
  item(index) {
    return this.#pages.get(Math.floor(index / PAGE))?.items[index % PAGE];
  }

  /** The pictures that were read and are in sight. */
  inSight() {
    const box = this.#box();
    const rows = box ? Math.ceil(box.clientHeight / this.#tile.height) : 1;
    const first = this.#topRow() * this.#columns;
    return this.#between(first, first + rows * this.#columns - 1);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watcher = new ResizeObserver(() => this.#measure());
    this.#watcher.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watcher?.disconnect();
    this.#stopReading();
  }

  willUpdate(changed) {
    if (changed.has("source")) {
      this.#stopReading();
      this.#pages = new Map();
      this.#total = null;
      this.#at = 0;
      this.#from = 0;
      const box = this.#box();
      if (box) {
        box.scrollTop = 0;
      }
    }
  }

  updated() {
    this.#place();
    this.#read();
  }

  /** Reads again what is in sight; what was read of the rest is forgotten. Resolves when the wall shows it. */
  async refresh() {
    this.#stopReading();
    const shown = new Set(this.#pagesInSight());
    for (const [index, page] of this.#pages) {
      page.stale = true;
      if (!shown.has(index)) {
        this.#pages.delete(index);
      }
    }
    await this.#latest();
    await this.updateComplete;
  }

  /** Reads; a reading that a later one cut short ends with that one. */
  async #latest() {
    const mine = this.#read();
    this.#newest = mine;
    await mine;
    if (this.#newest !== mine) {
      await this.#newest;
    }
  }

  /** Moves the focus within the wall, and the wall so that it is seen. */
  go(index) {
    if (this.total === 0) {
      return;
    }
    this.#at = Math.max(0, Math.min(this.total - 1, index));
    this.#show(this.#at);
    this.requestUpdate();
    this.#tellAt();
  }

  focus(options) {
    this.#box()?.focus(options);
  }

  render() {
    if (this.#total === 0) {
      return html`<div class="wall none" tabindex="-1"><p class="muted">${this.empty || "No pictures here"}</p></div>`;
    }
    const rows = this.#rowsInSight();
    const first = rows.first * this.#columns;
    const last = Math.min(this.total, (rows.last + 1) * this.#columns);
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
    return html`<div
      class="wall"
      role="listbox"
      tabindex="0"
      aria-label=${this.label || "Pictures"}
      aria-multiselectable="true"
      aria-activedescendant=${this.total > 0 ? this.#idOf(this.#at) : nothing}
      aria-busy=${String(this.#total === null)}
      @scroll=${() => this.requestUpdate()}
      @keydown=${(event) => this.#key(event)}
    >
      <div class="wall-height">
        <div class="wall-rows">${repeat(indexes, (index) => index, (index) => this.#frame(index))}</div>
      </div>
    </div>`;
  }

  #frame(index) {
    const item = this.item(index);
    const tile = item && this.source.tile(item);
    const here = index === this.#at;
    return html`<div
      role="option"
      id=${this.#idOf(index)}
      class=${here ? "tile here" : "tile"}
      aria-selected=${String(Boolean(tile && this.picked.has(tile.id)))}
      aria-posinset=${index + 1}
      aria-setsize=${this.total}
      aria-label=${tile?.alt ?? "reading"}
      data-tone=${tile?.tone || nothing}
      @click=${(event) => this.#click(event, index)}
    >
      <span class="picture">${tile ? html`<img src=${tile.src} alt="" decoding="async" @error=${lost} @load=${found} />` : nothing}</span>
      ${tile?.note ? html`<span class="state" data-tone=${tile.tone || "idle"}>${tile.note}</span>` : nothing}
      <span class="caption">${tile?.caption ?? "…"}</span>
    </div>`;
  }

  #idOf(index) {
    return `${this.id || "wall"}-${index}`;
  }

  #box() {
    return this.querySelector(".wall");
  }

  #measure() {
    const box = this.#box();
    const style = box && getComputedStyle(box);
    const width = style ? Number.parseFloat(style.getPropertyValue("--tile-width")) || 148 : 148;
    const height = style ? Number.parseFloat(style.getPropertyValue("--tile-height")) || 190 : 190;
    const inner = (box?.clientWidth ?? this.clientWidth) - GAP;
    const columns = Math.max(1, Math.floor(inner / (width + GAP)));
    if (columns !== this.#columns || height + GAP !== this.#tile.height) {
      this.#columns = columns;
      this.#tile = { width: width + GAP, height: height + GAP };
      this.requestUpdate();
      this.updateComplete.then(() => this.#show(this.#at));
    }
  }

  #rows() {
    return Math.ceil(this.total / this.#columns);
  }

  /** What one pixel of scrolling means, in pixels of the whole wall. */
  #scale() {
    const box = this.#box();
    const whole = this.#rows() * this.#tile.height;
    const room = Math.min(whole, TALLEST) - (box?.clientHeight ?? 0);
    return whole <= TALLEST || room <= 0 ? 1 : (whole - box.clientHeight) / room;
  }

  #topRow() {
    return Math.floor(((this.#box()?.scrollTop ?? 0) * this.#scale()) / this.#tile.height);
  }

  #rowsInSight() {
    const tall = this.#box()?.clientHeight || 600;
    const top = this.#topRow();
    const last = top + Math.ceil(tall / this.#tile.height) + ROWS_AROUND;
    return { first: Math.max(0, top - ROWS_AROUND), last: Math.min(Math.max(0, this.#rows() - 1), last) };
  }

  /** Style attributes are refused by the policy, the style object is not. */
  #place() {
    const height = this.querySelector(".wall-height");
    const rows = this.querySelector(".wall-rows");
    if (!height || !rows) {
      return;
    }
    if (this.#columns === 1 && this.clientWidth > 2 * this.#tile.width) {
      this.#measure();
    }
    const scale = this.#scale();
    const top = (this.#box()?.scrollTop ?? 0) * scale;
    const scrolled = this.#box()?.scrollTop ?? 0;
    height.style.height = `${Math.min(this.#rows() * this.#tile.height, TALLEST)}px`;
    rows.style.gridTemplateColumns = `repeat(${this.#columns}, minmax(0, 1fr))`;
    rows.style.transform = `translateY(${this.#rowsInSight().first * this.#tile.height - top + scrolled}px)`;
  }

  #show(index) {
    const box = this.#box();
    if (!box) {
      return;
    }
    const scale = this.#scale();
    const top = Math.floor(index / this.#columns) * this.#tile.height;
    const seen = box.scrollTop * scale;
    if (top < seen) {
      box.scrollTop = top / scale;
    } else if (top + this.#tile.height > seen + box.clientHeight) {
      box.scrollTop = (top + this.#tile.height - box.clientHeight) / scale;
    }
  }

  #pagesInSight() {
    const { first, last } = this.#rowsInSight();
    const from = Math.floor((first * this.#columns) / PAGE);
    const to = Math.floor(Math.max(0, Math.min(Math.max(0, this.total - 1), (last + 1) * this.#columns - 1)) / PAGE);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  async #read() {
    if (!this.source) {
      return;
    }
    const wanted = this.#pagesInSight();
    for (const [index, controller] of this.#reading) {
      if (!wanted.includes(index)) {
        controller.abort();
        this.#reading.delete(index);
      }
    }
    const missing = wanted.filter((index) => !this.#reading.has(index) && (this.#pages.get(index)?.stale ?? true));
    await Promise.all(missing.map((index) => this.#readPage(index)));
  }

  async #readPage(index) {
    const controller = new AbortController();
    const generation = this.#generation;
    this.#reading.set(index, controller);
    try {
      const { total, items } = await this.source.read(index * PAGE, PAGE, controller.signal);
      if (generation !== this.#generation || controller.signal.aborted) {
        return;
      }
      this.#pages.delete(index);
      this.#pages.set(index, { items, stale: false });
      for (const old of this.#pages.keys()) {
        if (this.#pages.size <= PAGES_KEPT) {
          break;
        }
        this.#pages.delete(old);
      }
      this.#total = total;
      this.#at = Math.max(0, Math.min(this.#at, total - 1));
      this.requestUpdate();
      this.#tellAt();
    } catch (cause) {
      if (!controller.signal.aborted) {
        // not asked for again before a refresh, or a refusal would be told over and over
        this.#pages.set(index, { items: this.#pages.get(index)?.items ?? [], stale: false });
        this.#total ??= 0;
        this.requestUpdate();
        this.dispatchEvent(new CustomEvent("failed", { detail: cause }));
      }
    } finally {
      if (this.#reading.get(index) === controller) {
        this.#reading.delete(index);
      }
    }
  }

  #stopReading() {
    this.#generation++;
    for (const controller of this.#reading.values()) {
      controller.abort();
    }
    this.#reading.clear();
  }

  #between(from, to) {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const items = [];
    for (let index = Math.max(0, first); index <= Math.min(last, this.total - 1); index++) {
      const item = this.item(index);
      if (item) {
        items.push(item);
      }
    }
    return items;
  }

  #click(event, index) {
    this.#box()?.focus({ preventScroll: true });
    if (event.shiftKey) {
      this.#pick(this.#between(this.#from, index), true);
    } else {
      this.#from = index;
      this.#pick(this.#between(index, index), false);
    }
    this.#at = index;
    this.requestUpdate();
    this.#tellAt();
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const page = Math.max(1, Math.floor((this.#box()?.clientHeight ?? 0) / this.#tile.height)) * this.#columns;
    const steps = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: this.#columns,
      ArrowUp: -this.#columns,
      PageDown: page,
      PageUp: -page,
      Home: -this.total,
      End: this.total,
    };
    if (event.key === " ") {
      this.#from = this.#at;
      this.#pick(this.#between(this.#at, this.#at), false);
    } else if (event.key in steps) {
      if (!event.shiftKey) {
        this.#from = this.#at + steps[event.key];
      }
      this.go(this.#at + steps[event.key]);
      if (event.shiftKey) {
        this.#pick(this.#between(this.#from, this.#at), true);
      }
      this.#from = Math.max(0, Math.min(this.total - 1, this.#from));
    } else {
      return;
    }
    event.preventDefault();
  }

  #pick(items, all) {
    if (items.length > 0) {
      this.dispatchEvent(new CustomEvent("pick", { detail: { items, all } }));
    }
  }

  #tellAt() {
    this.dispatchEvent(new CustomEvent("at", { detail: { index: this.#at, item: this.item(this.#at) } }));
  }
}

function lost(event) {
  event.target.parentElement.classList.add("lost");
}

function found(event) {
  event.target.parentElement.classList.remove("lost");
}

customElements.define("dt-wall", DtWall);
