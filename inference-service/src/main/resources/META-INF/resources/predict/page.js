// Ask the classifier about a picture, and see which versions answer whom.
import { classifier, fmt, html, link, nothing, onClassifier, render, watch } from "/console/console.js";
import { answerCard } from "./answer.js";
import { ask } from "./ask.js";
import { routingCard } from "./routing.js";

const page = document.querySelector("#page");
const POLL_SECONDS = 3;
let polling = null;
let routing = null;
let subject = "";
let asked = { state: "none" };
let over = false;

onClassifier((name) => {
  polling?.stop();
  routing = null;
  asked = { state: "none" };
  draw();
  if (name) {
    polling = watch(POLL_SECONDS, async ({ signal }) => {
      routing = await ask.routing(name, signal);
      draw();
    });
  }
});

async function send(file) {
  if (!file || !classifier()) {
    return;
  }
  const mine = (asked = { state: "asking", file });
  draw();
  const result = await ask.picture(classifier(), file, subject.trim());
  if (asked === mine) {
    asked = { file, ...result };
    draw();
  }
}

function draw() {
  const name = classifier();
  if (!name) {
    render(html`<h1>Predict</h1><dt-empty><h2>No classifier yet</h2><p>Define one, gather pictures and train a version; then it answers here.</p><a class="button primary" href="/gather/">Define a classifier</a></dt-empty>`, page);
    return;
  }
  render(
    html`<div class="page-head"><h1>Ask ${name}</h1></div>
      ${routing && !routing.answering ? nobodyAnswers(name) : nothing}
      <div class="predict-columns">
        <section class="card stack" aria-label="Picture">
          ${dropZone()}
          <label class="field"
            ><span>Subject</span>
            <input type="text" maxlength="128" autocomplete="off" placeholder="camera-7" .value=${subject} @input=${(event) => (subject = event.target.value)} />
            <small>Optional: a camera, site or user. A canary answers the same subjects all the time.</small></label
          >
        </section>
        <section class="card stack" aria-label="Answer">
          <p class="sr-only" role="status">${spoken()}</p>
          ${answerCard(asked)}
        </section>
      </div>
      ${routing ? routingCard(routing) : nothing}`,
    page,
  );
}

/** What a screen reader says of an answer; a refusal is an alert of its own. */
function spoken() {
  return asked.state === "answered" ? `${asked.answer.label}, ${fmt.share(asked.answer.confidence)}` : "";
}

function nobodyAnswers(name) {
  if (!routing.champion) {
    return html`<dt-banner tone="warn">No version of ${name} is the champion yet, so nobody answers. <a href=${link("/monitor/")}>Choose a version to roll out</a></dt-banner>`;
  }
  const champion = routing.models.find((model) => model.version === routing.champion);
  return html`<dt-banner tone=${champion?.state === "FAILED" ? "bad" : "warn"}
    >The champion, version ${routing.champion}, is not ready${champion?.problem ? `: ${champion.problem}` : " yet"}.</dt-banner
  >`;
}

function dropZone() {
  return html`<div
    class="predict-drop"
    data-over=${over ? "yes" : nothing}
    @dragover=${(event) => hover(event, true)}
    @dragleave=${(event) => hover(event, false)}
    @drop=${dropped}
  >
    <p>Drop a picture here, or paste one.</p>
    <div class="row">
      <label class="button primary"
        >Choose a picture<input class="sr-only" type="file" accept="image/*" @change=${picked}
      /></label>
      <label class="button predict-camera">Take one<input class="sr-only" type="file" accept="image/*" capture="environment" @change=${picked} /></label>
    </div>
  </div>`;
}

function hover(event, now) {
  event.preventDefault();
  if (over !== now) {
    over = now;
    draw();
  }
}

function dropped(event) {
  hover(event, false);
  send(event.dataTransfer.files[0]);
}

function picked(event) {
  const file = event.target.files[0];
  event.target.value = "";
  send(file);
}

document.addEventListener("paste", (event) => {
  const file = [...(event.clipboardData?.files ?? [])][0];
  if (file) {
    event.preventDefault();
    send(file);
  }
});
// a picture dropped beside the zone must not replace the page
for (const type of ["dragover", "drop"]) {
  document.addEventListener(type, (event) => event.preventDefault());
}
