// Which pictures the cleaner shows: the views, and the choice as it stands in the address, so that a reload keeps it.

/** What screening finds odd in a picture that decodes well. */
export const ODDITIES = ["dark", "light", "blurred", "low-information", "odd-aspect", "odd-size"];

export const VIEWS = {
  todo: { title: "To look at", filter: { verdict: "ACCEPTED", removed: false, reviewed: false } },
  accepted: { title: "Accepted", filter: { verdict: "ACCEPTED", removed: false } },
  odd: { title: "Odd", filter: { verdict: "ACCEPTED", removed: false, warning: ODDITIES } },
  conflicts: { title: "Conflicts", filter: { verdict: "ACCEPTED", warning: "label-conflict" } },
  removed: { title: "Removed", filter: { verdict: "ACCEPTED", removed: true } },
  rejected: { title: "Rejected", filter: { verdict: "REJECTED" } },
  unsupported: { title: "Unsupported", filter: { verdict: "UNSUPPORTED" } },
  waiting: { title: "Waiting", filter: { verdict: "WAITING" } },
  all: { title: "All", filter: {} },
};
const WITH_REASON = ["odd", "rejected", "unsupported", "all"];
const NAMES = ["view", "label", "reason", "part", "order"];
/** Parts of the newest dataset; the test part is locked. */
export const PARTS = { train: "train", valid: "valid", calibration: "calibration" };
/** Orders that an assessment gives; each shows only the pictures it knows. */
export const ORDERS = { suspicion: "likely wrong first", loss: "highest loss first", duplicates: "near-duplicates together" };

export function chosen() {
  const search = new URLSearchParams(location.search);
  const found = Object.fromEntries(NAMES.map((name) => [name, search.get(name) ?? ""]));
  return sound({ ...found, view: found.view in VIEWS ? found.view : "todo" });
}

/** The same choice with some of it changed; a reason belongs to its view. */
export function changed(choice, change) {
  const reason = change.reason ?? (change.view && change.view !== choice.view ? "" : choice.reason);
  return sound({ ...choice, ...change, reason });
}

export function remember(choice) {
  const address = new URL(location.href);
  for (const name of NAMES) {
    if (choice[name]) {
      address.searchParams.set(name, choice[name]);
    } else {
      address.searchParams.delete(name);
    }
  }
  history.replaceState(null, "", address);
}

/** What to ask the verifier for. */
export function filterOf({ view, label, reason, part, order }) {
  const filter = { ...VIEWS[view].filter, label, part, order };
  return view === "odd" && reason ? { ...filter, warning: reason } : { ...filter, reason };
}

export function reasonsOf(view, summary) {
  const counts = { rejected: summary.rejected, unsupported: summary.unsupported, all: { ...summary.rejected, ...summary.unsupported } };
  return view === "odd" ? ODDITIES : Object.keys(counts[view] ?? {});
}

function sound(choice) {
  return WITH_REASON.includes(choice.view) ? choice : { ...choice, reason: "" };
}
