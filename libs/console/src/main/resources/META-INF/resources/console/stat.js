// <dt-stat label="Accepted" value="1,204" hint="of 1,320 gathered" tone="good">: one figure that matters.
import { Light, html, nothing } from "/console/dom.js";

class DtStat extends Light {
  static properties = { label: {}, value: {}, hint: {}, tone: {} };

  render() {
    return html`<span class="stat-label">${this.label}</span>
      <span class="stat-value" data-tone=${this.tone || nothing}>${this.value ?? "–"}</span>
      ${this.hint ? html`<span class="stat-hint">${this.hint}</span>` : nothing}`;
  }
}

customElements.define("dt-stat", DtStat);
