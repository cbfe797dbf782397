// What the five services know of a classifier, each answer apart: one service that is away takes nothing else along.
import { api } from "/console/api.js";
import { rootOf } from "/console/services.js";

const TIMEOUT_SECONDS = 8;

/** One reading of the overview; a service that did not answer once is not asked again within it. */
export class Reading {
  #gone = new Map();
  #signal;

  constructor(signal) {
    this.#signal = signal;
  }

  /** { value } or { problem }; a service that does not know the classifier yet has the value undefined. */
  async ask(path) {
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
      rollout: `/monitor/api/v1/classifiers/${c}/rollout`,
      windows: `/monitor/api/v1/classifiers/${c}/windows`,
      drift: `/monitor/api/v1/classifiers/${c}/drift`,
    };
    const answers = await Promise.all(Object.values(paths).map((path) => this.ask(path)));
    return Object.fromEntries(Object.keys(paths).map((key, index) => [key, answers[index]]));
  }
}

/** The rows of an answer that is a list, or an object with a list in it. */
export function listIn(value) {
  if (Array.isArray(value)) {
    return value;
  }
  return Object.values(value ?? {}).find(Array.isArray) ?? [];
}
