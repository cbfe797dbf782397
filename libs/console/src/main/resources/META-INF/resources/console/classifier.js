// Which classifier the page is about: in the address (?classifier=), else the one looked at last.
const MEMORY = "drivetrain.classifier";

let current = new URLSearchParams(location.search).get("classifier") ?? "";

/** The chosen classifier, "" while none is known. */
export function classifier() {
  return current;
}

/** What the person looked at last, on any page. */
export function remembered() {
  try {
    return localStorage.getItem(MEMORY) ?? "";
  } catch {
    return "";
  }
}

/** Chooses one; a person's choice makes an entry in the history. */
export function choose(name, { byPerson = false } = {}) {
  if (name === current) {
    return;
  }
  current = name;
  const address = new URL(location.href);
  if (name) {
    address.searchParams.set("classifier", name);
  } else {
    address.searchParams.delete("classifier");
  }
  history[byPerson ? "pushState" : "replaceState"](null, "", address);
  announce();
}

function announce() {
  try {
    localStorage.setItem(MEMORY, current);
  } catch {
    // private windows may refuse storage; the address still carries it
  }
  document.dispatchEvent(new CustomEvent("dt-classifier", { detail: { classifier: current } }));
}

/** Says that there is no classifier at all, so that pages can show what to do first. */
export function noneYet() {
  if (current === "") {
    document.dispatchEvent(new CustomEvent("dt-classifier", { detail: { classifier: "" } }));
  }
}

addEventListener("popstate", () => {
  const wanted = new URLSearchParams(location.search).get("classifier") ?? "";
  if (wanted !== current) {
    current = wanted;
    announce();
  }
});

/** Calls fn with the classifier now, if one is known, and whenever it changes; with "" when it is clear that there is none. */
export function onClassifier(fn) {
  document.addEventListener("dt-classifier", () => fn(current));
  if (current) {
    fn(current);
  }
}

/** To be called by a page that defined a classifier: the picker reads the list again and chooses name if given. */
export function classifiersChanged(name) {
  document.dispatchEvent(new CustomEvent("dt-classifiers", { detail: { choose: name } }));
}

/** An address that keeps the classifier: link("/train/", { run: id }). */
export function link(root, parameters = {}) {
  const search = new URLSearchParams();
  const all = { classifier: current, ...parameters };
  for (const [key, value] of Object.entries(all)) {
    if (value !== undefined && value !== null && value !== "") {
      search.set(key, String(value));
    }
  }
  const text = search.toString();
  return text ? `${root}?${text}` : root;
}
