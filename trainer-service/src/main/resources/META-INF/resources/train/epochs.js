// The epochs of a run, as fastai's table and as charts.
import { fmt, html } from "/console/console.js";

const COLUMNS = [
  { key: "epoch", title: "Epoch", align: "right" },
  { key: "frozen", title: "Body", format: (frozen) => (frozen ? "frozen" : "trained") },
  { key: "trainLoss", title: "Train loss", align: "right", format: (x) => x.toFixed(4) },
  { key: "validLoss", title: "Valid loss", align: "right", format: (x) => x.toFixed(4) },
  { key: "errorRate", title: "Error rate", align: "right", format: (x) => fmt.share(x, 2) },
  { key: "seconds", title: "Time", align: "right", format: (x) => fmt.duration(x) },
  { key: "waitSeconds", title: "Waited for data", align: "right", format: (x) => `${x.toFixed(1)} s` },
];

export function epochTable(run) {
  return html`<dt-table caption="Epochs" .columns=${COLUMNS} .rows=${run.epochs}></dt-table>`;
}

export function epochCharts(run) {
  return html`<div class="epoch-charts">
    ${chart("Loss by epoch", run, [
      { key: "trainLoss", name: "Training" },
      { key: "validLoss", name: "Validation" },
    ])}
    ${chart("Error rate by epoch", run, [{ key: "errorRate", name: "Validation" }], fmt.percent)}
  </div>`;
}

function chart(label, run, lines, write = (x) => fmt.number(x)) {
  const option = {
    legend: lines.length > 1 ? { top: 4 } : undefined,
    xAxis: { type: "category", name: "epoch", data: run.epochs.map((row) => row.epoch) },
    tooltip: { valueFormatter: write },
    yAxis: { type: "value", min: 0, axisLabel: { formatter: write } },
    series: lines.map((line) => ({ type: "line", name: line.name, data: run.epochs.map((row) => row[line.key]) })),
  };
  const columns = [COLUMNS[0], ...COLUMNS.filter((column) => lines.some((line) => line.key === column.key))];
  return html`<dt-chart label=${label} height="220" .option=${option} .table=${{ columns, rows: run.epochs }}></dt-chart>`;
}
