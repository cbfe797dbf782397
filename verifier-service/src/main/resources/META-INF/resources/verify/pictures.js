// The pictures themselves: found by verdict, reason and label; relabelled and removed by click or key.
import { attempt, fmt, html, nothing, say, state } from "/console/console.js";
import { verify } from "./api.js";

const PAGE = 60;
/** What screening finds odd in a picture that decodes well. */
const ODDITIES = ["dark", "light", "blurred", "low-information", "odd-aspect"];
const VIEWS = {
  accepted: { title: "Accepted", filter: { verdict: "ACCEPTED", removed: false } },
  odd: { title: "Odd", filter: { verdict: "ACCEPTED", removed: false, warning: ODDITIES } },
  conflicts: { title: "Conflicts", filter: { verdict: "ACCEPTED", warning: "label-conflict" } },
  removed: { title: "Removed", filter: { verdict: "ACCEPTED", removed: true } },
  rejected: { title: "Rejected", filter: { verdict: "REJECTED" } },
  unsupported: { title: "Unsupported", filter: { verdict: "UNSUPPORTED" } },
  waiting: { title: "Waiting", filter: { verdict: "WAITING" } },
  all: { title: "All", filter: {} },
};

export class Pictures {
  #classifier;
  #redraw;
  #refresh;
  #view = "accepted";
  #label = "";
  #reason = "";
  #offset = 0;
  #found = { total: 0, items: [] };
  #picked = new Set();
  #shown = null;
  #undo = [];
  #busy = false;

  constructor(classifier, redraw, refresh) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#refresh = refresh;
  }

  async read(signal) {
    const { filter: standing } = VIEWS[this.#view];
    const narrowed = this.#view === "odd" && this.#reason ? { warning: this.#reason } : { reason: this.#reason };
    const filter = { ...standing, ...narrowed, label: this.#label, offset: this.#offset, limit: PAGE };
    const asked = JSON.stringify(filter);
    const found = await verify.images(this.#classifier, filter, { signal });
    if (found.items.length === 0 && found.total > 0) {
      this.#offset = Math.floor((found.total - 1) / PAGE) * PAGE;
      return this.read(signal);
    }
    this.#found = { ...found, asked };
    const there = new Set(found.items.map((item) => item.image));
    this.#picked = new Set([...this.#picked].filter((image) => there.has(image)));
    return undefined;
  }

  /** Shows what the view, label and reason name, from the first page on. */
  show({ view = this.#view, label = this.#label, reason = view === this.#view ? this.#reason : "", offset = 0 }) {
    this.#view = view;
    this.#label = label;
    this.#reason = ["rejected", "unsupported", "odd", "all"].includes(view) ? reason : "";
    this.#offset = offset;
    this.#picked = new Set();
    this.#shown = null;
    this.#redraw();
    this.#refresh();
  }

  draw(summary) {
    const labels = Object.keys(summary.labels);
    const found = this.#found;
    return html`<section class="card" id="pictures" tabindex="-1" aria-label="Pictures" @keydown=${(event) => this.#key(event, labels)}>
      <div class="card-head">
        <h2>Pictures</h2>
        <span class="muted">${fmt.count(found.total)} found</span>
      </div>
      <div class="tabs" role="group" aria-label="Which pictures">
        ${Object.entries(VIEWS).map(
          ([view, { title }]) =>
            html`<button type="button" aria-pressed=${String(view === this.#view)} @click=${() => this.show({ view })}>${title}</button>`,
        )}
      </div>
      <div class="verify-filters">
        ${this.#select("Label", this.#label, labels, (label) => this.show({ label }))} ${this.#reasons(summary)}
        <span class="hint">Pick pictures, then press <kbd>1</kbd>–<kbd>9</kbd> for a label, <kbd>X</kbd> to remove, <kbd>U</kbd> to undo.</span>
      </div>
      <div class="verify-pictures">
        <div class="stack">
          <dt-images
            label="Pictures"
            selectable
            empty="No picture here"
            .items=${found.items.map(tile)}
            .selected=${new Set(this.#picked)}
            @pick=${(event) => this.#pick(event.detail.id)}
          ></dt-images>
          ${this.#pager()}
        </div>
        <div class="verify-side">${this.#tools(labels)} ${this.#facts()}</div>
      </div>
    </section>`;
  }

  #reasons(summary) {
    const counts = { rejected: summary.rejected, unsupported: summary.unsupported, all: { ...summary.rejected, ...summary.unsupported } };
    const reasons = this.#view === "odd" ? ODDITIES : Object.keys(counts[this.#view] ?? {});
    return reasons.length === 0 ? nothing : this.#select("Reason", this.#reason, reasons, (reason) => this.show({ reason }));
  }

  #select(title, now, values, choose) {
    return html`<label class="field"
      >${title}
      <select @change=${(event) => choose(event.target.value)}>
        <option value="" ?selected=${now === ""}>any</option>
        ${values.map((value) => html`<option value=${value} ?selected=${value === now}>${value}</option>`)}
      </select></label
    >`;
  }

  #pager() {
    const { total } = this.#found;
    if (total <= PAGE) {
      return nothing;
    }
    const last = Math.min(total, this.#offset + PAGE);
    return html`<nav class="row" aria-label="Pages of pictures">
      <button type="button" ?disabled=${this.#offset === 0} @click=${() => this.show({ offset: Math.max(0, this.#offset - PAGE) })}>Previous</button>
      <span class="muted num">${fmt.count(this.#offset + 1)}–${fmt.count(last)} of ${fmt.count(total)}</span>
      <button type="button" ?disabled=${last >= total} @click=${() => this.show({ offset: this.#offset + PAGE })}>Next</button>
    </nav>`;
  }

  #tools(labels) {
    const usable = this.#targets();
    const none = usable.length === 0;
    return html`<h3 aria-live="polite">${this.#picked.size === 0 ? "No picture picked" : `${this.#picked.size} picked`}</h3>
      <div class="verify-labels">
        ${labels.map(
          (label, index) =>
            html`<button type="button" ?disabled=${none} @click=${(event) => this.#decide(event.currentTarget, usable, label)}>
              ${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing} ${label}
            </button>`,
        )}
        <button type="button" class="danger" ?disabled=${none} @click=${(event) => this.#decide(event.currentTarget, usable, null)}><kbd>X</kbd> Remove</button>
      </div>
      <div class="actions">
        <button type="button" class="quiet" @click=${() => this.#pickAll()}>Pick all on this page</button>
        <button type="button" class="quiet" ?disabled=${this.#picked.size === 0} @click=${() => this.#pickNone()}>Pick none</button>
        <button type="button" class="quiet" ?disabled=${this.#undo.length === 0} @click=${(event) => this.#undoLast(event.currentTarget)}>Undo</button>
      </div>`;
  }

  #facts() {
    const row = this.#found.items.find((item) => item.image === this.#shown);
    if (!row) {
      return nothing;
    }
    return html`<dl class="facts">
      <dt>Image</dt>
      <dd>${row.verdict === "ACCEPTED" ? html`<a href=${verify.original(row.image)} target="_blank" rel="noopener"><code>${fmt.short(row.image)}</code></a>` : html`<code>${fmt.short(row.image)}</code>`}</dd>
      <dt>Verdict</dt>
      <dd>${state(row.verdict)} ${row.reason ?? ""}</dd>
      ${row.detail ? html`<dt>Why</dt><dd>${row.detail}</dd>` : nothing}
      <dt>Label</dt>
      <dd>${row.label ?? "removed"}${row.decidedBy ? ` (by ${row.decidedBy.name})` : ""}</dd>
      ${row.wanted.length > 1 ? html`<dt>Gathered as</dt><dd>${row.wanted.join(", ")}</dd>` : nothing}
      ${row.width > 0 ? html`<dt>Size</dt><dd>${row.width}×${row.height} ${row.format}, ${fmt.bytes(row.bytes)}</dd>` : html`<dt>Size</dt><dd>${fmt.bytes(row.bytes)}</dd>`}
      ${row.warnings.length > 0 ? html`<dt>Warnings</dt><dd>${row.warnings.join(", ")}</dd>` : nothing}
      <dt>From</dt>
      <dd>${place(row.url)}</dd>
      ${row.licence ? html`<dt>Licence</dt><dd>${row.licence}</dd>` : nothing}
      ${row.creator ? html`<dt>Creator</dt><dd>${row.creator}</dd>` : nothing}
      ${row.facts > 1 ? html`<dt>Gathered</dt><dd>${fmt.count(row.facts)} times</dd>` : nothing}
    </dl>`;
  }

  #pick(image) {
    if (this.#picked.has(image)) {
      this.#picked.delete(image);
    } else {
      this.#picked.add(image);
    }
    this.#shown = image;
    this.#redraw();
  }

  #pickAll() {
    this.#picked = new Set(this.#found.items.map((item) => item.image));
    this.#redraw();
  }

  #pickNone() {
    this.#picked = new Set();
    this.#redraw();
  }

  /** The picked pictures that take a label. */
  #targets() {
    return this.#found.items.filter((item) => this.#picked.has(item.image) && ["ACCEPTED", "WAITING"].includes(item.verdict));
  }

  #key(event, labels) {
    if (event.ctrlKey || event.metaKey || event.altKey || ["SELECT", "INPUT", "TEXTAREA"].includes(event.target.tagName)) {
      return;
    }
    const key = event.key.toLowerCase();
    const label = /^[1-9]$/.test(key) ? labels[Number(key) - 1] : undefined;
    if (label !== undefined) {
      this.#decide(null, this.#targets(), label);
    } else if (key === "x" || key === "delete") {
      this.#decide(null, this.#targets(), null);
    } else if (key === "u") {
      this.#undoLast(null);
    } else if (key === "escape") {
      this.#pickNone();
    } else {
      return;
    }
    event.preventDefault();
  }

  async #decide(button, targets, label) {
    if (targets.length === 0) {
      return;
    }
    const place = this.#found.items.indexOf(targets[0]);
    const done = [];
    await this.#change(button, place, async () => {
      for (const { image, label: before } of targets) {
        await verify.decide(this.#classifier, image, label);
        done.push({ image, label: before ?? null });
      }
    });
    if (done.length > 0) {
      this.#undo.push(done);
      say(`${done.length} ${done.length === 1 ? "picture" : "pictures"} ${label === null ? "removed" : `labelled ${label}`}`);
    }
  }

  async #undoLast(button) {
    if (this.#undo.length === 0) {
      return;
    }
    await this.#change(button, 0, async () => {
      const last = this.#undo.at(-1);
      for (const { image, label } of last) {
        await verify.decide(this.#classifier, image, label, "undone");
      }
      this.#undo.pop();
      say(`${last.length} ${last.length === 1 ? "decision" : "decisions"} undone`);
    });
  }

  /** One change at a time: keys come faster than answers. Then the keys go on working where the change was. */
  async #change(button, place, work) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      await attempt(button, work);
      this.#picked = new Set();
      await this.#refresh();
    } finally {
      this.#busy = false;
    }
    requestAnimationFrame(() => refocus(place));
  }
}

/** A picture that left takes the focus along, and with it the keys: its neighbour gets it. */
function refocus(place) {
  const now = document.activeElement;
  if (now && now !== document.body && !now.disabled) {
    return;
  }
  const tiles = document.querySelectorAll("#pictures .images button");
  (tiles[Math.min(place, tiles.length - 1)] ?? document.querySelector("#pictures"))?.focus({ preventScroll: true });
}

function tile(row) {
  const removed = row.removed && row.verdict === "ACCEPTED";
  const tone = { REJECTED: "bad", UNSUPPORTED: "warn", WAITING: "busy" }[row.verdict];
  const conflict = row.warnings.includes("label-conflict");
  const caption = row.label ?? (removed ? "" : "no label");
  return {
    id: row.image,
    src: verify.thumbnail(row.image),
    alt: `${removed ? "removed" : caption}${row.reason ? `, ${row.reason}` : ""}${row.width > 0 ? `, ${row.width} by ${row.height} pixels` : ""}`,
    caption,
    note: row.reason ?? (conflict ? "conflict" : row.verdict === "WAITING" ? "waiting" : removed ? "removed" : undefined),
    tone: conflict ? "warn" : removed ? "idle" : tone,
  };
}

/** A web address becomes a link, anything else stays text. */
function place(url) {
  return /^https?:\/\//i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow" class="clip">${url}</a>`
    : html`<span class="clip">${url}</span>`;
}
