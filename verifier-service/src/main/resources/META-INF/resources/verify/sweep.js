// Objects that no fact names: a report first, then their removal.
import { api, attempt, fmt, html, nothing, state } from "/console/console.js";

const ROOT = "/verify/api/v1/sweeps";

export class Sweeps {
  #refresh;
  #last = null;

  constructor(refresh) {
    this.#refresh = refresh;
  }

  async read(signal) {
    [this.#last = null] = await api(ROOT, { signal });
  }

  draw() {
    const last = this.#last;
    const found = last?.state === "DONE" && !last.remove ? last.kinds.reduce((all, kind) => all + kind.unnamed, 0) : 0;
    return html`<section class="card" aria-label="Sweep">
      <div class="card-head"><h2>Sweep</h2>${last === null ? nothing : state(last.state)}</div>
      <p class="muted">Finds objects in the store that no fact names and that are older than a day. Nothing is removed by looking.</p>
      ${last === null ? nothing : report(last)}
      <div class="actions">
        <button ?disabled=${last?.state === "RUNNING"} @click=${(event) => this.#begin(event, false)}>Look</button>
        ${found > 0 ? html`<button class="danger" @click=${(event) => this.#begin(event, true)}>Remove ${fmt.count(found)} objects</button>` : nothing}
      </div>
    </section>`;
  }

  async #begin(event, remove) {
    await attempt(event.currentTarget, () => api(ROOT, { method: "POST", body: { remove } }), { done: remove ? "Sweeping" : "Looking" });
    this.#refresh();
  }
}

function report(sweep) {
  const columns = [
    { key: "prefix", title: "Under" },
    { key: "named", title: "Named", align: "right", format: fmt.count },
    { key: "young", title: "Too young", align: "right", format: fmt.count },
    { key: "awaited", title: "Work goes on", align: "right", format: fmt.count },
    { key: "foreign", title: "Not ours", align: "right", format: fmt.count },
    { key: "unnamed", title: "Unnamed", align: "right", format: fmt.count },
    { key: "unnamedBytes", title: "Bytes", align: "right", format: fmt.bytes },
    { key: "removed", title: "Removed", align: "right", format: fmt.count },
  ];
  return html`${sweep.stopped ? html`<dt-banner tone="warn">${sweep.stopped}</dt-banner>` : nothing}
    <dt-table caption=${`${sweep.remove ? "Removed" : "Looked at"} ${fmt.ago(sweep.at)} by ${sweep.by.name}`} .columns=${columns} .rows=${sweep.kinds}></dt-table>`;
}
