// The page "Gather": what a classifier is, where its pictures come from, and how far that is.
import { api, classifier, html, nothing, onClassifier, render, watch } from "/console/console.js";
import { definitionForm, definitionFacts, emptyDraft, draftOf } from "./define.js";
import { followGathering, gatheringsTable, progressCard } from "./progress.js";
import { startCard } from "./start.js";
import { pictureWall, watchWall } from "./wall.js";

const page = document.querySelector("#page");

const state = {
  definition: null,
  known: false,
  draft: null,
  gatherings: [],
  chosen: null,
  wall: new Map(),
};

let polling;
let walling;
let following;

function draw() {
  render(
    html`
      <div class="page-head">
        <div>
          <h1>${title()}</h1>
          <p>${(!state.draft?.isNew && state.definition?.objective) || "A classifier starts with what it is for and which answers it may give."}</p>
        </div>
        ${state.draft ? nothing : html`<button type="button" @click=${() => turnTo(emptyDraft())}>Define a classifier</button>`}
      </div>
      ${state.draft ? definitionForm(state.draft, { draw, saved, cancel: state.known ? () => turnTo(null) : null }) : nothing}
      ${state.definition && !state.draft ? existing() : nothing}
      ${state.definition || state.draft ? nothing : html`<p class="muted">Reading …</p>`}
    `,
    page,
  );
}

function title() {
  if (state.draft?.isNew) {
    return "New classifier";
  }
  return state.definition ? `Gather pictures for ${state.definition.classifier}` : "Gather pictures";
}

function existing() {
  const shown = chosenGathering();
  return html`
    <details>
      <summary>What it is for, its labels and recipe</summary>
      <div class="stack">
        ${definitionFacts(state.definition)}
        <div class="actions">
          <button type="button" @click=${() => turnTo(draftOf(state.definition))}>Change the definition</button>
        </div>
      </div>
    </details>
    <div class="grid">
      ${startCard(state.definition, { draw, started, wall: state.wall })} ${progressCard(shown, { changed: () => polling?.now() })}
    </div>
    ${gatheringsTable(state.gatherings, shown, choose)}
    ${pictureWall(state.definition, state.wall, { draw, more: () => walling?.now() })}
  `;
}

function chosenGathering() {
  return state.gatherings.find((each) => each.gathering === state.chosen) ?? state.gatherings[0];
}

function edit(draft) {
  state.draft = draft;
  draw();
}

/** As edit, when a person asked for it: the button they used is gone, so the focus goes on in what took its place. */
function turnTo(draft) {
  edit(draft);
  page.querySelector(draft ? "form input:not([readonly])" : ".page-head button")?.focus();
}

function saved(definition) {
  state.draft = null;
  state.definition = definition;
  state.known = true;
  if (definition.classifier === classifier()) {
    draw();
  }
}

function started(progress) {
  state.gatherings = [progress, ...state.gatherings.filter((each) => each.gathering !== progress.gathering)];
  choose(progress.gathering);
}

function choose(gathering) {
  state.chosen = gathering;
  follow();
  draw();
}

function take(progress) {
  const at = state.gatherings.findIndex((each) => each.gathering === progress.gathering);
  if (at >= 0) {
    state.gatherings[at] = progress;
    draw();
  }
}

function follow() {
  following = followGathering(following, chosenGathering(), take);
}

onClassifier((name) => {
  polling?.stop();
  walling?.stop();
  following?.close();
  following = undefined;
  Object.assign(state, { definition: null, known: false, draft: null, gatherings: [], chosen: null, wall: new Map() });
  if (!name) {
    edit(emptyDraft());
    return;
  }
  polling = watch(4, async ({ signal }) => {
    try {
      state.definition = await api(`/gather/api/v1/classifiers/${encodeURIComponent(name)}`, { signal });
      state.known = true;
    } catch (problem) {
      if (problem.status !== 404) {
        throw problem;
      }
      if (!state.draft) {
        edit({ ...emptyDraft(), classifier: name });
      }
      return;
    }
    state.gatherings = await api(`/gather/api/v1/gatherings?classifier=${encodeURIComponent(name)}`, { signal });
    follow();
    draw();
    if (state.wall.size === 0) {
      walling?.now();
    }
  });
  walling = watchWall(
    () => state.definition,
    state.wall,
    () => draw(),
  );
});
