// Whether production still looks like validation: one report per full window, the newest first.
import { fmt, html, link, nothing, state } from "/console/console.js";

const SHOWN = 8;
const CHARTED = 60;

/** The reports, and what the newest one of the champion says in words. */
export function driftCard(reports, rollout) {
  const newest = reports.find((each) => each.version === rollout.champion);
  const alarms = (newest?.findings ?? []).filter((each) => each.alarm);
  return html`<section class="card" aria-labelledby="drift">
    <div class="card-head">
      <h2 id="drift">Drift against validation</h2>
      ${newest ? (alarms.length > 0 ? state("drift", "bad") : state("no drift", "good")) : nothing}
      <span class="muted">${newest ? `champion compared ${fmt.ago(newest.at)}` : "compared once a window is full"}</span>
    </div>
    ${alarms.length > 0 ? alarmed(alarms) : newest ? html`<ul class="plain">${newest.findings.map((each) => html`<li>${inWords(each)}</li>`)}</ul>` : nothing}
    ${reports.length > 0 ? html`${chart(reports, rollout)} ${windows(reports)}` : html`<p class="muted">No window is full yet.</p>`}
  </section>`;
}

function alarmed(alarms) {
  return html`<dt-banner tone="bad">
    <div class="stack">
      ${alarms.map((each) => html`<p>${inWords(each)}</p>`)}
      <p><a href=${link("/gather/")}>Gather pictures like these</a>, then train again.</p>
    </div>
  </dt-banner>`;
}

/** Each quantity as a multiple of its own threshold, since thresholds follow from the counts and differ. */
function chart(reports, { champion, challenger }) {
  const versions = [champion, challenger?.version].filter(Boolean);
  const shown = reports.filter((each) => versions.includes(each.version)).slice(0, CHARTED).reverse();
  const points = shown.flatMap(({ to, version, findings }) =>
    findings.map((each) => ({ to, name: `v${version} ${quantityInWords(each.quantity)}`, times: each.value / each.threshold, ...each })),
  );
  const names = [...new Set(points.map((each) => each.name))];
  const limit = { silent: true, symbol: "none", lineStyle: { type: "dashed" }, label: { formatter: "alarm", position: "insideEndTop" }, data: [{ yAxis: 1 }] };
  const option = points.length > 0 && {
    legend: {},
    tooltip: { valueFormatter: times },
    xAxis: { type: "category", data: shown.map((each) => fmt.when(each.to)) },
    yAxis: { type: "value", min: 0, axisLabel: { formatter: times } },
    series: names.map((name, index) => ({
      type: "line",
      name,
      connectNulls: true,
      data: shown.map((report) => rounded(points.find((each) => each.name === name && each.to === report.to)?.times)),
      ...(index === 0 ? { markLine: limit } : {}),
    })),
  };
  const table = {
    columns: [
      { key: "to", title: "Until", format: fmt.when },
      { key: "name", title: "What" },
      { key: "value", title: "PSI", align: "right", format: (x) => x.toFixed(3) },
      { key: "threshold", title: "Alarm above", align: "right", format: (x) => x.toFixed(3) },
    ],
    rows: [...points].reverse(),
  };
  return html`<dt-chart label="PSI by window, as a multiple of what alarms" height="220" .option=${option || undefined} .table=${table}></dt-chart>`;
}

function windows(reports) {
  const older = reports.length - SHOWN;
  return html`${table("Windows, the newest first", reports.slice(0, SHOWN))}
    ${older > 0
      ? html`<details>
          <summary>${fmt.count(older)} older ${older === 1 ? "window" : "windows"}</summary>
          ${table("Older windows", reports.slice(SHOWN))}
        </details>`
      : nothing}`;
}

function table(label, reports) {
  const quantities = [...new Set(reports.flatMap((report) => report.findings.map((each) => each.quantity)))];
  const columns = [
    { key: "to", title: "Until", format: (at) => html`<span class="nowrap">${fmt.when(at)}</span>` },
    { key: "version", title: "Version", align: "left", format: (value) => html`<span class="nowrap">version ${value}</span>` },
    { key: "count", title: "Answers", format: fmt.count, align: "right" },
    ...quantities.map((quantity) => ({
      key: quantity,
      title: `PSI, ${quantityInWords(quantity)}`,
      align: "right",
      format: (_, report) => psi(report.findings.find((each) => each.quantity === quantity)),
    })),
    { key: "findings", title: "In words", format: words },
  ];
  return html`<dt-table label=${label} .columns=${columns} .rows=${reports}></dt-table>`;
}

function psi(finding) {
  if (!finding) {
    return "–";
  }
  const { value, threshold, alarm } = finding;
  return html`<span title=${`alarms above ${threshold.toFixed(3)}`}>${alarm ? state("alarm", "bad") : nothing} ${value.toFixed(3)}</span>`;
}

function words(findings) {
  return findings.length === 0
    ? "too few to compare"
    : html`<details>
        <summary>${findings.some((each) => each.alarm) ? "What differs" : "As expected"}</summary>
        <ul class="plain">
          ${findings.map((each) => html`<li>${inWords(each)} <span class="muted num nowrap">Alarm above ${each.threshold.toFixed(3)}.</span></li>`)}
        </ul>
      </details>`;
}

/** "class-mix" → "class mix" */
export function quantityInWords(quantity) {
  return quantity.replaceAll("-", " ");
}

/** The explanation begins with the quantity as the API names it. */
function inWords({ quantity, explanation }) {
  const said = explanation.startsWith(`${quantity}: `) ? explanation.slice(quantity.length + 2) : explanation;
  const name = quantityInWords(quantity);
  return html`<b>${name[0].toUpperCase()}${name.slice(1)}:</b> ${said}.`;
}

function times(x) {
  return typeof x === "number" ? `${fmt.number(x, 2)} ×` : "–";
}

function rounded(x) {
  return x === undefined ? null : Number(x.toPrecision(4));
}
