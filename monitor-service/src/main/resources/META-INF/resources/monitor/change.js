// What a person can do about the rollout now; what cannot be done says why.
import { api, attempt, classifier, fmt, html, live, nothing, state } from "/console/console.js";

const SHARES = [0.01, 0.05, 0.1, 0.25, 0.5];

/** What the person has typed and chosen so far. */
export function emptyWish() {
  return { why: "", version: null, share: null, missing: false };
}

/** page: { draw(), changed() }. */
export function changeCard(rollout, verdict, wish, page) {
  const give = (control, command, version, share, confirm) => send(control, rollout, wish, page, { command, version, share, confirm });
  // drawn at once: what a button gives is what was chosen when it was drawn
  const choose = (what) => {
    Object.assign(wish, what);
    page.draw();
  };
  return html`<section class="card" aria-labelledby="change">
    <div class="card-head">
      <h2 id="change">Change it</h2>
      ${rollout.challenger ? html`<span class="muted">the judge says ${state(verdict.verdict)}</span>` : nothing}
    </div>
    <form @submit=${(event) => event.preventDefault()}>
      <label class="field"
        >Why
        <textarea
          id="why"
          rows="2"
          maxlength="2000"
          required
          aria-invalid=${wish.missing ? "true" : "false"}
          aria-describedby="why-hint"
          .value=${live(wish.why)}
          @input=${(event) => {
            wish.why = event.target.value;
            if (wish.missing && wish.why.trim()) {
              wish.missing = false;
              page.draw();
            }
          }}
        ></textarea>
        <small id="why-hint" class=${wish.missing ? "wrong" : ""}>${wish.missing ? "Say why first; it stays in the history." : "Stays in the history, with your name."}</small>
      </label>
      ${shadowRow(rollout, wish, give, choose)} ${canaryRow(rollout, wish, give, choose)} ${promoteRow(rollout, verdict, give)} ${rollBackRow(rollout, give)}
    </form>
    <dialog id="confirm" aria-labelledby="confirm-title">
      <form method="dialog" class="stack">
        <h2 id="confirm-title"></h2>
        <p id="confirm-text"></p>
        <div class="actions"><button value="yes" class="primary">Yes</button><button value="no" autofocus>Leave it</button></div>
      </form>
    </dialog>
  </section>`;
}

function shadowRow(rollout, wish, give, choose) {
  const versions = rollout.options.filter((each) => each.command === "SHADOW");
  const free = versions.filter((each) => !each.refused);
  const chosen = free.find((each) => each.version === wish.version) ?? free[0];
  const refused = free.length > 0 ? null : (versions[0]?.refused ?? "no version is trained yet");
  return step(
    "Start in shadow",
    "It runs beside the champion, unseen.",
    refused,
    html`${free.length === 0
        ? nothing
        : html`<select aria-label="Version to start in shadow" @change=${(event) => choose({ version: Number(event.target.value) })}>
            ${free.map((each) => html`<option value=${each.version} ?selected=${each.version === chosen.version}>version ${each.version}</option>`)}
          </select>`}
      <button type="button" ?disabled=${free.length === 0} @click=${(event) => give(event.currentTarget, "SHADOW", chosen.version)}>Start</button>`,
  );
}

function canaryRow(rollout, wish, give, choose) {
  const option = optionFor(rollout, "CANARY");
  const now = rollout.challenger?.share ?? 0;
  const shares = SHARES.filter((each) => each > now);
  const refused = refusedWithout(rollout, option) ?? (shares.length === 0 ? "it answers half of the subjects already, the most a canary may" : null);
  const chosen = shares.includes(wish.share) ? wish.share : shares[0];
  return step(
    rollout.challenger?.stage === "CANARY" ? "Grow the canary" : "Make it a canary",
    "It answers this share of the subjects, the same ones all the time.",
    refused,
    html`<select aria-label="Share of the subjects" ?disabled=${Boolean(refused)} @change=${(event) => choose({ share: Number(event.target.value) })}>
        ${shares.map((each) => html`<option value=${each} ?selected=${each === chosen}>${fmt.share(each, 0)}</option>`)}
      </select>
      <button type="button" ?disabled=${Boolean(refused)} @click=${(event) => give(event.currentTarget, "CANARY", option.version, chosen)}>Set</button>`,
  );
}

function promoteRow(rollout, verdict, give) {
  const option = optionFor(rollout, "PROMOTE");
  const title = rollout.challenger ? `Promote version ${option.version}` : "Promote";
  const warning = verdict.verdict === "ADVANCE" ? "" : ` The judge does not advance it: ${verdict.reason}.`;
  const text = `Version ${option.version} answers all subjects from then on.${warning}`;
  return step(
    title,
    "It becomes the champion and answers all.",
    refusedWithout(rollout, option),
    html`<button
      type="button"
      class="primary"
      ?disabled=${Boolean(option.refused)}
      @click=${(event) => give(event.currentTarget, "PROMOTE", option.version, undefined, { title: `Promote version ${option.version}?`, text })}
    >
      Promote
    </button>`,
  );
}

function rollBackRow(rollout, give) {
  const option = optionFor(rollout, "ROLL_BACK");
  const out = rollout.challenger ? `Version ${option.version} is taken out` : `Version ${option.version} is taken out and version ${rollout.previous} answers again`;
  return step(
    rollout.challenger ? `Take version ${option.version} out` : "Roll back the champion",
    rollout.challenger ? "All subjects go to the champion." : "All subjects go to the previous champion.",
    option.refused,
    html`<button
      type="button"
      class="danger"
      ?disabled=${Boolean(option.refused)}
      @click=${(event) => give(event.currentTarget, "ROLL_BACK", option.version, undefined, { title: "Roll back?", text: `${out}.` })}
    >
      Roll back
    </button>`,
  );
}

function step(title, text, refused, controls) {
  return html`<div class="step-row" role="group" aria-label=${title}>
    <div>
      <b>${title}</b>
      <p class="hint">${refused ? plain(refused) : text}</p>
    </div>
    <div class="actions">${controls}</div>
  </div>`;
}

function optionFor(rollout, command) {
  return rollout.options.find((each) => each.command === command);
}

/** Both take the version that is on its way; without one there is nothing more to say. */
function refusedWithout(rollout, { refused }) {
  return refused && !rollout.challenger ? "no version is on its way; start one in shadow first" : refused;
}

/** Without "rollout of 'bears': ", which the page says itself. */
function plain(refused) {
  const text = refused.replace(/^rollout of '[^']*': /, "");
  return `Not now: ${text}.`;
}

async function send(control, rollout, wish, page, { command, version, share, confirm }) {
  if (!wish.why.trim()) {
    wish.missing = true;
    page.draw();
    document.querySelector("#why")?.focus();
    return;
  }
  if (confirm && !(await confirmed(confirm))) {
    return;
  }
  const path = `/monitor/api/v1/classifiers/${encodeURIComponent(classifier())}/rollout`;
  const body = { command, version, share, why: wish.why.trim(), expectedRevision: rollout.revision };
  const result = await attempt(control, () => api(path, { method: "POST", body, timeout: 20 }), {
    done: (changed) => `Revision ${changed.revision} of the rollout holds from now on`,
  });
  if (result) {
    await page.changed();
  } else {
    page.draw();
  }
}

function confirmed({ title, text }) {
  const dialog = document.querySelector("#confirm");
  dialog.querySelector("#confirm-title").textContent = title;
  dialog.querySelector("#confirm-text").textContent = text;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}
