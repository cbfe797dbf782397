// What people decided, the newest first, with a way back for each.
import { attempt, fmt, html, nothing } from "/console/console.js";
import { verify } from "./api.js";
import { canUndo, decisionWords } from "./facts.js";

const LINES = 20;
const AGREEMENT = [
  { key: "one", title: "One" },
  { key: "other", title: "Other" },
  { key: "pictures", title: "Pictures of both", align: "right", format: fmt.count },
  { key: "agreed", title: "Same answer", align: "right", format: (share) => fmt.share(share) },
  { key: "kappa", title: "Cohen's κ", align: "right", format: (kappa) => fmt.number(kappa, 2) },
  { key: "blind", title: "Both blind", align: "right", format: (share) => fmt.share(share) },
];

export class Activity {
  #classifier;
  #undo;
  #redraw;
  #offset = 0;
  #found = { total: 0, lines: [] };
  #agreement = [];

  /** undo(image, revision) takes a decision back and answers when that is done. */
  constructor(classifier, redraw, undo) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#undo = undo;
  }

  async read(signal) {
    [this.#found, this.#agreement] = await Promise.all([
      verify.decisions(this.#classifier, { offset: this.#offset, limit: LINES }, { signal }),
      verify.agreement(this.#classifier, { signal }),
    ]);
  }

  draw() {
    const { total, lines } = this.#found;
    if (total === 0) {
      return nothing;
    }
    const last = Math.min(total, this.#offset + LINES);
    return html`<section class="card" id="activity" aria-label="Decisions">
      <dt-table caption="Who decided what" .columns=${this.#columns()} .rows=${lines}></dt-table>
      ${total > LINES
        ? html`<nav class="row" aria-label="Pages of decisions">
            <button type="button" ?disabled=${this.#offset === 0} @click=${(event) => this.#turn(event.currentTarget, -LINES)}>Newer</button>
            <span class="muted num">${fmt.count(this.#offset + 1)}–${fmt.count(last)} of ${fmt.count(total)}</span>
            <button type="button" ?disabled=${last >= total} @click=${(event) => this.#turn(event.currentTarget, LINES)}>Older</button>
          </nav>`
        : nothing}
      ${this.#agreement.length > 0 ? html`<dt-table caption="How far people agree" .columns=${AGREEMENT} .rows=${this.#agreement}></dt-table>` : nothing}
    </section>`;
  }

  #columns() {
    return [
      { key: "image", title: "", format: (image) => html`<img class="verify-small" src=${verify.thumbnail(image)} alt="" loading="lazy" />` },
      {
        key: "decision",
        title: "Decision",
        format: (decision) => html`<span class=${decision.undone ? "undone" : ""}>${decisionWords(decision)}</span>`,
      },
      { key: "by", title: "By", format: (_, line) => line.decision.by.name },
      { key: "why", title: "Why", format: (_, line) => line.decision.why || "–" },
      { key: "at", title: "When", align: "right", format: (_, line) => fmt.ago(line.decision.at) },
      {
        key: "undo",
        title: "",
        format: (_, { image, decision }) =>
          canUndo(decision) ? html`<button type="button" @click=${() => this.#undo(image, decision.revision)}>Undo</button>` : decision.undone ? "undone" : "",
      },
    ];
  }

  async #turn(button, by) {
    this.#offset = Math.max(0, this.#offset + by);
    await attempt(button, () => this.read());
    this.#redraw();
  }
}
