// What changed between two versions of a dataset.
import { attempt, fmt, html, nothing } from "/console/console.js";
import { verify } from "./api.js";
import { dataset } from "./dataset-api.js";

const KINDS = [
  ["ADDED", "Added"],
  ["REMOVED", "Removed"],
  ["RELABELLED", "Relabelled"],
  ["MOVED", "Moved to another part"],
];
const PAGE = 60;

export class Diff {
  #classifier;
  #redraw;
  #shown = null;
  #kind = "";

  constructor(classifier, redraw) {
    this.#classifier = classifier;
    this.#redraw = redraw;
  }

  /** Buttons that compare a version with the one before it. */
  button(version, versions) {
    const earlier = Math.max(0, ...versions.filter((each) => each < version));
    return earlier === 0
      ? nothing
      : html`<button type="button" @click=${(event) => this.#show(event.currentTarget, earlier, version, "", 0)}>Compare with v${earlier}</button>`;
  }

  draw() {
    const diff = this.#shown;
    if (diff === null) {
      return nothing;
    }
    const rows = Object.entries(diff.counts).map(([label, counts]) => ({ label, ...counts }));
    const columns = [{ key: "label", title: "Label" }, ...KINDS.map(([key, title]) => ({ key, title, align: "right", format: (n) => fmt.count(n ?? 0) }))];
    return html`<section class="stack" aria-label="Changes between versions">
      <h3>From v${diff.from} to v${diff.to}</h3>
      <p class="muted">
        ${fmt.count(diff.unchanged)} pictures are the same.
        ${diff.locked > 0 ? `${fmt.count(diff.locked)} changes concern the locked test and are not listed.` : ""}
      </p>
      <dt-table caption="Changes by label" empty="Nothing changed" .columns=${columns} .rows=${rows}></dt-table>
      ${rows.length === 0 ? nothing : this.#pictures(diff)}
    </section>`;
  }

  #pictures(diff) {
    const items = diff.items.map((change) => ({
      id: change.image,
      src: verify.thumbnail(change.image),
      alt: `${words(change)}`,
      caption: words(change),
    }));
    const show = (button, kind, offset) => this.#show(button, diff.from, diff.to, kind, offset);
    return html`<div class="row">
        ${[["", "All"], ...KINDS].map(([kind, title]) => html`<button type="button" aria-pressed=${this.#kind === kind} @click=${(event) => show(event.currentTarget, kind, 0)}>${title}</button>`)}
      </div>
      <dt-images label="Pictures that changed" empty="None of this kind" .items=${items}></dt-images>
      <div class="row">
        <span class="hint">${fmt.count(Math.min(diff.total, diff.offset + 1))} to ${fmt.count(diff.offset + items.length)} of ${fmt.count(diff.total)}</span>
        <button type="button" ?disabled=${diff.offset === 0} @click=${(event) => show(event.currentTarget, this.#kind, Math.max(0, diff.offset - PAGE))}>Before</button>
        <button type="button" ?disabled=${diff.offset + items.length >= diff.total} @click=${(event) => show(event.currentTarget, this.#kind, diff.offset + PAGE)}>Next</button>
      </div>`;
  }

  async #show(button, from, to, kind, offset) {
    const found = await attempt(button, () => dataset.diff(this.#classifier, from, to, { kind, offset, limit: PAGE }));
    if (found !== undefined) {
      this.#shown = found;
      this.#kind = kind;
      this.#redraw();
    }
  }
}

function words({ from, to }) {
  const place = (at) => `${at.label}, ${at.part.toLowerCase()}`;
  if (!from) {
    return `new: ${place(to)}`;
  }
  return to ? `${place(from)} → ${place(to)}` : `removed: ${place(from)}`;
}
