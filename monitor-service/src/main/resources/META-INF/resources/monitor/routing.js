// Who answers whom, as a picture: all subjects from left to right, and who answers them.
import { fmt, html, nothing, state, svg } from "/console/console.js";

const WIDTH = 1000;

/** The routing of now. */
export function routingCard(rollout) {
  const parts = partsOf(rollout);
  return html`<section class="card" aria-labelledby="routing">
    <div class="card-head">
      <h2 id="routing">Who answers</h2>
      <span class="muted">${rollout.revision === 0 ? "nothing rolled out yet" : `revision ${rollout.revision}, ${fmt.ago(rollout.at)}`}</span>
    </div>
    <figure class="routing">
      <svg viewBox="0 0 ${WIDTH} 44" preserveAspectRatio="none" role="img" aria-label=${parts.map((each) => `${each.text}: ${each.words}`).join("; ")}>
        ${bars(parts)}
      </svg>
      <figcaption>
        ${parts.map(
          (each) => html`<div class="part">
            <span class="swatch" data-part=${each.part}></span><b>${each.text}</b> <span class="muted">${each.words}</span>
          </div>`,
        )}
        ${rollout.challenger?.stage === "SHADOW"
          ? html`<div class="part">
              <span class="swatch" data-part="shadow"></span><b>version ${rollout.challenger.version}</b> ${state("SHADOW")}
              <span class="muted">${rollout.champion ? "sees every picture, its answers go to nobody" : "is loaded; there is no champion beside it"}</span>
            </div>`
          : nothing}
      </figcaption>
    </figure>
    <dl class="facts">
      <dt>Previous champion</dt>
      <dd>${rollout.previous ? `version ${rollout.previous}, where a roll back leads` : "none"}</dd>
      ${rollout.challenger
        ? html`<dt>Who gets it</dt>
            <dd>drawn from the seed <code>${fmt.short(rollout.challenger.seed)}</code></dd>`
        : nothing}
    </dl>
  </section>`;
}

function partsOf({ champion, challenger }) {
  if (!champion) {
    return [{ part: "none", from: 0, share: 1, text: "nobody", words: "no version answers yet" }];
  }
  const share = challenger?.stage === "CANARY" ? challenger.share : 0;
  if (share === 0) {
    return [{ part: "champion", from: 0, share: 1, text: `version ${champion}`, words: "champion, answers all subjects" }];
  }
  const parts = [
    { part: "canary", from: 0, share, text: `version ${challenger.version}`, words: `canary, ${fmt.share(share, 0)} of the subjects` },
    { part: "champion", from: share, share: 1 - 2 * share, text: `version ${champion}`, words: `champion, ${fmt.share(1 - 2 * share, 0)}` },
    { part: "control", from: 1 - share, share, text: `version ${champion}`, words: `control, ${fmt.share(share, 0)}: what the canary is compared with` },
  ];
  return parts.filter((each) => each.share > 0.0001);
}

function bars(parts) {
  return parts.map(
    (each) => svg`<rect class="bar-part" data-part=${each.part} x=${each.from * WIDTH} y="0" width=${each.share * WIDTH} height="44"></rect>`,
  );
}
