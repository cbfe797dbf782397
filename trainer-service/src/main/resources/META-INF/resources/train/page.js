// Training: start a run, follow it epoch by epoch, see what models came out.
import { api, attempt, classifier, events, fmt, html, link, nothing, onClassifier, render, repeat, state, watch } from "/console/console.js";
import { backbonesCard } from "./backbones.js";
import { epochCharts, epochTable } from "./epochs.js";
import { recipeInWords, startForm } from "./form.js";
import { manifestFor, modelTable } from "./models.js";

const API = "/train/api/v1";
const SECONDS = 4;
const SHOWN = 20;

const page = document.querySelector("#page");
const seen = { runs: null, models: [], backbones: [], datasets: [], definition: null, manifest: undefined };
const asked = Number(new URLSearchParams(location.search).get("dataset")) || null;
const requests = new Map();
const streams = new Map();
let reader = null;
let chosen = null;

onClassifier(() => {
  Object.assign(seen, { runs: null, models: [], datasets: [], definition: null, manifest: undefined });
  chosen = null;
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
  const model = shownModel();
  // the recipe and the datasets only help to fill in the form: without gatherer and verifier the page still works
  const [definition, datasets, manifest] = await Promise.all([
    seen.definition ?? api(`/gather/api/v1/classifiers/${encodeURIComponent(name)}`, { signal }).catch(() => null),
    api(`/verify/api/v1/classifiers/${encodeURIComponent(name)}/datasets`, { signal }).catch(() => seen.datasets),
    model && manifestFor(model, signal),
    ...runs.slice(0, SHOWN).map((run) => readRequest(run.run, signal)),
  ]);
  if (name === classifier()) {
    Object.assign(seen, { definition, datasets: datasets.filter((each) => each.version > 0).sort((a, b) => b.version - a.version), manifest });
    draw();
  }
}

/** What was asked for never changes, so it is read once. */
async function readRequest(run, signal) {
  if (!requests.has(run)) {
    const request = await api(`${API}/runs/${encodeURIComponent(run)}/request`, { signal }).catch(() => null);
    if (request) {
      requests.set(run, request);
    }
  }
}

/** The model version whose errors are shown: the chosen one, else the newest. */
function shownModel() {
  return seen.models.find((each) => each.version === chosen) ?? [...seen.models].sort((a, b) => b.version - a.version)[0];
}

function choose(version) {
  chosen = version;
  draw();
  reader.now();
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
      <div class="page-head"><h1>Train ${name}</h1></div>
      ${name ? nothing : noClassifier()}
      ${name
        ? html`
            ${startForm({
              name,
              definition: seen.definition,
              datasets: seen.datasets,
              asked,
              backbones: seen.backbones,
              onStarted: () => reader?.now(),
            })}
            <section class="card" aria-labelledby="runs-title">
              <div class="card-head"><h2 id="runs-title">Runs</h2></div>
              ${runList()}
            </section>
            <section class="card" aria-labelledby="models-title">
              <div class="card-head"><h2 id="models-title">Models</h2></div>
              ${modelTable(seen.models, { chosen: shownModel()?.version, manifest: seen.manifest, choose })}
            </section>
            ${backbonesCard(seen.backbones, { draw, changed: () => reader?.now() })}
          `
        : nothing}
    `,
    page,
  );
}

function noClassifier() {
  return html`<dt-empty>
    <h2>No classifier yet</h2>
    <p>Define one, gather pictures and release a dataset; then it is trained on here.</p>
    <a class="button primary" href="/gather/">Define a classifier</a>
  </dt-empty>`;
}

function runList() {
  if (seen.runs === null) {
    return html`<p class="muted">Reading the runs …</p>`;
  }
  if (seen.runs.length === 0) {
    return html`<dt-empty>
      <h3>No run yet</h3>
      <p>Start one above; a dataset must have been <a href=${link("/verify/")}>released</a>.</p>
    </dt-empty>`;
  }
  return html`${repeat(seen.runs.slice(0, SHOWN), (run) => run.run, (run, index) => runCard(run, index === 0))}
    ${seen.runs.length > SHOWN ? html`<p class="muted">and ${fmt.count(seen.runs.length - SHOWN)} older ones, in the API</p>` : nothing}`;
}

function runCard(run, newest) {
  return html`<details ?open=${newest || !ended(run)}>
    <summary>
      ${state(run.state)} <span class="mono">${fmt.short(run.run)}</span>
      <span class="muted">${fmt.ago(run.at)}${run.device ? ` · ${run.device}` : ""}${lastError(run)}</span>
      ${run.failure ? html`<span class="why">${run.failure}</span>` : nothing}
    </summary>
    <div class="stack">
      ${wanted(requests.get(run.run))}
      ${ended(run) ? nothing : progress(run)}
      ${run.epochs.length > 0 ? html`${epochTable(run)}${epochCharts(run)}` : ended(run) ? html`<p class="muted">No epoch was finished.</p>` : nothing}
    </div>
  </details>`;
}

function wanted(request) {
  return request
    ? html`<p class="muted">
        Dataset ${request.dataset}, ${recipeInWords(request.recipe)}, learning rate ${request.recipe.baseLearningRate}, ${request.recipe.batchSize}
        pictures a step, seed ${request.recipe.seed}. Asked for by ${request.by.name}.
      </p>`
    : nothing;
}

function lastError(run) {
  const last = run.epochs.at(-1);
  return last ? ` · error rate ${fmt.share(last.errorRate)} after ${run.epochs.length} ${run.epochs.length === 1 ? "epoch" : "epochs"}` : "";
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
