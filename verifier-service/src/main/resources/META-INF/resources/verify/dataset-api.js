// The verifier's API for datasets, as this page uses it.
import { api } from "/console/console.js";

const of = (classifier, version) => `/verify/api/v1/classifiers/${encodeURIComponent(classifier)}/datasets/${version}`;

export const dataset = {
  card: (classifier, version) => api(`${of(classifier, version)}/card`, { headers: { Accept: "text/plain" } }),
  coverage: (classifier, options) => api(`/verify/api/v1/classifiers/${encodeURIComponent(classifier)}/coverage`, options),
  exported: (classifier, version, format) => `${of(classifier, version)}/export?format=${format}`,
  diff: (classifier, from, to, filter, options) => api(`${of(classifier, from)}/diff/${to}?${new URLSearchParams(filter)}`, options),
};
