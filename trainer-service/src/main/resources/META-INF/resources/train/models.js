// The model versions of a classifier, and where the newest one is right and wrong.
import { api, fmt, html, link, nothing } from "/console/console.js";

const COLUMNS = [
  { key: "version", title: "Version", align: "right", sort: true },
  {
    key: "accuracy",
    title: "Error rate",
    align: "right",
    sort: (model) => 1 - model.accuracy,
    format: (x) => fmt.share(1 - x, 2),
    hint: "of the exported file, on the validation pictures",
  },
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
    format: (sha, model) => html`<a class="mono" href=${manifestOf(model)}>${fmt.short(sha)}</a>`,
  },
];

function manifestOf({ classifier, version }) {
  return `/train/api/v1/models/${encodeURIComponent(classifier)}/${version}/manifest`;
}

/** A manifest never changes, so each is read once. */
const manifests = new Map();

/** The manifest of a model version; undefined if it cannot be read now. */
export async function manifestFor(model, signal) {
  const path = manifestOf(model);
  if (!manifests.has(path)) {
    const manifest = await api(path, { signal }).catch(() => undefined);
    if (manifest) {
      manifests.set(path, manifest);
    }
  }
  return manifests.get(path);
}

/** chosen: the version whose confusion is shown; choose gets another one. */
export function modelTable(models, { chosen, manifest, choose }) {
  if (models.length === 0) {
    return html`<dt-empty><h3>No model yet</h3><p>A run that ends well makes version 1.</p></dt-empty>`;
  }
  const columns = [
    ...COLUMNS,
    {
      key: "classifier",
      title: "",
      format: (_, model) =>
        html`<button type="button" aria-label=${`Show where version ${model.version} errs`} @click=${() => choose(model.version)}>Errors</button>`,
    },
  ];
  return html`<dt-table label="Models" .columns=${columns} .rows=${models} .current=${(row) => row.version === chosen}></dt-table>
    <p class="hint">A new version answers nobody until it is rolled out: <a href=${link("/monitor/")}>roll out</a>.</p>
    ${manifest ? confusion(manifest) : nothing}`;
}

/** Rows are what is right, columns what was answered. */
function confusion({ version, labels, metrics, profile }) {
  const matrix = profile?.confusion;
  if (!matrix) {
    return html`<p class="hint">Version ${version} was trained before it was kept which labels are mistaken for which.</p>`;
  }
  const rows = labels.map((label, right) => {
    const all = matrix[right].reduce((sum, count) => sum + count, 0);
    return { label, right, counts: matrix[right], all, wrong: all - matrix[right][right] };
  });
  const columns = [
    { key: "label", title: "Right label" },
    ...labels.map((label, answered) => ({
      key: `answered-${answered}`,
      title: `as ${label}`,
      align: "right",
      format: (_, row) => cell(row.counts[answered], row.right === answered),
    })),
    { key: "all", title: "Pictures", align: "right", format: fmt.count },
    { key: "wrong", title: "Wrong", align: "right", format: (wrong, row) => (row.all > 0 ? `${fmt.count(wrong)} (${fmt.share(wrong / row.all)})` : "–") },
  ];
  return html`<dt-table caption=${`How version ${version} answered its ${fmt.count(metrics.validCount)} validation pictures`} .columns=${columns} .rows=${rows}></dt-table>`;
}

function cell(count, isRight) {
  return count === 0 ? html`<span class="muted">0</span>` : isRight ? html`<b>${fmt.count(count)}</b>` : html`<span class="mistaken">${fmt.count(count)}</span>`;
}
