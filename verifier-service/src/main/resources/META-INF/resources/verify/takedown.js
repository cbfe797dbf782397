// Taking pictures down: what it would hit is shown before it is done.
import { api, attempt, fmt, html, nothing, state } from "/console/console.js";
import { verify } from "./api.js";

const ROOT = "/verify/api/v1/takedowns";
/** Every manifest is read for a preview. */
const PREVIEW_SECONDS = 120;
const KINDS = [
  ["picture", "one picture, by its digest", "image"],
  ["host", "a host and all below it", "host"],
  ["prefix", "all addresses that begin so", "prefix"],
  ["page", "a page", "page"],
  ["creator", "who made them", "creator"],
];

export class Takedowns {
  #redraw;
  #refresh;
  #asked = [];
  #preview = null;

  constructor(redraw, refresh) {
    this.#redraw = redraw;
    this.#refresh = refresh;
  }

  async read(signal) {
    this.#asked = await api(ROOT, { signal });
  }

  draw() {
    return html`<section class="card" id="takedowns" aria-label="Take down">
      <div class="card-head"><h2>Take down</h2></div>
      <p class="muted">Removes the bytes of pictures for good, leaves them out of later datasets and refuses them if they are gathered again.</p>
      <form @submit=${(event) => this.#look(event)}>
        <div class="fields">
          <label class="field">What<select name="kind">${KINDS.map(([type, title]) => html`<option value=${type}>${title}</option>`)}</select></label>
          <label class="field">Which<input name="value" required maxlength="2000" autocomplete="off" /></label>
        </div>
        <div class="actions"><button>Show what it would hit</button></div>
      </form>
      ${this.#preview === null ? nothing : this.#found(this.#preview)}
      <dt-table caption="Taken down" empty="Nothing was taken down yet" .columns=${columns()} .rows=${this.#asked}></dt-table>
    </section>`;
  }

  #found({ subject, pictures, images, affected }) {
    const items = images.map((image) => ({ id: image, src: verify.thumbnail(image), alt: `picture ${fmt.short(image)}`, caption: fmt.short(image) }));
    return html`<div class="stack">
      <h3>${fmt.count(pictures)} pictures of ${words(subject)}</h3>
      ${items.length === 0 ? nothing : html`<dt-images label="Pictures that would be removed" .items=${items}></dt-images>`}
      <p>${uses(affected)}</p>
      <form @submit=${(event) => this.#begin(event, subject, pictures)}>
        <label class="field">Why<input name="why" required maxlength="2000" autocomplete="off" /><small>kept with the takedown for ever</small></label>
        <div class="actions">
          <button class="danger">Take down ${fmt.count(pictures)} pictures</button>
          <button type="button" class="quiet" @click=${() => this.#close()}>Leave them</button>
        </div>
      </form>
    </div>`;
  }

  async #look(event) {
    event.preventDefault();
    const { kind, value } = event.currentTarget.elements;
    const [type, , field] = KINDS.find(([each]) => each === kind.value);
    const body = { subject: { type, [field]: value.value.trim() } };
    const found = await attempt(event.submitter, () => api(`${ROOT}/preview`, { method: "POST", body, timeout: PREVIEW_SECONDS }));
    if (found !== undefined) {
      this.#preview = found;
      this.#redraw();
    }
  }

  async #begin(event, subject, expected) {
    event.preventDefault();
    const body = { subject, why: event.currentTarget.elements.why.value, expected };
    const begun = await attempt(event.submitter, () => api(ROOT, { method: "POST", body, timeout: PREVIEW_SECONDS }), { done: "Taken down; the bytes are being removed" });
    if (begun !== undefined) {
      this.#close();
      this.#refresh();
    }
  }

  #close() {
    this.#preview = null;
    this.#redraw();
  }
}

function columns() {
  return [
    { key: "subject", title: "What", format: words },
    { key: "pictures", title: "Pictures", align: "right", format: fmt.count },
    { key: "done", title: "State", format: (done, row) => (done ? state("GONE", "good") : state(`${fmt.count(row.gone)} gone`, "busy")) },
    { key: "why", title: "Why" },
    { key: "by", title: "By", format: (by) => by.name },
    { key: "at", title: "When", align: "right", format: fmt.ago },
  ];
}

function words(subject) {
  return `${subject.type} ${subject.image ?? subject.host ?? subject.prefix ?? subject.page ?? subject.creator}`;
}

function uses({ datasets, models }) {
  if (datasets.length === 0) {
    return "No dataset has any of them.";
  }
  const named = datasets.map((each) => `${each.classifier} v${each.version} (${fmt.count(each.pictures)})`).join(", ");
  const trained = models.map((each) => `${each.classifier} version ${each.version}`).join(", ");
  return `Datasets that have them and keep naming them: ${named}. ${models.length === 0 ? "No model was trained on those." : `Models trained on those: ${trained}.`}`;
}
