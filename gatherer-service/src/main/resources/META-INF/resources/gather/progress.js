// How far a gathering is: a bar with rate and time left, and every picture that was not stored with its reason.
import { api, attempt, events, fmt, html, nothing, state } from "/console/console.js";

const ended = (progress) => ["DONE", "FAILED", "CANCELLED"].includes(progress.state);
const sum = (counts) => Object.values(counts ?? {}).reduce((a, b) => a + b, 0);
const settled = (progress) => progress.stored + sum(progress.misses);

/** What the words mean, for people. */
const REASONS = {
  "blocked-address": "address is not on the open web",
  "not-a-picture": "bytes are no picture",
  "too-large": "larger than allowed",
  "unknown-label": "no label of this classifier",
  "redirect-loop": "redirects lead nowhere",
  "bad-url": "not an http address",
  robots: "the site's robots.txt asks not to",
  "bad-line": "a line of the list that cannot be used",
  "not-wanted": "of a label that was not asked for",
  "opted-out": "the site asks not to be collected",
  "zip-bomb": "unpacks beyond measure",
  dns: "the host's name is not known",
  encoded: "compressed though asked not to",
  empty: "no bytes",
  incomplete: "fewer bytes than announced",
  refused: "the host takes no connection",
  repeated: "was there already in this gathering",
  reset: "the connection broke off",
  symlink: "links are not followed",
  timeout: "took too long",
  tls: "no trusted connection",
  unreadable: "cannot be read",
};

/** The last counts seen, to tell a rate from: [{ gathering, at, settled }]. */
const samples = [];

/** Listens to the gathering as long as it runs; gives what to hand in next time. */
export function followGathering(before, progress, take) {
  if (before && before.gathering === progress?.gathering) {
    return before;
  }
  before?.close();
  if (!progress || ended(progress)) {
    return undefined;
  }
  const stream = events(`/gather/api/v1/gatherings/${encodeURIComponent(progress.gathering)}/events`, (news) => {
    sample(news);
    take(news);
    return !ended(news);
  });
  return { gathering: progress.gathering, close: () => stream.close() };
}

function sample(progress) {
  samples.push({ gathering: progress.gathering, at: Date.parse(progress.at), settled: settled(progress) });
  while (samples.length > 15) {
    samples.shift();
  }
}

/** Pictures a second over the last moments; undefined if it cannot be told. */
function rateOf(progress) {
  const own = samples.filter((each) => each.gathering === progress.gathering);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || last.at <= first.at) {
    return undefined;
  }
  return ((last.settled - first.settled) * 1000) / (last.at - first.at);
}

function detailOf(progress) {
  const counts = `${fmt.count(settled(progress))} of ${fmt.count(progress.wanted)}`;
  if (ended(progress)) {
    const seconds = (Date.parse(progress.at) - Date.parse(progress.startedAt)) / 1000;
    return `${counts} in ${fmt.duration(seconds)}`;
  }
  const rate = progress.state === "PAUSED" ? 0 : rateOf(progress);
  if (!rate) {
    return counts;
  }
  const left = (progress.wanted - settled(progress)) / rate;
  return `${counts} · ${fmt.number(rate, 1)} a second · ${fmt.duration(left)} left`;
}

/** The card of one gathering; changed is called after it was paused, resumed or cancelled. */
export function progressCard(progress, { changed }) {
  if (!progress) {
    return html`<dt-empty><h2>No gathering yet</h2><p>Start one, and watch its pictures come in here.</p></dt-empty>`;
  }
  const turn = (command, done) => (event) =>
    attempt(
      event.currentTarget,
      () => api(`/gather/api/v1/gatherings/${encodeURIComponent(progress.gathering)}/${command}`, { method: "POST" }),
      { done },
    ).then(changed);
  return html`<section class="card" aria-label="Progress">
    <div class="card-head">
      <h2>Gathering <code>${fmt.short(progress.gathering)}</code></h2>
      ${state(progress.state)}
      ${ended(progress)
        ? nothing
        : html`<span class="actions"
            >${progress.state === "PAUSED"
              ? html`<button type="button" class="primary" @click=${turn("resume", "The gathering goes on")}>Resume</button>`
              : html`<button type="button" @click=${turn("pause", "The gathering is paused")}>Pause</button>`}
            <button type="button" class="danger" @click=${turn("cancel", "The gathering is cancelled")}>Cancel</button></span
          >`}
    </div>
    ${progress.failure ? html`<dt-banner tone="bad" class="failure">${progress.failure}</dt-banner>` : nothing}
    ${ended(progress) && progress.wanted === 0 ? nothing : bar(progress)}
    <div class="stats">
      <dt-stat label="Stored" value=${fmt.count(progress.stored)} hint=${progress.known > 0 ? `${fmt.count(progress.known)} known before` : ""}></dt-stat>
      <dt-stat label="Missed" value=${fmt.count(sum(progress.misses))}></dt-stat>
    </div>
    <ul class="chips" aria-label="Stored by label">
      ${Object.entries(progress.storedByLabel).map(([label, count]) => html`<li>${label} <b>${fmt.count(count)}</b></li>`)}
    </ul>
    ${missesTable(progress)}
  </section>`;
}

function bar(progress) {
  const tone = { FAILED: "bad", CANCELLED: "warn", PAUSED: "idle", DONE: "good" }[progress.state] ?? "busy";
  return html`<dt-progress
    label=${progress.wanted > 0 ? "Pictures" : "Looking for pictures"}
    value=${progress.wanted > 0 ? settled(progress) : nothing}
    max=${progress.wanted > 0 ? progress.wanted : nothing}
    detail=${progress.wanted > 0 ? detailOf(progress) : ""}
    tone=${tone}
  ></dt-progress>`;
}

function missesTable(progress) {
  const rows = Object.entries(progress.misses)
    .map(([reason, count]) => ({ reason, count, examples: progress.examples?.[reason] ?? [] }))
    .sort((a, b) => b.count - a.count);
  if (rows.length === 0) {
    return nothing;
  }
  const shown = (examples) =>
    html`<details>
      <summary class="nowrap">${examples.length === 1 ? "1 address" : `${examples.length} addresses`}</summary>
      <ul class="examples">
        ${examples.map((example) => html`<li>${example}</li>`)}
      </ul>
    </details>`;
  return html`<dt-table
    caption="Missed, by reason"
    .columns=${[
      { key: "reason", title: "Reason", format: (reason) => html`<code>${reason}</code> <span class="muted">${wordsFor(reason)}</span>` },
      { key: "count", title: "Pictures" },
      { key: "examples", title: "For example", format: shown },
    ]}
    .rows=${rows}
  ></dt-table>`;
}

function wordsFor(reason) {
  return REASONS[reason] ?? (reason.startsWith("http-") ? `the host answers ${reason.slice(5)}` : "");
}

/** All gatherings of the classifier; choose gets the id of one. */
export function gatheringsTable(gatherings, shown, choose) {
  if (gatherings.length < 2) {
    return nothing;
  }
  return html`<dt-table
    caption="Gatherings"
    .columns=${[
      {
        key: "gathering",
        title: "Gathering",
        format: (id) => html`<button type="button" class="quiet" @click=${() => choose(id)}><code>${fmt.short(id)}</code></button>`,
      },
      { key: "state", title: "State", format: (value) => state(value) },
      { key: "wanted", title: "Found" },
      { key: "stored", title: "Stored" },
      { key: "misses", title: "Missed", align: "right", format: (misses) => fmt.count(sum(misses)) },
      { key: "startedAt", title: "Asked for", align: "right", format: fmt.ago },
    ]}
    .rows=${gatherings}
    .current=${(row) => row.gathering === shown?.gathering}
  ></dt-table>`;
}
