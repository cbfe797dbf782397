// The start page: every classifier and where it stands in the loop, composed from what the five services answer.
import { html, nothing, render, repeat } from "/console/dom.js";
import { Reading } from "/console/facts.js";
import { fmt } from "/console/format.js";
import { nextOf, stepsOf } from "/console/loop.js";
import { notice } from "/console/notices.js";
import { awayInWords, isAway } from "/console/services.js";
import { state } from "/console/state.js";
import { watch } from "/console/watch.js";

const SECONDS = 4;
const LABELS_SHOWN = 12;
const STEPS = [
  ["Gather", "Pictures per label: from a search, a list of addresses, a folder or a zip, each with its source and licence."],
  ["Verify", "Broken files and repeats go out with a reason, people settle labels, a dataset is released and never changes."],
  ["Train", "Fine-tune and see each epoch; what comes out is a numbered, checked model version."],
  ["Serve", "A new version runs in shadow, then for a share of the subjects, then for all."],
  ["Watch", "Latency, errors and drift; and the way back when a version disappoints."],
];
const ROOTS = ["gather", "verify", "train", "predict", "monitor"];

const page = document.querySelector("#page");
const known = new Map();
let definitions = null;

draw();
watch(SECONDS, async ({ signal }) => {
  const reading = new Reading(signal);
  const found = await reading.classifiers();
  if (found.length > 0 || !isAway("gather")) {
    definitions = found.map((each) => ({ ...known.get(each.classifier)?.definition, ...each }));
  } else {
    definitions ??= [];
  }
  draw();
  for (const definition of definitions) {
    const answers = await reading.of(definition.classifier);
    known.set(definition.classifier, { definition, answers });
    draw();
  }
  const words = awayInWords();
  notice("away", words && `${words}, so this page shows only part. Asking again by itself.`, "warn");
});

function draw() {
  if (definitions === null) {
    render(html`<h1>Overview</h1><p class="muted">Reading the classifiers …</p>`, page);
    return;
  }
  if (definitions.length === 0) {
    render(isAway("gather") ? away() : first(), page);
    return;
  }
  const cards = definitions.map((definition) => {
    const answers = known.get(definition.classifier)?.answers;
    return { definition, answers, steps: stepsOf(answers), next: nextOf(answers) };
  });
  render(
    html`
      <h1>Overview</h1>
      ${figures(cards)}
      ${repeat(
        cards,
        (each) => each.definition.classifier,
        (each) => card(each),
      )}
    `,
    page,
  );
}

function figures(cards) {
  const steps = cards.flatMap((each) => each.steps);
  const working = steps.filter((each) => each.progress).length;
  const alarmed = cards.filter((each) => each.steps[4].tone === "bad").length;
  const troubled = steps.filter((each) => each.tone === "bad" && each.root !== "monitor").length;
  const serving = cards.filter((each) => each.steps[3].figure.startsWith("v")).length;
  const unseen = isAway("monitor");
  const partly = ["gather", "train", "predict"].some(isAway);
  const answering = ROOTS.filter((root) => !isAway(root)).length;
  return html`<div class="stats">
    <dt-stat label="Classifiers" value=${fmt.count(cards.length)} hint=${unseen ? "serving: not known now" : `${serving} serving`}></dt-stat>
    <dt-stat label="At work now" value=${fmt.count(working)} hint="gathering, screening, training" tone=${working > 0 ? "busy" : ""}></dt-stat>
    <dt-stat label="Drift alarms" value=${unseen ? "–" : fmt.count(alarmed)} hint=${unseen ? "not known now" : alarmed === 1 ? "classifier" : "classifiers"} tone=${alarmed > 0 ? "bad" : ""}></dt-stat>
    <dt-stat label="Failures" value=${fmt.count(troubled)} hint=${partly ? "as far as is known now" : "in gathering, training, loading"} tone=${troubled > 0 ? "bad" : ""}></dt-stat>
    <dt-stat label="Services" value=${`${answering} of ${ROOTS.length}`} hint=${answering === ROOTS.length ? "all answer" : "answer"} tone=${answering < ROOTS.length ? "warn" : ""}></dt-stat>
  </div>`;
}

function card({ definition, steps, next }) {
  const { classifier, objective, labels = [] } = definition;
  const alarmed = steps[4].tone === "bad";
  return html`<section class="card classifier" aria-labelledby=${`c-${classifier}`}>
    <div class="card-head">
      <div class="what">
        <h2 id=${`c-${classifier}`}>${classifier}</h2>
        ${objective ? html`<p class="muted">${objective}</p>` : nothing}
      </div>
      ${next ? html`<a class="next" href=${address(next.root, classifier)}><span class="sr-only">Next for ${classifier}: </span>${next.text}</a>` : nothing}
    </div>
    ${labels.length > 0
      ? html`<ul class="chips" aria-label="Labels">
          ${labels.slice(0, LABELS_SHOWN).map((each) => html`<li>${each.name}${each.action ? html` <span class="muted">→ ${each.action}</span>` : nothing}</li>`)}
          ${labels.length > LABELS_SHOWN ? html`<li>and ${fmt.count(labels.length - LABELS_SHOWN)} more</li>` : nothing}
        </ul>`
      : nothing}
    <ol class="loop" aria-label=${`Where ${classifier} stands`}>
      ${steps.map((each) => html`<li>${stepBox(each, classifier)}</li>`)}
    </ol>
    <div class="return" data-tone=${alarmed ? "bad" : nothing}>
      <span>${alarmed ? "drift: gather again" : "what production shows goes back to gathering"}</span>
    </div>
  </section>`;
}

function stepBox({ root, title, tone, state: word, figure, unit, lines, progress }, classifier) {
  return html`<a class="step" href=${address(root, classifier)} data-tone=${tone}>
    <span class="step-head"><b>${title}</b>${state(word, tone)}</span>
    <span class="step-figure"><b>${figure}</b> ${unit}</span>
    ${lines.filter(Boolean).map((line) => html`<span class="step-line">${line}</span>`)}
    ${progress
      ? html`<dt-progress label=${progress.label} .value=${progress.value} .max=${progress.max} detail=${progress.detail ?? ""}></dt-progress>`
      : nothing}
  </a>`;
}

function first() {
  return html`<h1>Overview</h1>
    <dt-empty>
      <h2>No classifier yet</h2>
      <p>
        A classifier starts from what it is for: an objective, the labels it tells apart, and what each answer causes. Pictures are
        gathered for each label; then you verify them, train, serve, and watch how it does.
      </p>
      <a class="button primary" href="/gather/">Define the first classifier</a>
    </dt-empty>
    <ol class="loop" aria-label="How it goes">
      ${STEPS.map(([title, text]) => html`<li><div class="step" data-tone="idle"><b>${title}</b><span class="step-line">${text}</span></div></li>`)}
    </ol>
    <div class="return plain"><span>what production shows goes back to gathering</span></div>`;
}

function away() {
  return html`<h1>Overview</h1>
    <dt-empty>
      <h2>The classifiers cannot be read</h2>
      <p>The gatherer, which keeps their definitions, is not reachable. This page tries again by itself.</p>
    </dt-empty>`;
}

function address(root, classifier) {
  return `/${root}/?classifier=${encodeURIComponent(classifier)}`;
}
