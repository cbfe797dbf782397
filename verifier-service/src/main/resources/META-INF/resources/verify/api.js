// The verifier's API, as this page uses it.
import { api } from "/console/console.js";

const ROOT = "/verify/api/v1";
const of = (classifier) => `${ROOT}/classifiers/${encodeURIComponent(classifier)}`;

function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

export const verify = {
  summary: (classifier, options) => api(`${of(classifier)}/summary`, options),
  images: (classifier, filter, options) => api(`${of(classifier)}/images${query(filter)}`, options),
  decide: (classifier, decisions) => api(`${of(classifier)}/labels/many`, { method: "POST", body: { decisions }, timeout: 60 }),
  undo: (classifier, image, revision) => api(`${of(classifier)}/labels/undo`, { method: "POST", body: { image, revision } }),
  decisions: (classifier, paging, options) => api(`${of(classifier)}/decisions${query(paging)}`, options),
  agreement: (classifier, options) => api(`${of(classifier)}/agreement`, options),
  history: (classifier, image, options) => api(`${of(classifier)}/images/${image}/decisions`, options),
  datasets: (classifier, options) => api(`${of(classifier)}/datasets`, options),
  pending: (classifier, options) => api(`${of(classifier)}/datasets/pending`, options),
  release: (classifier, wanted) => api(`${of(classifier)}/datasets`, { method: "POST", body: wanted }),
  card: (classifier, version) => `${of(classifier)}/datasets/${version}/card`,
  reviews: (classifier, paging, options) => api(`${of(classifier)}/reviews${query(paging)}`, options),
  askReview: (classifier, image) => api(`${of(classifier)}/reviews`, { method: "POST", body: { image } }),
  answerReview: (classifier, review, answer) => api(`${of(classifier)}/reviews/${review}`, { method: "POST", body: answer }),
  reviewPicture: (classifier, review) => `${of(classifier)}/reviews/${review}/picture`,
  assessments: (classifier, options) => api(`${of(classifier)}/assessments`, options),
  assess: (classifier) => api(`${of(classifier)}/assessments`, { method: "POST" }),
  cancelAssessment: (classifier, assessment) => api(`${of(classifier)}/assessments/${assessment}/cancel`, { method: "POST" }),
  thumbnail: (image) => `${ROOT}/images/${image}/thumbnail`,
  original: (image) => `${ROOT}/images/${image}`,
};
