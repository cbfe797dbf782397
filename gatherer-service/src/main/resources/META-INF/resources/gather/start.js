// Starting a gathering: from a search, a list, an archive, a folder of the gatherer's machine or the bucket's inbox.
import { api, attempt, html, nothing } from "/console/console.js";
import { KINDS, ready, sourceFields, sourceOf } from "./sources.js";

const form = {
  kind: "commons",
  perLabel: 150,
  licence: "ANY",
  condition: "",
  text: "",
  label: "",
  path: "",
  prefix: "",
  file: null,
  sent: 0,
  all: 0,
  only: new Set(),
};

/** The card; draw is called when what it shows has changed, started with the new gathering; wall has pictures by label. */
export function startCard(definition, { draw, started, wall }) {
  const submit = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector("button.primary");
    const progress = await attempt(button, () => start(definition, draw), { done: "The gathering is queued" });
    form.sent = form.all = 0;
    draw();
    if (progress) {
      started(progress);
    }
  };
  const pick = (kind) => {
    Object.assign(form, { kind, file: null });
    draw();
  };
  return html`<form class="card" @submit=${submit}>
    <div class="card-head"><h2>Gather from</h2></div>
    <div class="tabs" role="group" aria-label="Source">
      ${Object.entries(KINDS).map(
        ([kind, title]) =>
          html`<button type="button" aria-pressed=${String(kind === form.kind)} @click=${() => pick(kind)}>${title}</button>`,
      )}
    </div>
    ${sourceFields(form, definition, draw)} ${labelsChoice(definition, wall, draw)}
    <div class="actions">
      <button class="primary" type="submit" ?disabled=${!ready(form, definition)}>Start gathering</button>
    </div>
  </form>`;
}

async function start(definition, draw) {
  const labels = wanted(definition);
  const source = await sourceOf(form, definition, labels, draw);
  return api("/gather/api/v1/gatherings", {
    method: "POST",
    body: { classifier: definition.classifier, source, ...(labels.length > 0 ? { labels } : {}) },
    timeout: 30,
  });
}

/** The labels that were ticked; none stands for all. */
function wanted(definition) {
  return definition.labels.map((label) => label.name).filter((name) => form.only.has(name));
}

/** Which labels: all, or those that lack pictures. */
function labelsChoice(definition, wall, draw) {
  const names = definition.labels.map((label) => label.name);
  const least = Math.max(0, ...names.map((name) => wall.get(name)?.total ?? 0));
  const lacking = names.filter((name) => (wall.get(name)?.total ?? 0) < least);
  const tick = (name) => (event) => {
    event.target.checked ? form.only.add(name) : form.only.delete(name);
    draw();
  };
  const only = (some) => () => {
    form.only = new Set(some);
    draw();
  };
  return html`<details ?open=${form.only.size > 0}>
    <summary>Only some labels${wanted(definition).length > 0 ? `: ${wanted(definition).join(", ")}` : ""}</summary>
    <div class="row" role="group" aria-label="Labels to gather for">
      ${names.map(
        (name) =>
          html`<label class="check"
            ><input type="checkbox" .checked=${form.only.has(name)} @change=${tick(name)} />${name}
            <span class="muted">${wall.get(name)?.total ?? ""}</span></label
          >`,
      )}
    </div>
    <div class="actions">
      ${lacking.length > 0 && lacking.length < names.length
        ? html`<button type="button" @click=${only(lacking)}>Those with fewer than ${least} pictures</button>`
        : nothing}
      ${form.only.size > 0 ? html`<button type="button" class="quiet" @click=${only([])}>All labels</button>` : nothing}
    </div>
  </details>`;
}
