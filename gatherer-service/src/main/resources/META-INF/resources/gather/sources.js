// What each kind of source needs to be told, and how that is said to the gatherer.
import { fmt, html, live, nothing, upload } from "/console/console.js";
import { parseAddresses } from "./addresses.js";

export const KINDS = {
  commons: "Wikimedia Commons",
  openverse: "Openverse",
  bing: "Own search",
  list: "List file",
  archive: "Archive",
  urls: "Addresses",
  folder: "Folder",
  inbox: "Bucket",
};

const SEARCHES = { commons: "COMMONS", openverse: "OPENVERSE", bing: "BING" };

const LICENCES = {
  ANY: "Any",
  PUBLIC: "Public domain",
  SHARE: "May be shared",
  SHARE_COMMERCIALLY: "May be shared, also commercially",
  MODIFY: "May be changed",
  MODIFY_COMMERCIALLY: "May be changed, also commercially",
};

const PAUSE_MILLIS = 200;

/** Whether enough is filled in; the browser asks for the rest. */
export function ready(form, definition) {
  return form.kind !== "urls" || parsed(form, definition).items.length > 0;
}

/** The source as the API takes it; a file is sent first. */
export async function sourceOf(form, definition, labels, draw) {
  if (form.kind in SEARCHES) {
    return {
      type: "search",
      service: SEARCHES[form.kind],
      perLabel: Number(form.perLabel),
      licence: form.licence,
      ...(form.condition ? { condition: form.condition } : {}),
    };
  }
  switch (form.kind) {
    case "urls":
      return { type: "urls", items: parsed(form, definition).items };
    case "folder":
      return { type: "folder", path: form.path.trim() };
    case "inbox":
      return { type: "inbox", prefix: form.prefix.trim().replace(/^inbox\/|\/$/g, "") };
    default: {
      const where = form.kind === "list" ? "lists" : "archives";
      const onProgress = (sent, all) => {
        Object.assign(form, { sent, all });
        draw();
      };
      const sent = await upload(`/gather/api/v1/${where}`, form.file, { type: "application/octet-stream", onProgress });
      return { type: form.kind, sha256: sent.sha256, ...(form.kind === "list" && form.label ? { label: form.label } : {}) };
    }
  }
}

export function sourceFields(form, definition, draw) {
  const set = (key) => (event) => (form[key] = event.target.value);
  if (form.kind in SEARCHES) {
    return searchFields(form, definition, set);
  }
  switch (form.kind) {
    case "urls":
      return addressFields(form, definition, draw);
    case "folder":
      return html`<label class="field"
        >Folder<input required .value=${live(form.path)} @input=${set("path")} />
        <small>On the gatherer's machine, below a root the operator allows; it holds one folder per label</small></label
      >`;
    case "inbox":
      return html`<label class="field"
        >Prefix<input required spellcheck="false" .value=${live(form.prefix)} @input=${set("prefix")} />
        <small>Keys are <code>inbox/${form.prefix || "…"}/label/file</code> in the platform's bucket</small></label
      >`;
    case "list":
      return html`${fileField(form, "List", ".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,text/plain", listHint())}
      ${otherwise(form, definition, draw)} ${sending(form)}`;
    default:
      return html`${fileField(
        form,
        "Archive",
        ".zip,.tar,.tgz,.tar.gz,application/zip,application/x-tar,application/gzip",
        html`A zip, tar or tar.gz with one folder per label: ${definition.labels.map((label) => label.name).join(", ")}`,
      )}
      ${sending(form)}`;
  }
}

const listHint = () =>
  html`CSV or JSON lines with the columns <code>url</code>, <code>label</code>, <code>licence</code>, <code>creator</code>,
    <code>attribution</code>, <code>page</code>; every other column is kept as an attribute. Or one address a line`;

function searchFields(form, definition, set) {
  const hints = {
    commons: "Openly licensed files; licence and author come with each",
    openverse: "Openly licensed works from many collections; licence and author come with each",
    bing: "The search that the operator has set up, in Bing's format",
  };
  return html`<p class="muted">${hints[form.kind]}</p>
    <div class="fields">
      <label class="field"
        >Pictures per label<input
          type="number"
          min="1"
          max="10000"
          required
          .value=${live(String(form.perLabel))}
          @input=${set("perLabel")}
        /><small>At most; a search may know fewer</small></label
      >
      <label class="field"
        >Licence<select .value=${live(form.licence)} @change=${set("licence")}>
          ${Object.entries(LICENCES).map(([value, text]) => html`<option value=${value} ?selected=${value === form.licence}>${text}</option>`)}
        </select></label
      >
      ${definition.conditions.length === 0
        ? nothing
        : html`<label class="field"
            >Condition<select .value=${live(form.condition)} @change=${set("condition")}>
              <option value="">None</option>
              ${definition.conditions.map(({ name }) => html`<option value=${name} ?selected=${name === form.condition}>${name}</option>`)}
            </select>
            <small>Added to each query</small></label
          >`}
    </div>
    <dl class="facts">
      ${definition.labels.map((label) => html`<dt>${label.name}</dt><dd>${label.queries.join(" · ")}</dd>`)}
    </dl>`;
}

function fileField(form, title, accept, hint) {
  return html`<label class="field"
    >${title}<input type="file" accept=${accept} required @change=${(event) => (form.file = event.target.files[0] ?? null)} />
    <small>${hint}</small></label
  >`;
}

function sending(form) {
  return form.all > 0
    ? html`<dt-progress
        label="Sending"
        value=${form.sent}
        max=${form.all}
        detail=${`${fmt.bytes(form.sent)} of ${fmt.bytes(form.all)}`}
      ></dt-progress>`
    : nothing;
}

function otherwise(form, definition, draw) {
  return html`<label class="field"
    >Label of lines without one<select
      .value=${live(form.label)}
      @change=${(event) => {
        form.label = event.target.value;
        draw();
      }}
    >
      <option value="">none</option>
      ${definition.labels.map((label) => html`<option value=${label.name} ?selected=${label.name === form.label}>${label.name}</option>`)}
    </select></label
  >`;
}

/** The list as it was read last: a long one is not read again for each drawing. */
let read = { key: null, list: null };

function parsed(form, definition) {
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

function addressFields(form, definition, draw) {
  const { items, problems } = parsed(form, definition);
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
    ${otherwise(form, definition, draw)}
    <p class="muted" role="status">${several(items.length, "picture")}${problems.length > 0 ? `, ${several(problems.length, "line")} left out` : ""}</p>
    ${problems.length > 0
      ? html`<ul class="examples">
          ${problems.slice(0, 5).map((problem) => html`<li>${problem}</li>`)}
        </ul>`
      : nothing}`;
}
