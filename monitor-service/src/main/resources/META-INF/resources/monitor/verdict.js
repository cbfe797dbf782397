// What the judge says of the version on its way, and the numbers it says it on.
import { fmt, html, state } from "/console/console.js";

const SHARED = ["canary", "control", "shadow", "champion"];
const NAMES = {
  count: ["Predictions", fmt.count],
  subjects: ["Subjects", fmt.count],
  errors: ["Failed", fmt.count],
  errorRate: ["Error rate", fmt.share],
  latencyP95: ["Latency, 95th percentile", fmt.ms],
  meanConfidence: ["Mean confidence", (x) => fmt.number(x)],
  "errors.anyTimeP": ["Failing no more often, p at any look", p],
  "errors.p": ["Failing no more often, p (Fisher)", p],
  "errors.excessUpper": ["Error rate above the control's, at most", fmt.share],
  "latency.ratio": ["Latency to the control's", (x) => `${fmt.number(x, 2)} ×`],
  "latency.p": ["No slower, p (Fisher)", p],
  "confidence.drop": ["Confidence below the control's", (x) => fmt.number(x)],
  "confidence.p": ["No less sure, p (Welch)", p],
  "sampleRatio.p": ["Arms of the same size, p (χ²)", p],
  "pairs.count": ["Pictures answered by both", fmt.count],
  "pairs.shadowAloneFailed": ["Pictures the shadow alone failed on", fmt.count],
  "agreement.share": ["Agreement with the champion", fmt.share],
  "agreement.low": ["Agreement, lower bound", fmt.share],
  "agreement.high": ["Agreement, upper bound", fmt.share],
  "validation.accuracy": ["Accuracy in validation", fmt.share],
};

/** The verdict with its evidence. */
export function verdictCard(verdict) {
  const { sides, rows, single } = arranged(verdict.evidence);
  return html`<section class="card" aria-labelledby="verdict">
    <div class="card-head">
      <h2 id="verdict">Verdict on version ${verdict.challenger?.version}</h2>
      ${state(verdict.verdict)}
    </div>
    <p aria-live="polite">${sentence(verdict.reason)}</p>
    ${rows.length > 0
      ? html`<dt-table
          label="Side by side"
          .columns=${[{ key: "what", title: "Side by side" }, ...sides.map((side) => ({ key: side, title: side, align: "right" }))]}
          .rows=${rows}
        ></dt-table>`
      : ""}
    ${single.length > 0
      ? html`<dt-table
          label="Compared"
          .columns=${[
            { key: "what", title: "Compared" },
            { key: "value", title: "Value", align: "right" },
          ]}
          .rows=${single}
        ></dt-table>`
      : ""}
  </section>`;
}

/** A name and a text for each number of a decision; also for the history. */
export function evidenceRows(evidence) {
  return Object.entries(evidence ?? {})
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([key, value]) => {
      const side = SHARED.find((each) => key.startsWith(`${each}.`));
      const [name, write] = known(side ? key.slice(side.length + 1) : key);
      return { what: side ? `${name}, ${side}` : name, value: write(value) };
    });
}

function arranged(evidence) {
  const sides = SHARED.filter((side) => `${side}.count` in evidence);
  const order = Object.keys(NAMES);
  const rows = order
    .filter((name) => sides.some((side) => `${side}.${name}` in evidence))
    .map((name) => ({
      what: known(name)[0],
      ...Object.fromEntries(sides.map((side) => [side, known(name)[1](evidence[`${side}.${name}`])])),
    }));
  const single = order.filter((name) => name in evidence).map((name) => ({ what: known(name)[0], value: known(name)[1](evidence[name]) }));
  return { sides, rows, single };
}

function known(name) {
  return NAMES[name] ?? [name, (x) => fmt.number(x)];
}

function p(value) {
  return value === undefined ? "–" : value < 0.0001 ? value.toExponential(1) : fmt.number(value, 4);
}

function sentence(text) {
  return text ? `${text[0].toUpperCase()}${text.slice(1)}.` : "";
}
