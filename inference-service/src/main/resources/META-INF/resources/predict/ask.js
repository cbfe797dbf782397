// The two calls this page makes.
import { api, preview, upload } from "/console/console.js";

const MOST_BYTES = 16 * 1024 * 1024;

export const ask = {
  /** Versions and routing of a classifier; null while this service knows nothing of it. */
  async routing(classifier, signal) {
    try {
      return await api(`/predict/api/v1/classifiers/${encodeURIComponent(classifier)}/routing`, { signal });
    } catch (problem) {
      if (problem.status === 404) {
        return null;
      }
      throw problem;
    }
  },

  /** Answers { state: "answered", answer, canvas } or { state: "refused", why, canvas }; never throws. */
  async picture(classifier, file, subject) {
    if (file.size > MOST_BYTES) {
      return { state: "refused", why: `the file has ${Math.ceil(file.size / 1048576)} MiB, allowed are 16` };
    }
    const canvas = await preview(file, { alt: file.name || "pasted picture", side: 480 }).catch(() => null);
    const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
    try {
      const answer = await upload(`/predict/api/v1/classifiers/${encodeURIComponent(classifier)}${query}`, file);
      return { state: "answered", answer, canvas };
    } catch (problem) {
      return { state: "refused", why: problem.detail ?? String(problem), canvas };
    }
  },
};
