// Starting a gathering: from the image search, a pasted list, a zip, or a folder of the gatherer's machine.
import { api, attempt, fmt, html, live, nothing, upload } from "/console/console.js";
import { parseAddresses } from "./addresses.js";

const KINDS = { search: "Image search", urls: "List of addresses", archive: "Zip of folders", folder: "Folder on the server" };

const PAUSE_MILLIS = 200;

const form = { kind: "search", perLabel: 150, text: "", label: "", path: "", file: null, sent: 0, all: 0 };

/** The card; draw is called when what it shows has changed, started with the new gathering. */
export function startCard(definition, { draw, started }) {
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
    form.kind = kind;
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
    ${fields(definition, draw)}
    <div class="actions"><button class="primary" type="submit" ?disabled=${form.kind === "urls" && parsed(definition).items.length === 0}>Start gathering</button></div>
  </form>`;
}

async function start(definition, draw) {
  const source = await sourceOf(definition, draw);
  return api("/gather/api/v1/gatherings", {
    method: "POST",
    body: { classifier: definition.classifier, source },
    timeout: 30,
  });
}

async function sourceOf(definition, draw) {
  switch (form.kind) {
    case "search":
      return { type: "search", perLabel: Number(form.perLabel) };
    case "urls":
      return { type: "urls", items: parsed(definition).items };
    case "folder":
      return { type: "folder", path: form.path.trim() };
    default: {
      const onProgress = (sent, all) => {
        Object.assign(form, { sent, all });
        draw();
      };
      const archive = await upload("/gather/api/v1/archives", form.file, { type: "application/zip", onProgress });
      return { type: "archive", sha256: archive.sha256 };
    }
  }
}

/** The list as it was read last: a long one is not read again for each drawing. */
let read = { key: null, list: null };

function parsed(definition) {
  const labels = definition.labels.map((label) => label.name);
  const key = JSON.stringify([form.label, labels]);
  if (read.key !== key || read.text !== form.text) {
    read = { key, text: form.text, list: parseAddresses(form.text, labels, form.label) };
  }
  return read.list;
}

const several = (n, one) => `${fmt.count(n)} ${n === 1 ? one : `${one}s`}`;

let typing = 0;

/** Reading a long list takes a moment, so it waits until the person pauses. */
function soon(draw) {
  clearTimeout(typing);
  typing = setTimeout(draw, PAUSE_MILLIS);
}

function fields(definition, draw) {
  switch (form.kind) {
    case "search":
      return html`<label class="field"
          >Pictures per label<input
            type="number"
            min="1"
            max="10000"
            required
            .value=${live(String(form.perLabel))}
            @input=${(event) => (form.perLabel = event.target.value)}
          /><small>At most; a search may know fewer</small></label
        >
        <dl class="facts">
          ${definition.labels.map((label) => html`<dt>${label.name}</dt><dd>${label.queries.join(" · ")}</dd>`)}
        </dl>`;
    case "urls":
      return addressFields(definition, draw);
    case "folder":
      return html`<label class="field"
        >Folder<input required .value=${live(form.path)} @input=${(event) => (form.path = event.target.value)} />
        <small>Holds one folder per label; below a root the operator allows</small></label
      >`;
    default:
      return html`<label class="field"
          >Zip file<input
            type="file"
            accept=".zip,application/zip"
            required
            @change=${(event) => (form.file = event.target.files[0] ?? null)}
          /><small>Holds one folder per label: ${definition.labels.map((label) => label.name).join(", ")}</small></label
        >
        ${form.all > 0
          ? html`<dt-progress
              label="Sending"
              value=${form.sent}
              max=${form.all}
              detail=${`${fmt.bytes(form.sent)} of ${fmt.bytes(form.all)}`}
            ></dt-progress>`
          : nothing}`;
  }
}

function addressFields(definition, draw) {
  const { items, problems } = parsed(definition);
  return html`<label class="field"
      >Addresses<textarea
        class="addresses"
        required
        spellcheck="false"
        .value=${live(form.text)}
        @input=${(event) => {
          form.text = event.target.value;
          soon(draw);
        }}
      ></textarea>
      <small>One a line, with its label before or after it: <code>grizzly https://…</code></small></label
    >
    <label class="field"
      >Label of lines without one<select
        .value=${live(form.label)}
        @change=${(event) => {
          form.label = event.target.value;
          draw();
        }}
      >
        <option value="">none</option>
        ${definition.labels.map((label) => html`<option value=${label.name}>${label.name}</option>`)}
      </select></label
    >
    <p class="muted" role="status">${several(items.length, "picture")}${problems.length > 0 ? `, ${several(problems.length, "line")} left out` : ""}</p>
    ${problems.length > 0
      ? html`<ul class="examples">
          ${problems.slice(0, 5).map((problem) => html`<li>${problem}</li>`)}
        </ul>`
      : nothing}`;
}
