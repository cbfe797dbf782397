// What each version answered lately: figures, and how they went over time.
import { fmt, html, nothing, state } from "/console/console.js";

const TIME = { type: "time" };

/** Figures per version and role, and charts; every chart has its table. */
export function windowsCard(answer) {
  const { windows, series, references } = answer;
  if (windows.length === 0) {
    return html`<section class="card" aria-labelledby="windows">
      <h2 id="windows">What the versions answered</h2>
      <dt-empty><p>No prediction has been made yet.</p></dt-empty>
    </section>`;
  }
  return html`<section class="card" aria-labelledby="windows">
    <div class="card-head">
      <h2 id="windows">What the versions answered</h2>
      <span class="muted">the newest predictions that are kept</span>
    </div>
    ${figures(windows)}
    <div class="grid">
      ${mixChart(windows, references)} ${overTime("Error rate", "errorRate", series, (x) => fmt.share(x), { max: 1 })}
      ${overTime("Latency, 95th percentile (ms)", "latencyP95", series, fmt.ms)}
      ${overTime("Mean confidence", "meanConfidence", series, (x) => fmt.number(x), { max: 1 })}
      ${overTime(`Predictions in ${fmt.duration(answer.bucketSeconds)}`, "count", series, fmt.count)}
      ${overTime("Mean brightness of the pictures", "meanBrightness", series, (x) => fmt.number(x), { max: 1 })}
    </div>
  </section>`;
}

function figures(windows) {
  const columns = [
    { key: "version", title: "Version", align: "left", format: (value) => `version ${value}` },
    { key: "role", title: "Role", format: (value) => state(value) },
    { key: "count", title: "Predictions", format: fmt.count, align: "right" },
    { key: "errors", title: "Failed", format: (value, row) => `${fmt.count(value)} (${fmt.share(row.errorRate)})`, align: "right" },
    { key: "latencyP50", title: "Median", format: fmt.ms, align: "right", hint: "decoding, waiting and running" },
    { key: "latencyP95", title: "95th percentile", format: fmt.ms, align: "right" },
    { key: "meanConfidence", title: "Confidence", format: (value) => fmt.number(value), align: "right" },
    { key: "psi", title: "PSI against validation", format: psi, hint: "value and the threshold it alarms above" },
    { key: "to", title: "Last", format: fmt.ago },
  ];
  return html`<dt-table caption="By version and role" .columns=${columns} .rows=${windows}></dt-table>`;
}

function psi(findings) {
  if (findings.length === 0) {
    return "–";
  }
  return html`<ul class="plain">
    ${findings.map(
      (each) => html`<li title=${each.explanation}>
        ${each.quantity} <span class="num">${fmt.number(each.value, 3)} of ${fmt.number(each.threshold, 3)}</span>
        ${each.alarm ? state("alarm", "bad") : nothing}
      </li>`,
    )}
  </ul>`;
}

/** Stacked shares of the answers, beside what they were in validation. */
function mixChart(windows, references) {
  const bars = [
    ...references.map((each) => ({ name: `v${each.version} validation`, mix: each.classMix })),
    ...windows.map((each) => ({ name: nameOf(each), mix: each.classMix })),
  ];
  const labels = [...new Set(bars.flatMap((each) => Object.keys(each.mix)))].sort();
  const option = {
    legend: {},
    xAxis: { type: "value", max: 1, axisLabel: { formatter: (x) => fmt.share(x, 0) } },
    yAxis: { type: "category", inverse: true, data: bars.map((each) => each.name) },
    series: labels.map((label) => ({ type: "bar", stack: "mix", name: label, data: bars.map((each) => round(each.mix[label] ?? 0)) })),
  };
  const table = {
    columns: [{ key: "name", title: "Whose" }, ...labels.map((label) => ({ key: label, title: label, format: (x) => fmt.share(x), align: "right" }))],
    rows: bars.map((each) => ({ name: each.name, ...Object.fromEntries(labels.map((label) => [label, each.mix[label] ?? 0])) })),
  };
  return html`<dt-chart label="Answers, beside validation" height=${Math.max(180, 70 + 34 * bars.length)} .option=${option} .table=${table}></dt-chart>`;
}

function overTime(label, key, series, write, { max } = {}) {
  const lines = series
    .map((each) => ({ name: nameOf(each), points: each.points.filter((point) => point[key] !== undefined) }))
    .filter((each) => each.points.length > 0);
  const option =
    lines.length === 0
      ? undefined
      : {
          legend: {},
          xAxis: TIME,
          yAxis: { type: "value", min: 0, max: max && lines.some((each) => each.points.some((point) => point[key] > max / 2)) ? max : undefined },
          series: lines.map((each) => ({
            type: "line",
            name: each.name,
            showSymbol: each.points.length < 40,
            data: each.points.map((point) => [point.at, round(point[key])]),
          })),
        };
  const table = {
    columns: [
      { key: "at", title: "From", format: fmt.when },
      { key: "name", title: "Whose" },
      { key: "value", title: label, format: write, align: "right" },
    ],
    rows: lines.flatMap((each) => each.points.map((point) => ({ at: point.at, name: each.name, value: point[key] }))).reverse(),
  };
  return html`<dt-chart label=${label} height="220" .option=${option} .table=${table}></dt-chart>`;
}

function nameOf({ version, role }) {
  return `v${version} ${role.toLowerCase()}`;
}

function round(value) {
  return Number(value.toPrecision(5));
}
