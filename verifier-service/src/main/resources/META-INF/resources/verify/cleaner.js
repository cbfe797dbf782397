// Cleaning: a wall of pictures, the keys to decide on them, and what is known of the one in focus.
import { attempt, fmt, html, nothing, say } from "/console/console.js";
import { verify } from "./api.js";
import { Decisions } from "./decisions.js";
import { facts } from "./facts.js";
import { ORDERS, PARTS, VIEWS, changed, chosen, filterOf, reasonsOf, remember } from "./views.js";

const MOST_PICKED = 5000;
const READ_AT_ONCE = 500;
const MOST_WAITING = 20;

export class Cleaner {
  #classifier;
  #redraw;
  #refresh;
  #decisions;
  #choice = chosen();
  #source;
  #picked = new Map();
  #shown = null;
  #history = null;
  #progress = null;
  #labels = [];
  #heard = null;
  #changes = Promise.resolve();
  #waiting = 0;

  /** refresh() reads the sums again and answers when that is done. */
  constructor(classifier, redraw, refresh) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#refresh = refresh;
    this.#decisions = new Decisions(classifier, (progress) => {
      this.#progress = progress;
      this.#redraw();
    });
    this.#source = this.#newSource();
  }

  /** Shows what view, label and reason name. */
  show(change) {
    this.#choice = changed(this.#choice, change);
    remember(this.#choice);
    this.#picked = new Map();
    this.#shown = null;
    this.#history = null;
    this.#source = this.#newSource();
    this.#redraw();
  }

  /** Takes back any decision and shows what came of it. */
  undo(image, revision) {
    return this.#change(async () => {
      if ((await this.#decisions.undo(image, revision)) > 0) {
        await this.#again();
      }
    });
  }

  /** New pictures and other people's decisions come into the wall while it is looked at. */
  async heard(summary) {
    const now = JSON.stringify(summary);
    const before = this.#heard;
    this.#heard = now;
    if (before !== null && before !== now && this.#waiting === 0) {
      await this.#wall()?.refresh();
      this.#look(this.#wall()?.item(this.#wall().at));
    }
  }

  draw(summary) {
    this.#labels = Object.keys(summary.labels);
    return html`<section class="card" id="pictures" aria-label="Pictures" @keydown=${(event) => this.#key(event)}>
      <div class="card-head">
        <h2>Pictures</h2>
        ${this.#looked(summary)}
      </div>
      <div class="tabs" role="group" aria-label="Which pictures">
        ${Object.entries(VIEWS).map(
          ([view, { title }]) =>
            html`<button type="button" aria-pressed=${String(view === this.#choice.view)} @click=${() => this.show({ view })}>${title}</button>`,
        )}
      </div>
      <div class="verify-filters">
        ${select("Label", this.#choice.label, words(this.#labels), (label) => this.show({ label }))} ${this.#reasons(summary)}
        ${select("Part of the newest dataset", this.#choice.part, PARTS, (part) => this.show({ part }))}
        ${select("Order", this.#choice.order, ORDERS, (order) => this.show({ order }), "as gathered")}
        <span class="hint">
          <kbd>1</kbd>–<kbd>9</kbd> label, <kbd>K</kbd> keep, <kbd>X</kbd> remove, <kbd>U</kbd> undo, <kbd>space</kbd> pick, <kbd>shift</kbd> for all
          between, <kbd>A</kbd> all in sight, <kbd>N</kbd> next
        </span>
      </div>
      ${this.#progress
        ? html`<dt-progress label="Deciding" value=${this.#progress.done} max=${this.#progress.all} detail="${fmt.count(this.#progress.done)} of ${fmt.count(this.#progress.all)}"></dt-progress>`
        : nothing}
      <div class="verify-pictures">
        <dt-wall
          id="wall"
          label="Pictures"
          empty=${this.#choice.view === "todo" ? "Every picture here was looked at" : "No picture here"}
          .source=${this.#source}
          .picked=${new Set(this.#picked.keys())}
          @pick=${(event) => this.#pick(event.detail)}
          @at=${(event) => this.#look(event.detail.item)}
          @failed=${(event) => say(event.detail.detail ?? "The pictures could not be read", "bad")}
        ></dt-wall>
        <div class="verify-side">
          ${this.#tools()} ${facts(this.#shown, this.#history, (image, revision) => this.undo(image, revision))}
        </div>
      </div>
    </section>`;
  }

  #newSource() {
    const filter = filterOf(this.#choice);
    return {
      read: (offset, limit, signal) => verify.images(this.#classifier, { ...filter, offset, limit }, { signal }),
      tile,
    };
  }

  #wall() {
    return document.querySelector("#wall");
  }

  #looked(summary) {
    const { label } = this.#choice;
    const sum = (counts) => (label ? (counts[label] ?? 0) : Object.values(counts).reduce((all, count) => all + count, 0));
    const all = sum(summary.labels);
    const done = sum(summary.reviewed);
    return all === 0
      ? nothing
      : html`<dt-progress class="verify-looked" label=${label ? `Looked at, ${label}` : "Looked at"} value=${done} max=${all} detail="${fmt.count(done)} of ${fmt.count(all)} by a person"></dt-progress>`;
  }

  #reasons(summary) {
    const reasons = reasonsOf(this.#choice.view, summary);
    return reasons.length === 0 ? nothing : select("Reason", this.#choice.reason, words(reasons), (reason) => this.show({ reason }));
  }

  #tools() {
    const none = this.#targets().length === 0;
    const count = this.#picked.size;
    return html`<h3 aria-live="polite">${count === 0 ? "The picture in focus" : `${fmt.count(count)} picked`}</h3>
      <div class="verify-labels">
        <button type="button" ?disabled=${none} @click=${() => this.#decide(undefined)}><kbd>K</kbd> Keep</button>
        ${this.#labels.map(
          (label, index) =>
            html`<button type="button" ?disabled=${none} @click=${() => this.#decide(label)}>${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing} ${label}</button>`,
        )}
        <button type="button" class="danger" ?disabled=${none} @click=${() => this.#decide(null)}><kbd>X</kbd> Remove</button>
      </div>
      <div class="actions">
        <button type="button" class="quiet" @click=${(event) => this.#pickAll(event.currentTarget)}>Pick all that match</button>
        <button type="button" class="quiet" ?disabled=${count === 0} @click=${() => this.#pickNone()}>Pick none</button>
        <button type="button" class="quiet" @click=${() => this.#undoLast()}><kbd>U</kbd> Undo</button>
        <button type="button" class="quiet" ?disabled=${this.#shown?.verdict !== "ACCEPTED"} @click=${(event) => this.#ask(event.currentTarget)}>Ask for a blind second opinion</button>
      </div>`;
  }

  #pick({ items, all }) {
    for (const item of items) {
      if (all || !this.#picked.has(item.image)) {
        this.#picked.set(item.image, item);
      } else {
        this.#picked.delete(item.image);
      }
    }
    this.#redraw();
  }

  async #pickAll(button) {
    const filter = filterOf(this.#choice);
    let total = Infinity;
    await attempt(button, async () => {
      for (let offset = 0; offset < Math.min(total, MOST_PICKED); offset += READ_AT_ONCE) {
        const page = await verify.images(this.#classifier, { ...filter, offset, limit: READ_AT_ONCE });
        total = page.total;
        page.items.forEach((item) => this.#picked.set(item.image, item));
      }
    });
    if (Number.isFinite(total) && total > MOST_PICKED) {
      say(`The first ${fmt.count(MOST_PICKED)} of ${fmt.count(total)} are picked; more at once are not changed`, "info");
    }
    this.#redraw();
  }

  #pickNone() {
    this.#picked = new Map();
    this.#redraw();
  }

  /** The picked pictures, or the one in focus, that take a label. */
  #targets() {
    const rows = this.#picked.size > 0 ? [...this.#picked.values()] : this.#shown ? [this.#shown] : [];
    return rows.filter((row) => row.verdict === "ACCEPTED" || row.verdict === "WAITING");
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || ["SELECT", "INPUT", "TEXTAREA"].includes(event.target.tagName)) {
      return;
    }
    const key = event.key.toLowerCase();
    const label = /^[1-9]$/.test(key) ? this.#labels[Number(key) - 1] : undefined;
    if (label !== undefined) {
      this.#decide(label);
    } else if (key === "k") {
      this.#decide(undefined);
    } else if (key === "x" || key === "delete") {
      this.#decide(null);
    } else if (key === "u") {
      this.#undoLast();
    } else if (key === "a") {
      this.#pick({ items: this.#wall()?.inSight() ?? [], all: true });
    } else if (key === "n") {
      this.#wall()?.go((this.#wall()?.at ?? 0) + 1);
    } else if (key === "escape") {
      this.#pickNone();
    } else {
      return;
    }
    event.preventDefault();
  }

  /** A picture that stays in the view makes the next one the one in focus; one that leaves is followed by it anyway. */
  #decide(label) {
    return this.#change(async () => {
      const rows = this.#targets().filter((row) => label !== undefined || !row.removed);
      const wall = this.#wall();
      const { at } = wall;
      const only = rows.length === 1 && rows[0].image === this.#shown?.image ? rows[0].image : null;
      this.#picked = new Map();
      if (rows.length === 0 || (await this.#decisions.decide(rows, label)) === 0) {
        return;
      }
      await this.#again();
      if (only !== null && wall.item(at)?.image === only) {
        wall.go(at + 1);
      }
    });
  }

  #ask(button) {
    return attempt(button, () => verify.askReview(this.#classifier, this.#shown.image), { done: "Somebody is asked about it, blind" });
  }

  #undoLast() {
    return this.#change(async () => {
      if ((await this.#decisions.undoLast()) > 0) {
        await this.#again();
      }
    });
  }

  /** One change after the other, as keys come faster than answers; each begins when the wall shows what came of the last. */
  #change(work) {
    if (this.#waiting >= MOST_WAITING) {
      return this.#changes;
    }
    this.#waiting++;
    this.#changes = this.#changes.then(work).finally(() => {
      this.#waiting--;
      this.#redraw();
    });
    return this.#changes;
  }

  /** Reads again what may have changed; the keys go on working where they were. */
  async #again() {
    const wall = this.#wall();
    const had = wall.contains(document.activeElement);
    await Promise.all([wall.refresh(), this.#refresh()]);
    this.#look(wall.item(wall.at));
    if (had) {
      wall.focus({ preventScroll: true });
    }
  }

  #look(item) {
    const same = item?.image === this.#shown?.image && item?.revision === this.#shown?.revision;
    this.#shown = item ?? null;
    if (same) {
      return;
    }
    this.#history = null;
    this.#redraw();
    if (item?.revision > 0) {
      this.#readHistory(item.image);
    }
  }

  async #readHistory(image) {
    try {
      const history = await verify.history(this.#classifier, image);
      if (this.#shown?.image === image) {
        this.#history = history;
        this.#redraw();
      }
    } catch (problem) {
      say(problem.detail ?? "The decisions on the picture could not be read", "warn");
    }
  }
}

function words(list) {
  return Object.fromEntries(list.map((word) => [word, word]));
}

/** values: what is chosen, to what is shown for it. */
function select(title, now, values, choose, none = "any") {
  return html`<label class="field"
    >${title}
    <select @change=${(event) => choose(event.target.value)}>
      <option value="" ?selected=${now === ""}>${none}</option>
      ${Object.entries(values).map(([value, shown]) => html`<option value=${value} ?selected=${value === now}>${shown}</option>`)}
    </select></label
  >`;
}

/** Another label that is likelier, while the one it was likelier than still stands. */
function suggested({ hint, label }) {
  return hint?.suggested && hint.suggested !== label ? ` → ${hint.suggested}?` : "";
}

function tile(row) {
  const removed = row.removed && row.verdict === "ACCEPTED";
  const tone = { REJECTED: "bad", UNSUPPORTED: "warn", WAITING: "busy" }[row.verdict];
  const conflict = row.warnings.includes("label-conflict");
  const caption = row.label ?? (removed ? "removed" : "no label");
  const byPerson = row.decidedBy?.kind === "PERSON";
  return {
    id: row.image,
    src: verify.thumbnail(row.image),
    alt: `${caption}${row.reason ? `, ${row.reason}` : ""}${row.width > 0 ? `, ${row.width} by ${row.height} pixels` : ""}${byPerson ? `, decided by ${row.decidedBy.name}` : ""}`,
    caption: `${caption}${byPerson ? " ✓" : ""}${suggested(row)}`,
    note: row.reason ?? (conflict ? "conflict" : row.verdict === "WAITING" ? "waiting" : removed ? "removed" : row.warnings[0]),
    tone: conflict ? "warn" : removed ? "idle" : (tone ?? (row.warnings.length > 0 ? "warn" : undefined)),
  };
}
