// One answer: the picture, the label, how sure, and what it causes.
import { fmt, html, nothing, state } from "/console/console.js";

const MOST_BARS = 12;

/** What a role's word does not say by itself. */
const ROLES = {
  CONTROL: "the champion, as the canary's control",
  CANARY: "the canary",
  PINNED: "chosen by the caller",
};

export function answerCard(asked) {
  switch (asked.state) {
    case "none":
      return html`<dt-empty><h2>No picture yet</h2><p>The answer appears here, with how sure the model is of each label.</p></dt-empty>`;
    case "asking":
      return html`<dt-progress label="Asking about ${asked.file.name || "the picture"}"></dt-progress>`;
    case "refused":
      return html`<dt-banner tone="bad">No answer for ${asked.file.name || "the picture"}: ${asked.why}.</dt-banner>${picture(asked)}`;
    default:
      return answered(asked);
  }
}

function answered({ answer, canvas }) {
  return html`<div class="predict-answer">
      ${picture({ canvas })}
      <div class="stack">
        <h2 class="predict-label">${answer.label} <span class="num">${fmt.share(answer.confidence)}</span></h2>
        <p>${answer.action ? html`Action: <b>${answer.action}</b>` : html`<span class="muted">It causes no action.</span>`}</p>
      </div>
    </div>
    <ul class="predict-bars" aria-label="How sure the model is of each label">
      ${ranked(answer.probabilities).map(
        ([label, share]) => html`<li>
          <span class="clip">${label}</span>
          <progress max="1" .value=${share} aria-label=${label}></progress>
          <span class="num">${fmt.share(share)}</span>
        </li>`,
      )}
    </ul>
    ${more(answer.probabilities)}
    <dl class="facts">
      <dt>Answered by</dt>
      <dd>version ${answer.version} ${state(answer.role)} <span class="muted">${ROLES[answer.role] ?? ""}</span></dd>
      <dt>Decoding</dt>
      <dd>${fmt.ms(answer.decodeMillis)}</dd>
      <dt>Inference</dt>
      <dd>${fmt.ms(answer.inferMillis)}</dd>
      <dt>Prediction</dt>
      <dd><code>${answer.prediction}</code></dd>
    </dl>`;
}

function picture({ canvas }) {
  return canvas ? html`<div class="predict-picture">${canvas}</div>` : nothing;
}

function ranked(probabilities) {
  return Object.entries(probabilities)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_BARS);
}

function more(probabilities) {
  const hidden = Object.keys(probabilities).length - MOST_BARS;
  return hidden > 0 ? html`<p class="muted">${fmt.count(hidden)} less probable labels are not shown.</p>` : nothing;
}
