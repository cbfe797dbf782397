// <dt-progress label="Epoch 3 of 5" value="120" max="200" detail="2 min left">; without a value it only says "working".
import { Light, html, nothing } from "/console/dom.js";

class DtProgress extends Light {
  static properties = { label: {}, value: { type: Number }, max: { type: Number }, detail: {}, tone: {} };

  render() {
    const max = this.max > 0 ? this.max : 1;
    const known = Number.isFinite(this.value) && (this.max === undefined || this.max > 0);
    const share = known ? Math.min(1, Math.max(0, this.value / max)) : undefined;
    return html`<div class="progress-text">
        <span class="progress-label">${this.label}</span>
        <span class="progress-detail">${this.detail ?? ""}${known ? html` <b>${Math.floor(share * 100)} %</b>` : nothing}</span>
      </div>
      ${known
        ? html`<progress max="1" .value=${share} aria-label=${this.label || "Progress"} data-tone=${this.tone || nothing}></progress>`
        : html`<progress aria-label=${this.label || "Progress"} data-tone=${this.tone || nothing}></progress>`}`;
  }
}

customElements.define("dt-progress", DtProgress);
