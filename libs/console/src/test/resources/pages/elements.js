// One of everything, to be looked at and to be refused by the policy if it does something it may not.
import { fmt, html, onClassifier, render, say, state } from "/console/console.js";

const epochs = [0, 1, 2, 3, 4].map((epoch) => ({
  epoch,
  frozen: epoch < 1,
  trainLoss: 1.1 - 0.2 * epoch,
  validLoss: 1 - 0.17 * epoch,
  errorRate: 0.099 - 0.01 * epoch,
}));
const columns = [
  { key: "epoch", title: "Epoch", sort: true },
  { key: "frozen", title: "Body", format: (frozen) => (frozen ? "frozen" : "trained") },
  { key: "trainLoss", title: "Training loss", align: "right", format: (x) => fmt.number(x, 4) },
  { key: "validLoss", title: "Validation loss", align: "right", format: (x) => fmt.number(x, 4) },
  { key: "errorRate", title: "Error rate", align: "right", format: (x) => fmt.share(x) },
];
const line = (key, name) => ({ type: "line", name, data: epochs.map((row) => row[key]) });
const option = {
  legend: {},
  xAxis: { type: "category", data: epochs.map((row) => row.epoch) },
  yAxis: { type: "value", name: "nats" },
  series: [line("trainLoss", "training"), line("validLoss", "validation")],
};
const pictures = [1, 2, 3].map((id) => ({
  id,
  src: "/console/mark.svg",
  alt: `picture ${id}`,
  caption: "500×400",
  note: id === 2 ? "duplicate" : undefined,
  tone: id === 2 ? "bad" : undefined,
}));

onClassifier((classifier) =>
  render(
    html`
      <div class="page-head">
        <h1>Train ${classifier}</h1>
        <button>Cancel</button><button class="danger">Roll back</button><button class="primary">Train</button>
      </div>
      <dt-banner tone="warn"><span>The backbone is not there yet; a run starts from random weights.</span></dt-banner>
      <div class="stats">
        <dt-stat label="Accuracy" value="93.6 %" hint="on 321 pictures" tone="good"></dt-stat>
        <dt-stat label="Parity" value="3.0e-6" hint="trainer to ONNX"></dt-stat>
      </div>
      <div class="grid">
        <section class="card">
          <div class="card-head"><h2>Run</h2>${state("TRAINING")}<dt-state value="FAILED"></dt-state></div>
          <dt-progress label="Epoch 3 of 5" value="120" max="200" detail="2 min left"></dt-progress>
          <dt-progress label="Preparing"></dt-progress>
          <dt-table caption="Epochs" .columns=${columns} .rows=${epochs} .current=${(row) => row.epoch === 4}></dt-table>
        </section>
        <section class="card"><dt-chart label="Loss by epoch" .option=${option} .table=${{ columns, rows: epochs }}></dt-chart></section>
        <section class="card"><dt-table .columns=${columns} .rows=${[]}></dt-table></section>
        <section class="card">
          <form>
            <label class="field">Name<input required placeholder="bears" /><small>lower-case letters, digits, hyphens</small></label>
            <label class="check"><input type="checkbox" checked /> Pretrained backbone</label>
            <div class="actions"><button class="primary">Save</button><button disabled>Discard</button></div>
          </form>
        </section>
      </div>
      <dt-images label="Pictures" selectable .items=${pictures} .selected=${3}></dt-images>
      <dt-empty><h2>No run yet</h2><p>Release a dataset first.</p><a class="button" href="/verify/">Verify</a></dt-empty>
    `,
    document.querySelector("#page"),
  ),
);
say("Run queued");
