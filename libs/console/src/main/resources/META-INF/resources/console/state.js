// States of work, verdicts and rollout stages: always a shape and a word, the colour only helps.
import { Light, html } from "/console/dom.js";

const TONES = {
  good: ["DONE", "READY", "ACCEPTED", "ADVANCE", "CHAMPION", "OK", "RELEASED"],
  busy: ["RUNNING", "TRAINING", "PREPARING", "EXPORTING", "LOADING", "SHADOW", "CANARY"],
  warn: ["HOLD", "NEEDS_PERSON", "UNSUPPORTED", "DRIFT", "DEGRADED"],
  bad: ["FAILED", "REJECTED", "ROLL_BACK", "REFUSED", "ALARM"],
  idle: ["QUEUED", "CANCELLED", "NONE", "CONTROL"],
};
const WORDS = { NEEDS_PERSON: "needs a person", ROLL_BACK: "roll back" };

/** The tone of a state's word: good, busy, warn, bad or idle. */
export function toneOf(value) {
  const word = String(value ?? "").toUpperCase();
  return Object.keys(TONES).find((tone) => TONES[tone].includes(word)) ?? "idle";
}

/** A state for a template: state(run.state), state("3 alarms", "bad"). */
export function state(value, tone = toneOf(value)) {
  return html`<span class="state" data-tone=${tone}>${stateInWords(value)}</span>`;
}

/** "NEEDS_PERSON" → "needs a person"; what is no state's word stays as it is. */
export function stateInWords(value) {
  const text = String(value ?? "–");
  return WORDS[text] ?? (/^[A-Z_]+$/.test(text) ? text.toLowerCase().replaceAll("_", " ") : text);
}

/** <dt-state value="RUNNING">, with tone="…" to overrule it. */
class DtState extends Light {
  static properties = { value: {}, tone: {} };

  render() {
    return state(this.value, this.tone || toneOf(this.value));
  }
}

customElements.define("dt-state", DtState);
