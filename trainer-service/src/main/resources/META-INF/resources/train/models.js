// The model versions of a classifier.
import { fmt, html, link } from "/console/console.js";

const COLUMNS = [
  { key: "version", title: "Version", align: "right", sort: true },
  { key: "accuracy", title: "Accuracy", align: "right", sort: true, format: (x) => fmt.share(x, 2), hint: "of the exported file, on the validation pictures" },
  {
    key: "parity",
    title: "Parity",
    align: "right",
    format: (x) => x.toExponential(1),
    hint: "largest difference of a probability between the trainer and ONNX Runtime",
  },
  { key: "dataset", title: "Dataset", align: "right", sort: true },
  { key: "labels", title: "Labels", format: (labels) => labels.join(", ") },
  { key: "at", title: "Trained", format: (at) => fmt.when(at) },
  { key: "run", title: "Run", format: (run) => html`<span class="mono">${fmt.short(run)}</span>` },
  {
    key: "manifestSha256",
    title: "Manifest",
    format: (sha, model) =>
      html`<a href=${`/train/api/v1/models/${encodeURIComponent(model.classifier)}/${model.version}/manifest`}>${fmt.short(sha)}</a>`,
  },
];

export function modelTable(models) {
  if (models.length === 0) {
    return html`<dt-empty>No model yet. A run that ends well makes version 1.</dt-empty>`;
  }
  return html`<dt-table caption="Model versions" .columns=${COLUMNS} .rows=${models}></dt-table>
    <p class="hint">A new version answers nobody until it is rolled out: <a href=${link("/monitor/")}>roll out</a>.</p>`;
}
