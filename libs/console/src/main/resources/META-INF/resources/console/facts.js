// What the five services know of a classifier, each answer apart: one service that is away takes nothing else along.
import { api } from "/console/api.js";
import { rootOf } from "/console/services.js";

const TIMEOUT_SECONDS = 8;

/** One reading of the overview: asks for nothing twice, nor again a service that did not answer. */
export class Reading {
  #gone = new Map();
  #asked = new Map();
  #signal;

  constructor(signal) {
    this.#signal = signal;
  }

  /** { value } or { problem }; a service that does not know the classifier yet has the value undefined. */
  ask(path) {
    if (!this.#asked.has(path)) {
      this.#asked.set(path, this.#call(path));
    }
    return this.#asked.get(path);
  }

  async #call(path) {
    const root = rootOf(path);
    const gone = this.#gone.get(root);
    if (gone) {
      return { problem: gone };
    }
    try {
      return { value: await api(path, { timeout: TIMEOUT_SECONDS, signal: this.#signal }) };
    } catch (problem) {
      if (problem.name !== "ApiProblem") {
        throw problem;
      }
      if (problem.status === 404) {
        return {};
      }
      if (problem.away) {
        this.#gone.set(root, problem);
      }
      return { problem };
    }
  }

  /** The definitions; without the gatherer only the names that inference and monitor know. */
  async classifiers() {
    const defined = await this.ask("/gather/api/v1/classifiers");
    if (Array.isArray(defined.value)) {
      return defined.value;
    }
    const others = await Promise.all([this.ask("/monitor/api/v1/classifiers"), this.ask("/predict/api/v1/models")]);
    const names = others.flatMap(({ value }) => listIn(value).map((row) => row?.classifier)).filter(Boolean);
    return [...new Set(names)].sort().map((classifier) => ({ classifier }));
  }

  /** Everything the loop shows of one classifier. */
  async of(classifier) {
    const c = encodeURIComponent(classifier);
    const paths = {
      gatherings: `/gather/api/v1/gatherings?classifier=${c}`,
      summary: `/verify/api/v1/classifiers/${c}/summary`,
      datasets: `/verify/api/v1/classifiers/${c}/datasets`,
      runs: `/train/api/v1/runs?classifier=${c}`,
      models: `/train/api/v1/models?classifier=${c}`,
      loaded: "/predict/api/v1/models",
      standing: "/monitor/api/v1/classifiers",
      rollout: `/monitor/api/v1/classifiers/${c}/rollout`,
      windows: `/monitor/api/v1/classifiers/${c}/windows`,
      drift: `/monitor/api/v1/classifiers/${c}/drift`,
    };
    const answers = await Promise.all(Object.values(paths).map((path) => this.ask(path)));
    const all = Object.fromEntries(Object.keys(paths).map((key, index) => [key, answers[index]]));
    const mine = ({ value, problem }) => ({ value: listIn(value).filter((each) => each?.classifier === classifier), problem });
    return { ...all, loaded: mine(all.loaded), standing: mine(all.standing) };
  }
}

/** The rows of an answer that is a list, or an object with a list in it. */
export function listIn(value) {
  if (Array.isArray(value)) {
    return value;
  }
  return Object.values(value ?? {}).find(Array.isArray) ?? [];
}
