// Having the labels doubted: starting it, its progress, what it came to.
import { attempt, fmt, html, nothing, state } from "/console/console.js";
import { verify } from "./api.js";

export class Doubts {
  #classifier;
  #refresh;
  #show;
  #newest = null;

  /** show(change) shows pictures; refresh() reads the page's sums again. */
  constructor(classifier, refresh, show) {
    this.#classifier = classifier;
    this.#refresh = refresh;
    this.#show = show;
  }

  async read(signal) {
    [this.#newest = null] = await verify.assessments(this.#classifier, { signal });
  }

  draw() {
    const newest = this.#newest;
    const open = newest?.state === "QUEUED" || newest?.state === "RUNNING";
    return html`<section class="card" id="doubts" aria-label="Doubtful labels">
      <div class="card-head">
        <h2>Doubtful labels</h2>
        ${newest ? state(newest.state) : nothing}
      </div>
      <p class="muted">
        A probe that never saw a picture says which label it would give it. Where that contradicts the label again and again, the label is likely wrong.
      </p>
      ${open ? this.#progress(newest) : nothing} ${newest && !open ? this.#outcome(newest) : nothing}
      <div class="actions">
        <button type="button" ?disabled=${open} @click=${(event) => this.#start(event.currentTarget)}>${newest ? "Doubt the labels again" : "Doubt the labels"}</button>
        ${open ? html`<button type="button" class="quiet" @click=${(event) => this.#cancel(event.currentTarget, newest)}>Cancel</button>` : nothing}
      </div>
    </section>`;
  }

  #progress({ progress }) {
    const { done, of: all, secondsLeft } = progress ?? {};
    const detail = typeof all === "number" ? `${fmt.count(done)} of ${fmt.count(all)}${secondsLeft > 0 ? `, ${fmt.duration(secondsLeft)} left` : ""}` : "waiting for its turn";
    return typeof all === "number"
      ? html`<dt-progress label="Looking at labels" value=${done} max=${all} detail=${detail}></dt-progress>`
      : html`<dt-progress label="Looking at labels" detail=${detail}></dt-progress>`;
  }

  #outcome({ counts, failure, note, at, extractor }) {
    if (failure) {
      return html`<dt-banner tone="bad"><span>${failure}</span></dt-banner>`;
    }
    const suspects = counts.suspects ?? 0;
    return html`<dl class="facts">
        <dt>Pictures</dt>
        <dd>${fmt.count(counts.pictures ?? 0)}, ${fmt.ago(at)}${extractor ? `, with embeddings of ${extractor.name}` : ""}</dd>
        <dt>Likely wrong</dt>
        <dd>
          ${fmt.count(suspects)}
          <button type="button" class="quiet" ?disabled=${!extractor} @click=${() => this.#show({ view: "todo", label: "", order: "suspicion" })}>Look at them</button>
        </dd>
      </dl>
      ${note ? html`<p class="hint">${note}</p>` : nothing}`;
  }

  #start(button) {
    return attempt(button, async () => {
      await verify.assess(this.#classifier);
      await this.#refresh();
    });
  }

  #cancel(button, { assessment }) {
    return attempt(button, async () => {
      await verify.cancelAssessment(this.#classifier, assessment);
      await this.#refresh();
    });
  }
}
