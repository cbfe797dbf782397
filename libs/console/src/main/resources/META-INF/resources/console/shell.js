// <dt-shell page="train">: the bar on top, the notices, and around them the page's own <main>.
import { api } from "/console/api.js";
import { classifier, choose, link, noneYet, remembered } from "/console/classifier.js";
import { html, live, nothing, render, repeat, svg } from "/console/dom.js";
import { allNotices, notice } from "/console/notices.js";
import { isAway } from "/console/services.js";
import { watch } from "/console/watch.js";

const PAGES = [
  { page: "overview", root: "/", title: "Overview" },
  { page: "gather", root: "/gather/", title: "Gather" },
  { page: "verify", root: "/verify/", title: "Verify" },
  { page: "train", root: "/train/", title: "Train" },
  { page: "predict", root: "/predict/", title: "Predict" },
  { page: "monitor", root: "/monitor/", title: "Monitor" },
];
const THEMES = { auto: "System", light: "Light", dark: "Dark" };
const LIST_SECONDS = 30;

const mark = svg`<svg class="mark" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false">
  <circle cx="10" cy="18" r="7.5" fill="none" stroke="currentColor" stroke-width="3"></circle>
  <circle cx="10" cy="18" r="2.2" fill="currentColor"></circle>
  <circle cx="24.5" cy="10" r="4.5" fill="none" stroke="currentColor" stroke-width="3"></circle>
  <path d="M8 10.7 23 5.3M12.5 25.3 26.5 14.4" stroke="currentColor" stroke-width="2.4" stroke-linecap="round"></path>
</svg>`;

class DtShell extends HTMLElement {
  #top = null;
  #list = [];
  #listed = false;
  #listing = null;

  connectedCallback() {
    const main = this.querySelector("main");
    if (main) {
      main.id ||= "page";
      main.tabIndex = -1;
    }
    if (!this.#top) {
      this.#top = document.createElement("div");
      this.#top.className = "dt-top";
      this.prepend(this.#top);
      document.addEventListener("dt-notices", () => this.#draw());
      document.addEventListener("dt-reach", () => this.#draw());
      document.addEventListener("dt-classifier", (event) => this.#changed(event.detail.classifier));
      document.addEventListener("dt-classifiers", (event) => this.#reread(event.detail?.choose));
    }
    this.#draw();
    if (this.page !== "overview" && !this.#listing) {
      this.#listing = watch(LIST_SECONDS, () => this.#read());
    }
  }

  /** The page's word in the navigation: overview, gather, verify, train, predict or monitor. */
  get page() {
    return this.getAttribute("page") ?? "";
  }

  /** The chosen classifier, "" while none is known. Setting it chooses. */
  get classifier() {
    return classifier();
  }

  set classifier(name) {
    choose(name, { byPerson: true });
  }

  /** The definitions the picker offers, as the gatherer gave them. */
  get classifiers() {
    return this.#list;
  }

  async #read() {
    const before = this.#listed;
    try {
      this.#list = await api("/gather/api/v1/classifiers");
    } catch (problem) {
      choose(classifier() || remembered());
      throw problem;
    }
    this.#listed = true;
    const names = this.#list.map((each) => each.classifier);
    if (!classifier() && names.length > 0) {
      choose(names.includes(remembered()) ? remembered() : names[0]);
    }
    if (!before && names.length === 0) {
      noneYet();
    }
    const unknown = classifier() && !names.includes(classifier());
    notice("unknown-classifier", unknown ? `There is no classifier '${classifier()}'.` : null, "warn");
    this.#draw();
  }

  async #reread(name) {
    await this.#listing?.now();
    if (name) {
      choose(name, { byPerson: true });
    }
  }

  #changed(name) {
    const known = !this.#listed || !name || this.#list.some((each) => each.classifier === name);
    notice("unknown-classifier", known ? null : `There is no classifier '${name}'.`, "warn");
    this.#draw();
    this.dispatchEvent(new CustomEvent("classifier-change", { bubbles: true, detail: { classifier: name } }));
  }

  #draw() {
    render(
      html`
        <a class="skip" href="#${this.querySelector("main")?.id ?? "page"}">Skip to the page</a>
        <header class="bar">
          <a class="brand" href="/">${mark}<span>Drivetrain</span></a>
          <nav aria-label="Main">
            ${PAGES.map((each) => this.#entry(each))}
          </nav>
          <div class="tools">${this.page === "overview" ? nothing : this.#picker()} ${this.#theme()}</div>
        </header>
        <div class="notices">
          <div role="alert">${this.#notices((each) => each.tone === "bad")}</div>
          <div role="status">${this.#notices((each) => each.tone !== "bad")}</div>
        </div>
      `,
      this.#top,
    );
  }

  #entry({ page, root, title }) {
    const away = isAway(page);
    return html`<a href=${page === "overview" ? root : link(root)} aria-current=${page === this.page ? "page" : nothing}
      >${title}${away ? html`<span class="away" title="not reachable"><span class="sr-only"> (not reachable)</span></span>` : nothing}</a
    >`;
  }

  #picker() {
    const names = this.#list.map((each) => each.classifier);
    const now = classifier();
    const shown = now && !names.includes(now) ? [now, ...names] : names;
    if (this.#listed && shown.length === 0) {
      return this.page === "gather" ? nothing : html`<a class="first" href="/gather/">Define a classifier</a>`;
    }
    return html`<label class="picker"
      ><span>Classifier</span>
      <select .value=${live(now)} ?disabled=${shown.length === 0} @change=${(event) => choose(event.target.value, { byPerson: true })}>
        ${shown.length === 0 ? html`<option value="">…</option>` : nothing}
        ${repeat(
          shown,
          (name) => name,
          (name) => html`<option value=${name} ?selected=${name === now}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #theme() {
    const now = document.documentElement.dataset.theme ?? "auto";
    return html`<label class="theme"
      ><span class="sr-only">Look</span>
      <select .value=${live(now)} @change=${(event) => setTheme(event.target.value)}>
        ${Object.entries(THEMES).map(([value, text]) => html`<option value=${value} ?selected=${value === now}>${text}</option>`)}
      </select>
    </label>`;
  }

  #notices(wanted) {
    return repeat(
      allNotices().filter(wanted),
      (each) => each.key,
      (each) => html`<div class="notice" data-tone=${each.tone}>
        <span>${each.text}</span>
        ${each.dismissable ? html`<button type="button" class="quiet" @click=${() => notice(each.key, null)}>Dismiss</button>` : nothing}
      </div>`,
    );
  }
}

function setTheme(theme) {
  if (theme === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  try {
    localStorage.setItem("drivetrain.theme", theme);
  } catch {
    // then it holds for this page only
  }
  document.dispatchEvent(new CustomEvent("dt-theme"));
}

if (document.documentElement.dataset.theme === undefined) {
  const saved = (() => {
    try {
      return localStorage.getItem("drivetrain.theme");
    } catch {
      return null;
    }
  })();
  if (saved === "light" || saved === "dark") {
    document.documentElement.dataset.theme = saved;
  }
}

customElements.define("dt-shell", DtShell);
