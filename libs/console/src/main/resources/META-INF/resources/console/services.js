// The five services by the first segment of their paths, and which of them do not answer at the moment.
const NAMES = { gather: "Gather", verify: "Verify", train: "Train", predict: "Predict", monitor: "Monitor", v2: "Predict" };

const away = new Set();

/** The root of the service a path belongs to ("gather"), or "" if it is none of them. */
export function rootOf(path) {
  const first = new URL(path, location.href).pathname.split("/")[1];
  return first === "v2" ? "predict" : first in NAMES ? first : "";
}

/** What people call the service behind a path. */
export function serviceOf(path) {
  return NAMES[rootOf(path)] ?? "The server";
}

/** Notes whether the service behind a path answered; the shell marks those that did not. */
export function noteReach(path, reached) {
  const root = rootOf(path);
  if (!root || away.has(root) !== reached) {
    return;
  }
  if (reached) {
    away.delete(root);
  } else {
    away.add(root);
  }
  document.dispatchEvent(new CustomEvent("dt-reach", { detail: { service: root, reached } }));
}

export function isAway(root) {
  return away.has(root);
}

/** "Train is not reachable" or "Train and Monitor are not reachable", null if all that were asked answer. */
export function awayInWords() {
  const names = Object.keys(NAMES)
    .filter(isAway)
    .map((root) => NAMES[root]);
  if (names.length === 0) {
    return null;
  }
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(names);
  return `${list} ${names.length === 1 ? "is" : "are"} not reachable`;
}
