// <dt-table caption="Runs" .columns=${…} .rows=${…}>: a plain table that scrolls inside itself when it is too wide.
import { Light, html, nothing } from "/console/dom.js";

/**
 * columns: [{ key, title, align: "left" | "right" | "center", format: (value, row) => text or template,
 * sort: true or (row) => value, hint }]. Numbers without format are written with thousands and set to the right.
 * label: what it holds, for those who cannot see the heading it stands under; the caption unless given.
 * empty: what to say without rows. current: (row) => true for the row the page is about.
 */
class DtTable extends Light {
  static properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    current: { attribute: false },
    caption: {},
    label: {},
    empty: {},
    order: { state: true },
  };

  #sizes = new ResizeObserver(() => this.#reach());

  constructor() {
    super();
    this.columns = [];
    this.rows = [];
    this.order = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  updated() {
    this.#sizes.observe(this);
    this.#reach();
  }

  /** A table that is wider than its place can be scrolled with the keyboard; others are no stop on the way. */
  #reach() {
    const box = this.querySelector(".table-scroll");
    if (!box) {
      return;
    }
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  }

  render() {
    const columns = this.columns ?? [];
    const rows = this.#sorted(columns, this.rows ?? []);
    const right = new Set(columns.filter((c) => isRight(c, rows)).map((c) => c.key));
    const side = (c) => (right.has(c.key) ? "num" : c.align === "center" ? "mid" : nothing);
    return html`<div class="table-scroll" role="region" aria-label=${this.label || this.caption || "Table"}>
      <table>
        ${this.caption ? html`<caption>${this.caption}</caption>` : nothing}
        <thead>
          <tr>
            ${columns.map((c) => this.#head(c, side(c)))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`<tr aria-current=${this.current?.(row) ? "true" : nothing}>
              ${columns.map((c) => html`<td class=${side(c)}>${cell(c, row)}</td>`)}
            </tr>`,
          )}
          ${rows.length === 0
            ? html`<tr class="none"><td colspan=${Math.max(1, columns.length)}>${this.empty || "Nothing here yet"}</td></tr>`
            : nothing}
        </tbody>
      </table>
    </div>`;
  }

  #head(column, side) {
    const title = column.title ?? column.key;
    if (!column.sort) {
      return html`<th scope="col" class=${side} title=${column.hint || nothing}>${title}</th>`;
    }
    const down = this.order?.key === column.key ? this.order.down : undefined;
    const sorted = down === undefined ? nothing : down ? "descending" : "ascending";
    return html`<th scope="col" class=${side} aria-sort=${sorted} title=${column.hint || nothing}>
      <button type="button" class="sort" @click=${() => (this.order = { key: column.key, down: down === undefined ? true : !down })}>${title}</button>
    </th>`;
  }

  #sorted(columns, rows) {
    const column = columns.find((c) => c.key === this.order?.key);
    if (!column) {
      return rows;
    }
    const value = typeof column.sort === "function" ? column.sort : (row) => row[column.key];
    const sign = this.order.down ? -1 : 1;
    return [...rows].sort((a, b) => sign * compare(value(a), value(b)));
  }
}

function isRight(column, rows) {
  if (column.align) {
    return ["right", "end", "num"].includes(column.align);
  }
  return rows.length > 0 && typeof rows[0][column.key] === "number";
}

function cell(column, row) {
  const value = row[column.key];
  if (column.format) {
    return column.format(value, row);
  }
  if (value === undefined || value === null || value === "") {
    return "–";
  }
  return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 3 }) : String(value);
}

function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  return String(a ?? "").localeCompare(String(b ?? ""), "en", { numeric: true });
}

customElements.define("dt-table", DtTable);
