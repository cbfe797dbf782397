// The page of verified pictures: what was found, what it is labelled, and the datasets released from it.
import { html, link, nothing, onClassifier, render, watch } from "/console/console.js";
import { verify } from "./api.js";
import { Activity } from "./activity.js";
import { Cleaner } from "./cleaner.js";
import { Doubts } from "./doubts.js";
import { Datasets } from "./datasets.js";
import { Review } from "./review.js";
import { overview } from "./overview.js";

const REFRESH_SECONDS = 3;
const page = document.querySelector("#page");
let polling;

onClassifier((classifier) => {
  polling?.stop();
  if (!classifier) {
    render(noClassifier(), page);
    return;
  }
  const view = { summary: null, draw };
  const refresh = () => polling?.now();
  const cleaner = new Cleaner(classifier, draw, refresh);
  const activity = new Activity(classifier, draw, (image, revision) => cleaner.undo(image, revision));
  const review = new Review(classifier, draw, refresh);
  const doubts = new Doubts(classifier, refresh, (change) => cleaner.show(change));
  const datasets = new Datasets(classifier, draw, refresh);

  function draw() {
    const { summary } = view;
    if (summary === null) {
      render(html`<h1>Verify ${classifier}</h1><p class="muted">Reading the pictures …</p>`, page);
      return;
    }
    render(
      html`<div class="page-head">
          <h1>Verify ${classifier}</h1>
          ${summary === undefined ? nothing : html`<a href="#datasets">Datasets</a>`}
        </div>
        ${summary === undefined ? nothingYet() : html`${overview(summary, (filter) => cleaner.show(filter))} ${cleaner.draw(summary)} ${review.draw(summary)} ${doubts.draw()} ${activity.draw()}`}
        ${datasets.draw(summary)}`,
      page,
    );
  }

  draw();
  polling = watch(REFRESH_SECONDS, async ({ signal }) => {
    view.summary = await known(verify.summary(classifier, { signal }));
    if (view.summary !== undefined) {
      await Promise.all([review.read(signal), doubts.read(signal), activity.read(signal), datasets.read(signal)]);
    }
    if (!signal.aborted) {
      draw();
      await cleaner.heard(view.summary);
    }
  });
});

/** undefined if the verifier has not heard of the classifier yet. */
async function known(answer) {
  try {
    return await answer;
  } catch (problem) {
    if (problem.code === "classifier-unknown") {
      return undefined;
    }
    throw problem;
  }
}

function nothingYet() {
  return html`<dt-empty>
    <h2>No pictures yet</h2>
    <p>Gather pictures for this classifier; each is looked at here as it arrives.</p>
    <a class="button primary" href=${link("/gather/")}>Gather pictures</a>
  </dt-empty>`;
}

function noClassifier() {
  return html`<h1>Verify</h1>
    <dt-empty>
      <h2>No classifier yet</h2>
      <p>Define one and gather pictures for it; each is looked at here as it arrives.</p>
      <a class="button primary" href="/gather/">Define a classifier</a>
    </dt-empty>`;
}
