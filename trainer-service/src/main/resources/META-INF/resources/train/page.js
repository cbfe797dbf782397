// Training: start a run, follow it epoch by epoch, see what models came out.
import { api, attempt, classifier, events, fmt, html, nothing, onClassifier, render, repeat, state, watch } from "/console/console.js";
import { epochCharts, epochTable } from "./epochs.js";
import { startForm } from "./form.js";
import { modelTable } from "./models.js";

const API = "/train/api/v1";
const SECONDS = 4;
const SHOWN = 20;

const page = document.querySelector("#page");
const seen = { runs: null, models: [], backbones: [], definition: null };
const streams = new Map();
let reader = null;

onClassifier(() => {
  Object.assign(seen, { runs: null, models: [], definition: null });
  closeStreams(() => true);
  draw();
  reader?.now();
});
reader = watch(SECONDS, read);
draw();

async function read({ signal }) {
  const name = classifier();
  if (!name) {
    return;
  }
  const query = `?classifier=${encodeURIComponent(name)}`;
  const [runs, models, backbones] = await Promise.all([
    api(`${API}/runs${query}`, { signal }),
    api(`${API}/models${query}`, { signal }),
    api(`${API}/backbones`, { signal }),
  ]);
  if (name !== classifier()) {
    return;
  }
  Object.assign(seen, { runs, models, backbones });
  follow(runs);
  draw();
  // the recipe is only a suggestion for the form: without the gatherer the page still works
  seen.definition ??= await api(`/gather/api/v1/classifiers/${encodeURIComponent(name)}`, { signal }).catch(() => null);
  draw();
}

/** A stream for the run in work; browsers allow few connections, so the waiting ones are polled. */
function follow(runs) {
  const working = runs.filter((run) => !ended(run) && run.state !== "QUEUED").slice(0, 2);
  closeStreams((run) => !working.some((each) => each.run === run));
  for (const { run } of working) {
    if (!streams.has(run)) {
      streams.set(run, events(`${API}/runs/${encodeURIComponent(run)}/events`, heard));
    }
  }
}

function heard(progress) {
  seen.runs = (seen.runs ?? []).map((run) => (run.run === progress.run ? progress : run));
  draw();
  if (ended(progress)) {
    reader?.now();
    return false;
  }
  return true;
}

function closeStreams(which) {
  for (const [run, stream] of streams) {
    if (which(run)) {
      stream.close();
      streams.delete(run);
    }
  }
}

function ended(run) {
  return ["DONE", "FAILED", "CANCELLED"].includes(run.state);
}

function draw() {
  const name = classifier();
  render(
    html`
      <div class="page-head"><h1>Train</h1></div>
      ${name ? nothing : html`<dt-empty>Define a classifier first; then its datasets can be trained on here.</dt-empty>`}
      ${name
        ? html`
            ${startForm({ name, definition: seen.definition, backbones: seen.backbones, onStarted: () => reader?.now() })}
            <section class="card" aria-labelledby="runs-title">
              <div class="card-head"><h2 id="runs-title">Runs</h2></div>
              ${runList()}
            </section>
            <section class="card" aria-labelledby="models-title">
              <div class="card-head"><h2 id="models-title">Models</h2></div>
              ${modelTable(seen.models)}
            </section>
          `
        : nothing}
    `,
    page,
  );
}

function runList() {
  if (seen.runs === null) {
    return html`<p class="muted">Reading the runs …</p>`;
  }
  if (seen.runs.length === 0) {
    return html`<dt-empty>No run yet. Start one above; a dataset must have been released.</dt-empty>`;
  }
  return html`${repeat(seen.runs.slice(0, SHOWN), (run) => run.run, (run, index) => runCard(run, index === 0))}`;
}

function runCard(run, newest) {
  return html`<details ?open=${newest || !ended(run)}>
    <summary>
      ${state(run.state)} <span class="mono">${fmt.short(run.run)}</span>
      <span class="muted">${fmt.ago(run.at)}${run.device ? ` · ${run.device}` : ""}${lastError(run)}</span>
    </summary>
    <div class="stack">
      ${run.failure ? html`<dt-banner tone="bad">${run.failure}</dt-banner>` : nothing}
      ${ended(run) ? nothing : progress(run)}
      ${run.epochs.length > 0 ? html`${epochTable(run)}${epochCharts(run)}` : nothing}
    </div>
  </details>`;
}

function lastError(run) {
  const last = run.epochs.at(-1);
  return last ? ` · error rate ${fmt.share(last.errorRate)} after ${run.epochs.length} epochs` : "";
}

function progress(run) {
  const label = { QUEUED: "Waiting for a trainer", PREPARING: "Fetching and decoding pictures", EXPORTING: "Exporting and checking the model" }[run.state];
  const left = run.etaSeconds === undefined ? "" : `${fmt.duration(run.etaSeconds)} left`;
  return html`<div class="row">
    ${run.state === "TRAINING" && run.steps > 0
      ? html`<dt-progress label=${`Step ${fmt.count(run.step)} of ${fmt.count(run.steps)}`} .value=${run.step} .max=${run.steps} detail=${left}></dt-progress>`
      : html`<dt-progress label=${label ?? "Training"}></dt-progress>`}
    <button
      type="button"
      class="danger"
      @click=${(event) =>
        attempt(event.currentTarget, () => api(`${API}/runs/${encodeURIComponent(run.run)}/cancel`, { method: "POST" }), {
          done: "The run is being cancelled",
        })}
    >
      Cancel
    </button>
  </div>`;
}
