// Releasing a dataset, and the list of those released.
import { attempt, fmt, html, link, nothing, state } from "/console/console.js";
import { verify } from "./api.js";

export class Datasets {
  #classifier;
  #redraw;
  #refresh;
  #released = [];
  #pending = [];
  #chosen = null;

  constructor(classifier, redraw, refresh) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#refresh = refresh;
  }

  async read(signal) {
    [this.#released, this.#pending] = await Promise.all([
      verify.datasets(this.#classifier, { signal }),
      verify.pending(this.#classifier, { signal }),
    ]);
  }

  draw(summary) {
    if (summary === undefined) {
      return nothing;
    }
    const chosen = this.#released.find((each) => each.request === this.#chosen) ?? this.#released.find((each) => each.version > 0);
    return html`<section class="card" id="datasets" tabindex="-1" aria-label="Datasets">
      <div class="card-head"><h2>Datasets</h2></div>
      ${this.#form(summary)}
      ${this.#pending.map((each) => html`<dt-progress label="Releasing a dataset" detail="asked for ${fmt.ago(each.at)}"></dt-progress>`)}
      <dt-table
        caption="Released and refused"
        empty="No dataset was asked for yet"
        .columns=${this.#columns()}
        .rows=${this.#released}
        .current=${(row) => row.request === chosen?.request}
      ></dt-table>
      ${chosen && chosen.version > 0 ? this.#counts(chosen) : nothing}
    </section>`;
  }

  #form(summary) {
    const ready = summary.accepted - summary.removed;
    return html`<form @submit=${(event) => this.#submit(event)}>
      <div class="fields">
        <label class="field">For validation, %<input name="share" type="number" min="1" max="90" step="1" value="20" required /><small>share of the pictures</small></label>
        <label class="field">Seed<input name="seed" type="number" min="0" max="9007199254740991" step="1" value="42" required /><small>the same seed keeps each picture in its part</small></label>
      </div>
      <div class="actions">
        <button class="primary" ?disabled=${this.#pending.length > 0}>Release a dataset</button>
        <span class="hint">${fmt.count(ready)} accepted pictures${summary.waiting > 0 ? `; ${fmt.count(summary.waiting)} still waiting are left out` : ""}</span>
      </div>
    </form>`;
  }

  #columns() {
    return [
      { key: "version", title: "Version", align: "left", format: (version) => (version > 0 ? `v${version}` : state("REFUSED")) },
      { key: "counts", title: "Train", align: "right", format: (counts, row) => (row.version > 0 ? fmt.count(sum(counts, "train")) : "–") },
      { key: "valid", title: "Valid", align: "right", format: (_, row) => (row.version > 0 ? fmt.count(sum(row.counts, "valid")) : "–") },
      { key: "refused", title: "Why not", format: (why) => why ?? "–" },
      { key: "seed", title: "Seed", align: "right", format: (seed) => String(seed) },
      { key: "by", title: "By", format: (by) => by.name },
      { key: "at", title: "When", align: "right", format: fmt.ago },
      {
        key: "request",
        title: "",
        format: (_, row) =>
          row.version > 0
            ? html`<button type="button" @click=${() => this.#choose(row.request)}>Counts</button>
                <a class="button" href=${verify.card(this.#classifier, row.version)} target="_blank" rel="noopener">Card</a>
                <a class="button" href=${link("/train/", { dataset: row.version })}>Train</a>`
            : nothing,
      },
    ];
  }

  #choose(request) {
    this.#chosen = request;
    this.#redraw();
  }

  #counts(dataset) {
    const labels = new Map();
    for (const [key, count] of Object.entries(dataset.counts)) {
      const [label, part] = key.split("/");
      labels.set(label, { label, train: 0, valid: 0, ...labels.get(label), [part]: count });
    }
    const rows = [...labels.values()].map((row) => ({ ...row, all: row.train + row.valid, share: row.valid / (row.train + row.valid) }));
    const columns = [
      { key: "label", title: "Label" },
      { key: "train", title: "Train", align: "right", format: fmt.count },
      { key: "valid", title: "Valid", align: "right", format: fmt.count },
      { key: "all", title: "All", align: "right", format: fmt.count },
      { key: "share", title: "Valid share", align: "right", format: (share) => fmt.share(share) },
    ];
    return html`<dt-table caption=${`Pictures of v${dataset.version} by label and part`} .columns=${columns} .rows=${rows}></dt-table>`;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const wanted = { seed: Number(form.elements.seed.value), validShare: Number(form.elements.share.value) / 100 };
    const button = form.querySelector("button.primary");
    await attempt(button, () => verify.release(this.#classifier, wanted), { done: "Dataset asked for" });
    this.#refresh();
  }
}

function sum(counts, part) {
  return Object.entries(counts)
    .filter(([key]) => key.endsWith(`/${part}`))
    .reduce((all, [, count]) => all + count, 0);
}
