// <dt-banner tone="warn">…</dt-banner> says something about the page; <dt-empty> says what to do where nothing is yet.
// Both only carry a role and a look: what is inside is the page's own.
class DtBanner extends HTMLElement {
  connectedCallback() {
    if (!this.hasAttribute("role")) {
      this.setAttribute("role", this.getAttribute("tone") === "bad" ? "alert" : "status");
    }
  }
}

class DtEmpty extends HTMLElement {}

customElements.define("dt-banner", DtBanner);
customElements.define("dt-empty", DtEmpty);
