// What the page has to say to the person: standing causes (a service is away) and the outcome of what they did.
const notices = new Map();
let counter = 0;

/** Shows or replaces a standing notice; null text takes it away. tone: good, warn, bad, info. */
export function notice(key, text, tone = "bad", dismissable = false) {
  const before = notices.get(key);
  if (text === null) {
    if (!notices.delete(key)) {
      return;
    }
  } else if (before?.text === text && before?.tone === tone) {
    return;
  } else {
    notices.set(key, { key, text, tone, dismissable });
  }
  document.dispatchEvent(new CustomEvent("dt-notices"));
}

/** The notices to show, each text once, the worst first. */
export function allNotices() {
  const order = { bad: 0, warn: 1, info: 2, good: 3 };
  const byText = new Map();
  for (const entry of notices.values()) {
    if (!byText.has(entry.text)) {
      byText.set(entry.text, entry);
    }
  }
  return [...byText.values()].sort((a, b) => order[a.tone] - order[b.tone]);
}

/** Says that something worked; it goes away by itself. */
export function say(text, tone = "good") {
  const key = `said-${++counter}`;
  notice(key, text, tone, true);
  setTimeout(() => notice(key, null), 8000);
}

/** Shows a failure until it is dismissed or the next attempt. */
export function fail(cause) {
  notice("failure", wordsOf(cause), "bad", true);
}

/** A failure in words; a fault of the page itself is also logged. */
export function wordsOf(cause) {
  if (cause?.name === "ApiProblem") {
    return cause.incident ? `${cause.detail} (incident ${cause.incident})` : cause.detail;
  }
  console.error(cause);
  return `This page has a fault: ${cause?.message ?? cause}`;
}

/**
 * Runs what a button asks for: marks the button busy, ignores further clicks meanwhile, shows a failure.
 * Answers what work answers, undefined if it failed. attempt(button, () => api(…), { done: "Gathering queued" })
 */
export async function attempt(control, work, { done } = {}) {
  if (control?.getAttribute("aria-busy") === "true") {
    return undefined;
  }
  control?.setAttribute("aria-busy", "true");
  control?.setAttribute("aria-disabled", "true");
  try {
    const result = await work();
    notice("failure", null);
    if (done) {
      say(typeof done === "function" ? done(result) : done);
    }
    return result;
  } catch (cause) {
    if (cause?.name !== "AbortError") {
      fail(cause);
    }
    return undefined;
  } finally {
    control?.removeAttribute("aria-busy");
    control?.removeAttribute("aria-disabled");
  }
}
