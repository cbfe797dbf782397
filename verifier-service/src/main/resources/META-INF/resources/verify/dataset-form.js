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
      <label class="field">Kept together<input name="groups" value="page" /><small>pictures of the same page, or attributes: page, camera, subject. Near-duplicates always are.</small></label>
    </div>
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

function wanted({ seed, valid, calibration, test, groups }) {
  return {
    seed: Number(seed.value),
    validShare: Number(valid.value) / 100,
    calibrationShare: Number(calibration.value) / 100,
    testShare: Number(test.value) / 100,
    groupBy: groups.value.split(",").map((word) => word.trim()).filter((word) => word !== ""),
  };
}
