// The page "Monitor": who answers, how the version on its way does, and whether production still looks like validation.
import { api, classifier, html, link, nothing, onClassifier, render, watch } from "/console/console.js";
import { changeCard, emptyWish } from "./change.js";
import { driftCard } from "./drift.js";
import { historyTable } from "./history.js";
import { routingCard } from "./routing.js";
import { verdictCard } from "./verdict.js";
import { windowsCard } from "./windows.js";

const SECONDS = 3;
const page = document.querySelector("#page");

let polling;
let seen = null;
let wish = emptyWish();

function draw() {
  const name = classifier();
  if (!name) {
    render(
      html`<h1>Monitor</h1>
        <dt-empty>
          <h2>No classifier yet</h2>
          <p>Once a version is trained, you roll it out here and see how it does.</p>
          <a class="button primary" href="/gather/">Define a classifier</a>
        </dt-empty>`,
      page,
    );
    return;
  }
  render(
    html`
      <div class="page-head">
        <div>
          <h1>Roll out and watch ${name}</h1>
          <p>A new version runs unseen first, then for a share of the subjects, then for all. Each step is a person's, with a reason.</p>
        </div>
      </div>
      ${seen ? sections() : html`<p class="muted">Reading …</p>`}
    `,
    page,
  );
}

function sections() {
  const { rollout, verdict, windows, drift } = seen;
  if (rollout.revision === 0 && rollout.options.every((each) => each.command !== "SHADOW")) {
    return html`<dt-empty>
      <h2>No version to roll out yet</h2>
      <p>Train one; it appears here by itself.</p>
      <a class="button primary" href=${link("/train/")}>Train a version</a>
    </dt-empty>`;
  }
  return html`
    <div class="grid">
      <div class="stack">${routingCard(rollout)} ${rollout.challenger ? verdictCard(verdict) : nothing}</div>
      ${changeCard(rollout, verdict, wish, { draw, changed })}
    </div>
    ${driftCard(drift, rollout)} ${windowsCard(windows)} ${historyTable(rollout.history)}
  `;
}

function changed() {
  wish = emptyWish();
  return polling?.now();
}

onClassifier((name) => {
  polling?.stop();
  seen = null;
  wish = emptyWish();
  draw();
  if (!name) {
    return;
  }
  const root = `/monitor/api/v1/classifiers/${encodeURIComponent(name)}`;
  polling = watch(SECONDS, async ({ signal }) => {
    const [rollout, verdict, windows, drift] = await Promise.all(
      ["rollout", "verdict", "windows", "drift"].map((what) => api(`${root}/${what}`, { signal })),
    );
    if (name === classifier()) {
      seen = { rollout, verdict, windows, drift };
      draw();
    }
  });
});

draw();
