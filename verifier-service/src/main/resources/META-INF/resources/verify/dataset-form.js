// Asking for a dataset: its shares and what belongs together.
import { attempt, fmt, html } from "/console/console.js";
import { verify } from "./api.js";

/** The form; `done` is called once the dataset is asked for. */
export function datasetForm(classifier, summary, busy, done) {
  const ready = summary.accepted - summary.removed;
  return html`<form @submit=${(event) => submit(event, classifier, done)}>
    <div class="fields">
      ${share("valid", "For validation, %", 1, 20, "best checkpoint and metrics")}
      ${share("calibration", "For calibration, %", 0, 10, "not trained on; labels with few pictures get none")}
      ${share("test", "For the locked test, %", 0, 0, "neither trained on, validated on nor shown")}
      <label class="field">Seed<input name="seed" type="number" min="0" max="9007199254740991" step="1" value="42" required /><small>the same seed keeps each picture in its part</small></label>
    </div>
    <details>
      <summary>What is kept, kept together and weighted</summary>
      <div class="fields">
        <label class="field">Kept together<input name="groups" value="page" /><small>pictures of the same page, or attributes: page, camera, subject. Near-duplicates always are.</small></label>
      <label class="field">Pictures<select name="refresh">
        <option value="append">all accepted</option>
        <option value="sliding-window">the newest</option>
        <option value="class-cap">so many a label, drawn</option>
      </select><small>how a version is refreshed</small></label>
      <label class="field">At most a label<input name="perLabel" type="number" min="2" step="1" /><small>with the newest or drawn</small></label>
      <label class="field">Not older than, days<input name="days" type="number" min="1" max="36500" step="1" /><small>with the newest</small></label>
      <label class="field">Weights<select name="weighting">
        <option value="EQUAL">every picture counts the same</option>
        <option value="BALANCED">every label counts the same</option>
      </select><small>in training</small></label>
    </div>
    </details>
    <div class="actions">
      <button class="primary" ?disabled=${busy}>Release a dataset</button>
      <span class="hint">${fmt.count(ready)} accepted pictures${summary.waiting > 0 ? `; ${fmt.count(summary.waiting)} still waiting are left out` : ""}</span>
    </div>
  </form>`;
}

function share(name, title, least, usual, hint) {
  return html`<label class="field">${title}<input name=${name} type="number" min=${least} max="90" step="1" value=${usual} required /><small>${hint}</small></label>`;
}

async function submit(event, classifier, done) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector("button.primary");
  await attempt(button, () => verify.release(classifier, wanted(form.elements)), { done: "Dataset asked for" });
  done();
}

function wanted({ seed, valid, calibration, test, groups, refresh, perLabel, days, weighting }) {
  return {
    seed: Number(seed.value),
    validShare: Number(valid.value) / 100,
    calibrationShare: Number(calibration.value) / 100,
    testShare: Number(test.value) / 100,
    groupBy: groups.value.split(",").map((word) => word.trim()).filter((word) => word !== ""),
    refresh: policy(refresh.value, number(perLabel), number(days)),
    weighting: weighting.value,
  };
}

function policy(type, perLabel, days) {
  if (type === "append") {
    return { type };
  }
  return type === "class-cap" ? { type, perLabel } : { type, perLabel, days };
}

/** undefined if nothing is given. */
function number(input) {
  return input.value === "" ? undefined : Number(input.value);
}
