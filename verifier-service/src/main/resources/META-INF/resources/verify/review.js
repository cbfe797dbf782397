// Pictures that people are asked to look at, one at a time, by click or key; blind ones show no answer but one's own.
import { attempt, fmt, html, nothing, say } from "/console/console.js";
import { verify } from "./api.js";

const READ = 20;

export class Review {
  #classifier;
  #redraw;
  #refresh;
  #found = { total: 0, answered: 0, items: [] };
  #keep = true;
  #busy = false;

  constructor(classifier, redraw, refresh) {
    this.#classifier = classifier;
    this.#redraw = redraw;
    this.#refresh = refresh;
  }

  async read(signal) {
    this.#found = await verify.reviews(this.#classifier, { limit: READ }, { signal });
  }

  draw(summary) {
    const { total, answered, items } = this.#found;
    if (total === 0 && answered === 0) {
      return nothing;
    }
    const labels = Object.keys(summary.labels);
    return html`<section class="card" id="review" aria-label="Pictures to review">
      <div class="card-head">
        <h2>To review</h2>
        <span class="muted">${fmt.count(total)} waiting, ${answered === 1 ? "1 was answered" : `${fmt.count(answered)} were answered`}</span>
      </div>
      ${items.length === 0 ? html`<p class="muted">Nobody is asked about anything.</p>` : this.#one(items[0], labels)}
    </section>`;
  }

  #one(item, labels) {
    return html`<div class="review-one" tabindex="0" role="group" aria-label="The picture and its answers" @keydown=${(event) => this.#key(event, item, labels)}>
      <img src=${verify.reviewPicture(this.#classifier, item.review)} alt="the picture to review" />
      <div class="stack">
        <dl class="facts">
          <dt>Why</dt>
          <dd>${item.why}, ${fmt.ago(item.at)}</dd>
          ${item.blind
            ? html`<dt>Blind</dt><dd>the answer so far is hidden on purpose</dd>`
            : html`<dt>Answer so far</dt><dd>${item.answer ?? "none"}${typeof item.confidence === "number" ? ` (${fmt.share(item.confidence)})` : ""}</dd>`}
          ${Object.entries(item.attributes).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
        </dl>
        <div class="verify-labels">
          ${labels.map(
            (label, index) =>
              html`<button type="button" @click=${(event) => this.#answer(event.currentTarget, item, label)}>${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing} ${label}</button>`,
          )}
          <button type="button" @click=${(event) => this.#answer(event.currentTarget, item, null)}><kbd>0</kbd> None of these</button>
        </div>
        ${item.captured
          ? html`<label class="check"
              ><input type="checkbox" .checked=${this.#keep} @change=${(event) => (this.#keep = event.target.checked)} /> Take it into the data with this label</label
            >`
          : nothing}
      </div>
    </div>`;
  }

  #key(event, item, labels) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT" || !/^[0-9]$/.test(event.key)) {
      return;
    }
    const label = event.key === "0" ? null : labels[Number(event.key) - 1];
    if (label !== undefined) {
      event.preventDefault();
      this.#answer(null, item, label);
    }
  }

  async #answer(button, item, label) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    await attempt(button, async () => {
      await verify.answerReview(this.#classifier, item.review, { label, keep: item.captured && label !== null && this.#keep });
      say(label === null ? "Answered: none of the labels" : `Answered: ${label}`);
      await this.#refresh();
    });
    this.#busy = false;
    this.#redraw();
    requestAnimationFrame(() => document.querySelector(".review-one")?.focus({ preventScroll: true }));
  }
}
