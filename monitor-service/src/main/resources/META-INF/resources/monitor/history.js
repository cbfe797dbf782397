// Every change of the rollout: who, when, why, and on which numbers.
import { fmt, html, nothing } from "/console/console.js";
import { evidenceRows } from "./verdict.js";

/** Newest first. */
export function historyTable(history) {
  const rows = history.map((each, index) => ({ ...each, before: history[index + 1] }));
  const columns = [
    { key: "revision", title: "Revision", align: "right" },
    { key: "at", title: "When", format: (at) => html`<span class="nowrap">${fmt.when(at)}</span>` },
    { key: "by", title: "Who", format: (by) => (by.kind === "SERVICE" ? `${by.name}, by itself` : by.name) },
    { key: "champion", title: "What", align: "left", format: (_, row) => wordsOf(row) },
    { key: "why", title: "Why", format: (why, row) => html`${why || "–"} ${numbers(row.evidence)}` },
  ];
  return html`<section class="card" aria-labelledby="history">
    <h2 id="history">History</h2>
    <dt-table label="History" empty="Nothing has been rolled out yet" .columns=${columns} .rows=${rows}></dt-table>
  </section>`;
}

function numbers(evidence) {
  const rows = evidenceRows(evidence);
  return rows.length === 0
    ? nothing
    : html`<details>
        <summary>The numbers</summary>
        <dl class="facts">${rows.map((each) => html`<dt>${each.what}</dt><dd class="num">${each.value}</dd>`)}</dl>
      </details>`;
}

function wordsOf({ champion, challenger, before }) {
  const was = before?.challenger;
  if (challenger && !was) {
    return `version ${challenger.version} starts in shadow`;
  }
  if (challenger) {
    return `version ${challenger.version} answers ${fmt.share(challenger.share, 0)} of the subjects`;
  }
  if (champion !== (before?.champion ?? 0)) {
    return was ? `version ${champion} is promoted to champion` : `rolled back to version ${champion}`;
  }
  return was ? `version ${was.version} is taken out` : `champion is version ${champion}`;
}
