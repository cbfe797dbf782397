// How much of what production is expected to look like the data shows.
import { fmt, html, nothing, state } from "/console/console.js";

export function coverage(found) {
  if (found === null || found.conditions.length === 0) {
    return nothing;
  }
  const columns = [
    { key: "name", title: "Condition" },
    { key: "minimum", title: "Wanted", align: "right", format: (minimum) => (minimum > 0 ? fmt.count(minimum) : "–") },
    { key: "count", title: "There", align: "right", format: fmt.count },
    { key: "lacking", title: "Lacking", align: "right", format: (lacking) => (lacking > 0 ? state(`${fmt.count(lacking)} lacking`, "warn") : "–") },
    { key: "labels", title: "Labels without any", format: (labels) => without(labels) },
    { key: "untold", title: "Not known of", align: "right", format: fmt.count, hint: "pictures whose source does not tell this attribute" },
  ];
  return html`<dt-table caption="Expected conditions in the accepted pictures" .columns=${columns} .rows=${found.conditions}></dt-table>`;
}

function without(labels) {
  const none = Object.entries(labels).filter(([, count]) => count === 0).map(([label]) => label);
  return none.length === 0 ? "–" : none.join(", ");
}
