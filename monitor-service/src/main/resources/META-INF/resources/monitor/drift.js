// Whether production still looks like validation: one report per full window, the newest first.
import { fmt, html, link, nothing, state } from "/console/console.js";

const SHOWN = 20;

/** The reports, and what the newest one of the champion alarms about. */
export function driftCard(reports, rollout) {
  const newest = reports.find((each) => each.version === rollout.champion);
  const alarms = (newest?.findings ?? []).filter((each) => each.alarm);
  return html`<section class="card" aria-labelledby="drift">
    <div class="card-head">
      <h2 id="drift">Drift against validation</h2>
      ${newest ? (alarms.length > 0 ? state("drift", "bad") : state("no drift", "good")) : nothing}
      <span class="muted">${newest ? `champion compared ${fmt.ago(newest.at)}` : "compared once a window is full"}</span>
    </div>
    ${alarms.length > 0
      ? html`<dt-banner tone="bad">
          <div class="stack">
            ${alarms.map((each) => html`<p>${each.explanation}</p>`)}
            <p><a href=${link("/gather/")}>Gather pictures like these</a>, then train again.</p>
          </div>
        </dt-banner>`
      : nothing}
    <dt-table
      caption="Windows"
      empty="No window is full yet"
      .columns=${[
        { key: "to", title: "Until", format: fmt.when },
        { key: "version", title: "Version", align: "left", format: (value) => `version ${value}` },
        { key: "count", title: "Answers", format: fmt.count, align: "right" },
        { key: "findings", title: "Against validation", format: findings },
      ]}
      .rows=${reports.slice(0, SHOWN)}
    ></dt-table>
    ${reports.length > SHOWN ? html`<p class="muted">and ${reports.length - SHOWN} older ones, in the API</p>` : nothing}
  </section>`;
}

function findings(all) {
  if (all.length === 0) {
    return "nothing there was enough of to compare";
  }
  return html`<ul class="plain">
    ${all.map(
      (each) => html`<li>
        ${state(each.alarm ? "alarm" : "as expected", each.alarm ? "bad" : "good")} ${each.explanation}
        <span class="muted num">PSI ${fmt.number(each.value, 3)}, threshold ${fmt.number(each.threshold, 3)}</span>
      </li>`,
    )}
  </ul>`;
}
