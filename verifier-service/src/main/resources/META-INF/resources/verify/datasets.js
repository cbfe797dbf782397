// Releasing a dataset, and the list of those released.
import { attempt, fmt, html, link, nothing, state } from "/console/console.js";
import { verify } from "./api.js";
import { dataset } from "./dataset-api.js";
import { card } from "./dataset-card.js";
import { coverage } from "./coverage.js";
import { Diff } from "./dataset-diff.js";
import { datasetForm } from "./dataset-form.js";
import { Sweeps } from "./sweep.js";
import { Takedowns } from "./takedown.js";

const EXPORTS = [
  ["folders", "Folders (zip)"],
  ["jsonl", "JSON lines"],
  ["croissant", "Croissant"],
];
/** Every picture is looked at for it, so it is not asked for at every poll. */
const COVERAGE_MILLIS = 30_000;
const PARTS = ["train", "valid", "calibration", "test"];

export class Datasets {
  #classifier;
  #redraw;
  #refresh;
  #released = [];
  #pending = [];
  #chosen = null;
  #diff;
  #takedowns;
  #sweeps;
  #card = null;
  #coverage = null;
  #coverageRead = 0;

  constructor(classifier, redraw, refresh) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#refresh = refresh;
    this.#diff = new Diff(classifier, redraw);
    this.#takedowns = new Takedowns(redraw, refresh);
    this.#sweeps = new Sweeps(refresh);
  }

  async read(signal) {
    [this.#released, this.#pending] = await Promise.all([
      verify.datasets(this.#classifier, { signal }),
      verify.pending(this.#classifier, { signal }),
      this.#takedowns.read(signal),
      this.#sweeps.read(signal),
    ]);
    if (Date.now() - this.#coverageRead > COVERAGE_MILLIS) {
      this.#coverage = await dataset.coverage(this.#classifier, { signal });
      this.#coverageRead = Date.now();
    }
  }

  draw(summary) {
    if (summary === undefined) {
      return nothing;
    }
    const chosen = this.#released.find((each) => each.request === this.#chosen) ?? this.#released.find((each) => each.version > 0);
    return html`<section class="card" id="datasets" tabindex="-1" aria-label="Datasets">
      <div class="card-head"><h2>Datasets</h2></div>
      ${coverage(this.#coverage)}
      ${datasetForm(this.#classifier, summary, this.#pending.length > 0, this.#refresh)}
      ${this.#pending.map((each) => html`<dt-progress label="Releasing a dataset" detail="asked for ${fmt.ago(each.at)}"></dt-progress>`)}
      <dt-table
        caption="Released and refused"
        empty="No dataset was asked for yet"
        .columns=${this.#columns()}
        .rows=${this.#released}
        .current=${(row) => row.request === chosen?.request}
      ></dt-table>
      ${chosen && chosen.version > 0 ? this.#counts(chosen) : nothing}
      ${this.#card === null ? nothing : html`<section class="card" aria-label="Card">${card(this.#card.text)}</section>`}
      ${this.#diff.draw()}
    </section>${this.#takedowns.draw()}${this.#sweeps.draw()}`;
  }

  #columns() {
    return [
      { key: "version", title: "Version", align: "left", format: (version) => (version > 0 ? `v${version}` : state("REFUSED")) },
      ...PARTS.map((part) => ({ key: part, title: title(part), align: "right", format: (_, row) => (row.version > 0 ? fmt.count(sum(row.counts, part)) : "–") })),
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
                <button type="button" @click=${(event) => this.#showCard(event.currentTarget, row.version)}>Card</button>
                ${this.#diff.button(row.version, this.#released.map((each) => each.version))}
                <a class="button" href=${link("/train/", { dataset: row.version })}>Train</a>`
            : nothing,
      },
    ];
  }

  async #showCard(button, version) {
    const text = await attempt(button, () => dataset.card(this.#classifier, version));
    if (text !== undefined) {
      this.#card = { version, text };
      this.#redraw();
    }
  }

  #choose(request) {
    this.#chosen = request;
    this.#redraw();
  }

  #counts(shown) {
    const labels = new Map();
    for (const [key, count] of Object.entries(shown.counts)) {
      const [label, part] = key.split("/");
      labels.set(label, { ...(labels.get(label) ?? { label, all: 0 }), [part]: count });
      labels.get(label).all += count;
    }
    const columns = [
      { key: "label", title: "Label" },
      ...PARTS.map((part) => ({ key: part, title: title(part), align: "right", format: (count) => fmt.count(count ?? 0) })),
      { key: "all", title: "All", align: "right", format: fmt.count },
      { key: "share", title: "Valid share", align: "right", format: (_, row) => fmt.share((row.valid ?? 0) / row.all) },
    ];
    const rows = [...labels.values()];
    return html`<dt-table caption=${`Pictures of v${shown.version} by label and part`} .columns=${columns} .rows=${rows}></dt-table>
      <div class="row">
        <span>Export v${shown.version}, all but the locked test:</span>
        ${EXPORTS.map(([format, title]) => html`<a class="button" href=${dataset.exported(this.#classifier, shown.version, format)} download>${title}</a>`)}
      </div>`;
  }
}

function sum(counts, part) {
  return Object.entries(counts)
    .filter(([key]) => key.endsWith(`/${part}`))
    .reduce((all, [, count]) => all + count, 0);
}

function title(part) {
  return part[0].toUpperCase() + part.slice(1);
}
