// The sums: how many pictures were gathered, accepted and rejected, and why.
import { fmt, html, nothing } from "/console/console.js";

export function overview(summary, show) {
  const { gathered, accepted, waiting, removed, conflicts } = summary;
  const reasons = [...rows(summary.rejected, "rejected"), ...rows(summary.unsupported, "unsupported")];
  const refused = reasons.reduce((all, row) => all + row.count, 0);
  const labels = Object.entries(summary.labels).map(([label, count]) => ({ label, count }));
  return html`<div class="stats">
      <dt-stat label="Gathered" value=${fmt.count(gathered)}></dt-stat>
      <dt-stat label="Accepted" value=${fmt.count(accepted)} hint=${removed > 0 ? `${fmt.count(removed)} of them removed` : ""} tone="good"></dt-stat>
      <dt-stat label="Rejected or unsupported" value=${fmt.count(refused)}></dt-stat>
      <dt-stat label="Waiting" value=${fmt.count(waiting)} tone=${waiting > 0 ? "busy" : "idle"} hint=${waiting > 0 ? "being looked at" : "all were looked at"}></dt-stat>
      <dt-stat label="Label conflicts" value=${fmt.count(conflicts)} tone=${conflicts > 0 ? "warn" : "idle"} hint="gathered under two labels"></dt-stat>
    </div>
    ${waiting > 0
      ? html`<dt-progress label="Looking at pictures" value=${gathered - waiting} max=${gathered} detail="${fmt.count(waiting)} waiting"></dt-progress>`
      : nothing}
    ${conflicts > 0
      ? html`<dt-banner tone="warn"
          ><span>${fmt.count(conflicts)} accepted ${conflicts === 1 ? "picture was" : "pictures were"} gathered under contradicting labels.</span>
          <button type="button" @click=${() => show({ view: "conflicts" })}>Look at them</button></dt-banner
        >`
      : nothing}
    <div class="grid">
      <section class="card"><dt-chart label="Not accepted, by reason" empty="Nothing was rejected" height=${tall(reasons)} .option=${bars(reasons, "reason")} .table=${table("Reason", "reason", reasons)}></dt-chart></section>
      <section class="card"><dt-chart label="Accepted, by label" empty="Nothing is labelled yet" height=${tall(labels)} .option=${bars(labels, "label")} .table=${table("Label", "label", labels)}></dt-chart></section>
    </div>`;
}

function rows(counts, verdict) {
  return Object.entries(counts).map(([reason, count]) => ({ reason, count, verdict }));
}

/** As high as its bars need, so that the pictures below stay in sight. */
function tall(data) {
  return Math.max(90, 50 + 28 * data.length);
}

function bars(data, key) {
  if (data.length === 0) {
    return undefined;
  }
  return {
    tooltip: { trigger: "item" },
    // room at the right for the figure of the longest bar
    grid: { left: 12, right: 48, top: 12, bottom: 8, containLabel: true },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: { type: "category", inverse: true, data: data.map((row) => row[key]) },
    series: [{ type: "bar", name: "pictures", data: data.map((row) => row.count), label: { show: true, position: "right" } }],
  };
}

function table(title, key, rows) {
  return { columns: [{ key, title }, { key: "count", title: "Pictures", align: "right", format: fmt.count }], rows };
}
