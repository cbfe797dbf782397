// All that is known of one picture: large, where it came from, what was found, and who decided what.
import { fmt, html, nothing, state } from "/console/console.js";
import { verify } from "./api.js";

/** history: the decisions on it, if they were read; undo(image, revision) takes one back. */
export function facts(row, history, undo) {
  if (!row) {
    return html`<p class="muted">No picture is chosen.</p>`;
  }
  const usable = row.verdict === "ACCEPTED";
  return html`<figure class="verify-large">
      <img src=${usable ? verify.original(row.image) : verify.thumbnail(row.image)} alt=${`${row.label ?? "removed"}, large`} />
    </figure>
    <dl class="facts">
      <dt>Image</dt>
      <dd>${usable ? html`<a href=${verify.original(row.image)} target="_blank" rel="noopener"><code>${fmt.short(row.image)}</code></a>` : html`<code>${fmt.short(row.image)}</code>`}</dd>
      <dt>Verdict</dt>
      <dd>${state(row.verdict)} ${row.reason ?? ""}</dd>
      ${pair("Why", row.detail)}
      <dt>Label</dt>
      <dd>${row.label ?? "removed"}${row.decidedBy ? ` (by ${row.decidedBy.name})` : ""}</dd>
      ${row.wanted.length > 1 ? pair("Gathered as", row.wanted.join(", ")) : nothing}
      <dt>Size</dt>
      <dd>${row.width > 0 ? `${row.width}×${row.height} ${row.format}, ` : ""}${fmt.bytes(row.bytes)}</dd>
      ${row.hint?.suggested ? pair("Looks like", row.hint.suggested) : nothing}
      ${typeof row.hint?.probabilityOfGiven === "number" ? pair("Label's chance", fmt.share(row.hint.probabilityOfGiven)) : nothing}
      ${typeof row.hint?.loss === "number" ? pair("Loss", fmt.number(row.hint.loss, 2)) : nothing}
      ${row.hint?.oddities?.length > 0 ? pair("Odd", row.hint.oddities.join(", ")) : nothing}
      ${row.warnings.length > 0 ? pair("Warnings", row.warnings.join(", ")) : nothing}
      <dt>From</dt>
      <dd>${place(row.url)}</dd>
      ${row.page ? html`<dt>Page</dt><dd>${place(row.page)}</dd>` : nothing} ${pair("Licence", row.licence)} ${pair("Creator", row.creator)}
      ${pair("Attribution", row.attribution)} ${Object.entries(row.attributes ?? {}).map(([name, value]) => pair(name, value))}
      ${row.facts > 1 ? pair("Gathered", `${fmt.count(row.facts)} times`) : nothing}
    </dl>
    ${history && history.steps.length > 0 ? steps(row, history, undo) : nothing}`;
}

function steps(row, history, undo) {
  return html`<h3>Decisions</h3>
    <ol class="verify-steps">
      ${history.steps.map(
        (step) => html`<li>
          <span class=${step.undone ? "undone" : ""}>${decisionWords(step)}</span>
          <span class="muted">${step.by.name}, ${fmt.ago(step.at)}${step.why ? `: ${step.why}` : ""}</span>
          ${canUndo(step) ? html`<button type="button" class="quiet" @click=${() => undo(row.image, step.revision)}>Undo</button>` : nothing}
        </li>`,
      )}
    </ol>`;
}

export function canUndo(step) {
  return !step.undone && step.undoes === undefined;
}

export function decisionWords(step) {
  return step.undoes === undefined ? (step.label ?? "removed") : `number ${step.undoes} undone`;
}

function pair(name, value) {
  return value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
}

/** A web address becomes a link, anything else stays text. */
export function place(url) {
  return /^https?:\/\//i.test(url)
    ? html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow" class="clip">${url}</a>`
    : html`<span class="clip">${url}</span>`;
}
