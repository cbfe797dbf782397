// Which versions this replica has in memory and whom it sends where.
import { fmt, html, state } from "/console/console.js";

const columns = [
  { key: "version", title: "Version", align: "left" },
  { key: "role", title: "Role", format: (role) => state(role) },
  { key: "state", title: "State", format: (value) => state(value) },
  { key: "problem", title: "Problem", format: (problem) => problem ?? "–" },
];

export function routingCard(routing) {
  return html`<section class="card stack" aria-label="Versions">
    <div class="card-head"><h2>Versions in memory</h2></div>
    <p>${inWords(routing)}</p>
    <dt-table label="Versions in memory" .columns=${columns} .rows=${routing.models} empty="No version is routed to yet"></dt-table>
  </section>`;
}

function inWords({ champion, answering, challenger, canaryCutOff }) {
  if (!champion) {
    return "There is no champion yet.";
  }
  const first = answering === champion ? `Version ${champion} answers.` : answering ? `Version ${answering} answers until version ${champion} is ready.` : `Nobody answers until version ${champion} is ready.`;
  if (!challenger) {
    return first;
  }
  if (challenger.stage === "SHADOW") {
    return `${first} Version ${challenger.version} sees every picture, too, unseen.`;
  }
  return canaryCutOff
    ? `${first} Version ${challenger.version} failed too often as a canary: its subjects get the champion.`
    : `${first} Version ${challenger.version} answers ${fmt.share(challenger.share, challenger.share < 0.01 ? 1 : 0)} of the subjects as a canary.`;
}
