// Deciding on pictures and taking decisions back, with what the person saw said along.
import { fail, say } from "/console/console.js";
import { verify } from "./api.js";

/** As many as the verifier takes at once. */
const AT_ONCE = 500;
const LOOK_BACK = 200;

export class Decisions {
  #classifier;
  #onProgress;
  /** What was decided on this page, each a list of { image, revision }. */
  #made = [];

  /** onProgress gets { done, all } while many are decided, null at the end. */
  constructor(classifier, onProgress) {
    this.#classifier = classifier;
    this.#onProgress = onProgress;
  }

  /** Decides on rows; label null removes, undefined keeps what each has. Answers how many were decided. */
  async decide(rows, label) {
    return attempted(async () => {
      const results = [];
      try {
        for (let from = 0; from < rows.length; from += AT_ONCE) {
          const some = rows.slice(from, from + AT_ONCE);
          const decisions = some.map((row) => ({
            image: row.image,
            label: label === undefined ? row.label : label,
            expectedRevision: row.revision,
          }));
          results.push(...(await verify.decide(this.#classifier, decisions)));
          this.#onProgress(rows.length > AT_ONCE ? { done: results.length, all: rows.length } : null);
        }
      } finally {
        this.#onProgress(null);
        this.#tell(results, label);
      }
      return results.filter((result) => result.state === "decided").length;
    });
  }

  /** Takes back what was decided last: here, or, after a reload, the newest decision that still holds. */
  async undoLast() {
    return attempted(async () => {
      const last = this.#made.pop() ?? (await this.#newest());
      if (last.length === 0) {
        say("There is nothing to undo", "info");
        return 0;
      }
      for (const { image, revision } of last) {
        await this.#takeBack(image, revision);
      }
      say(last.length === 1 ? "1 decision undone" : `${last.length} decisions undone`);
      return last.length;
    });
  }

  /** Takes back any decision. */
  async undo(image, revision) {
    return attempted(async () => {
      await this.#takeBack(image, revision);
      say("1 decision undone");
      return 1;
    });
  }

  async #takeBack(image, revision) {
    try {
      await verify.undo(this.#classifier, image, revision);
    } catch (problem) {
      // somebody took it back already, so it is as wanted
      if (problem.code !== "decision-not-standing") {
        throw problem;
      }
    }
  }

  async #newest() {
    const { lines } = await verify.decisions(this.#classifier, { limit: LOOK_BACK });
    const standing = lines.find(({ decision }) => !decision.undone && decision.undoes === undefined);
    return standing ? [{ image: standing.image, revision: standing.decision.revision }] : [];
  }

  #tell(results, label) {
    const decided = results.filter((result) => result.state === "decided");
    const overtaken = results.filter((result) => result.state === "overtaken");
    const others = results.filter((result) => result.state !== "decided" && result.state !== "overtaken");
    if (decided.length > 0) {
      this.#made.push(decided.map(({ image, revision }) => ({ image, revision })));
      const what = label === undefined ? "kept" : label === null ? "removed" : `labelled ${label}`;
      say(`${decided.length} ${decided.length === 1 ? "picture" : "pictures"} ${what}`);
    }
    if (overtaken.length === 1) {
      say(`Not changed: ${overtaken[0].detail}`, "warn");
    } else if (overtaken.length > 1) {
      say(`${overtaken.length} pictures were decided by somebody else meanwhile and not changed; look at them again`, "warn");
    }
    if (others.length > 0) {
      say(`${others.length === 1 ? "1 picture was" : `${others.length} pictures were`} not changed: ${others[0].detail}`, "bad");
    }
  }
}

/** Answers 0, and shows why, if it failed. */
async function attempted(work) {
  try {
    return await work();
  } catch (cause) {
    fail(cause);
    return 0;
  }
}
