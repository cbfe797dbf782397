// What each version answered lately: figures, and how they went over time.
import { fmt, html, nothing, state } from "/console/console.js";
import { quantityInWords } from "./drift.js";

const LEAST_BUCKETS = 10;

/** Figures per version and role, and charts; every chart has its table. */
export function windowsCard(answer) {
  const { windows, series, references } = answer;
  const time = timeOf(answer);
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
      ${mixChart(windows, references)} ${overTime("Error rate", "errorRate", time, series, fmt.percent, { max: 1 })}
      ${overTime("Latency, 95th percentile", "latencyP95", time, series, (x) => `${fmt.number(x, 1)} ms`)}
      ${overTime("Mean confidence", "meanConfidence", time, series, (x) => fmt.number(x), { max: 1 })}
      ${overTime(`Predictions in ${fmt.duration(answer.bucketSeconds)}`, "count", time, series, fmt.count)}
      ${overTime("Mean brightness of the pictures", "meanBrightness", time, series, (x) => fmt.number(x), { max: 1 })}
    </div>
  </section>`;
}

function figures(windows) {
  const columns = [
    { key: "version", title: "Version", align: "left", format: (value) => html`<span class="nowrap">version ${value}</span>` },
    { key: "role", title: "Role", format: (value) => state(value) },
    { key: "count", title: "Predictions", format: fmt.count, align: "right" },
    { key: "errors", title: "Failed", format: (value, row) => `${fmt.count(value)} (${fmt.share(row.errorRate)})`, align: "right" },
    { key: "latencyP50", title: "Median", format: fmt.ms, align: "right", hint: "decoding, waiting and running" },
    { key: "latencyP95", title: "95th percentile", format: fmt.ms, align: "right" },
    { key: "meanConfidence", title: "Confidence", format: (value) => fmt.number(value), align: "right" },
    { key: "psi", title: "PSI and its threshold", format: psi, hint: "population stability index: how far production is from validation" },
    { key: "to", title: "Last", format: (at) => html`<span class="nowrap">${fmt.ago(at)}</span>` },
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
        ${quantityInWords(each.quantity)} <span class="num">${each.value.toFixed(3)}</span>
        <span class="muted num">${each.alarm ? ">" : "≤"} ${each.threshold.toFixed(3)}</span>
        ${each.alarm ? state("alarm", "bad") : nothing}
      </li>`,
    )}
  </ul>`;
}

/** Stacked shares of the answers, beside what they were in validation. */
function mixChart(windows, references) {
  const versions = [...new Set([...windows, ...references].map((each) => each.version))].sort((a, b) => b - a);
  const bars = versions.flatMap((version) => [
    ...references.filter((each) => each.version === version).map((each) => ({ name: `v${version} validation`, mix: each.classMix })),
    ...windows.filter((each) => each.version === version).map((each) => ({ name: nameOf(each), mix: each.classMix })),
  ]);
  const labels = [...new Set(bars.flatMap((each) => Object.keys(each.mix)))].sort();
  const option = {
    legend: {},
    tooltip: { trigger: "item", valueFormatter: fmt.percent },
    grid: { left: 12, right: 28, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: "value", max: 1, axisLabel: { formatter: fmt.percent } },
    yAxis: { type: "category", inverse: true, data: bars.map((each) => each.name) },
    series: labels.map((label) => ({ type: "bar", stack: "mix", name: label, data: bars.map((each) => round(each.mix[label] ?? 0)) })),
  };
  const table = {
    columns: [{ key: "name", title: "Whose" }, ...labels.map((label) => ({ key: label, title: label, format: (x) => fmt.share(x), align: "right" }))],
    rows: bars.map((each) => ({ name: each.name, ...Object.fromEntries(labels.map((label) => [label, each.mix[label] ?? 0])) })),
  };
  return html`<dt-chart label="Answers, beside validation" height=${Math.max(180, 70 + 34 * bars.length)} .option=${option} .table=${table}></dt-chart>`;
}

/** One time axis for all charts, so that they can be compared; it is never so short that a single point fills it. */
function timeOf({ series, bucketSeconds }) {
  const times = series.flatMap((each) => each.points.map((point) => Date.parse(point.at)));
  if (times.length === 0) {
    return { type: "time" };
  }
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const bucket = bucketSeconds * 1000;
  return { type: "time", min: Math.min(first, last - LEAST_BUCKETS * bucket), max: last + bucket };
}

function overTime(label, key, time, series, write, { max } = {}) {
  const lines = series
    .map((each) => ({ name: nameOf(each), points: each.points.filter((point) => point[key] !== undefined) }))
    .filter((each) => each.points.length > 0);
  const option =
    lines.length === 0
      ? undefined
      : {
          legend: {},
          tooltip: { valueFormatter: write },
          xAxis: time,
          yAxis: { type: "value", min: 0, axisLabel: { formatter: write }, max: max && lines.some((each) => each.points.some((point) => point[key] > max / 2)) ? max : undefined },
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
