// The pictures that were gathered, label by label, as the verifier shows them.
import { api, fmt, html, link, nothing, watch } from "/console/console.js";

const STEP = 8;

/** Keeps wall (label → { total, items, limit }) fresh; answers what watch answers. */
export function watchWall(definition, wall, draw) {
  return watch(5, async ({ signal }) => {
    const known = definition();
    if (!known) {
      return;
    }
    for (const { name } of known.labels) {
      const limit = wall.get(name)?.limit ?? STEP;
      const answer = await picturesOf(known.classifier, name, limit, signal);
      wall.set(name, { total: answer.total ?? 0, items: answer.items ?? [], limit });
    }
    draw();
  });
}

/** A classifier that was just defined may not be known there yet: then it has no pictures. */
async function picturesOf(classifier, label, limit, signal) {
  const query = new URLSearchParams({ label, limit: String(limit), offset: "0" });
  try {
    return await api(`/verify/api/v1/classifiers/${encodeURIComponent(classifier)}/images?${query}`, { signal });
  } catch (problem) {
    if (problem.status === 404) {
      return {};
    }
    throw problem;
  }
}

/** The wall; more is called when more pictures of a label are wanted. */
export function pictureWall(definition, wall, { draw, more }) {
  return html`<section class="card" aria-label="Pictures">
    <div class="card-head">
      <h2>Pictures</h2>
      <a href=${link("/verify/")}>Verify and clean them</a>
    </div>
    ${definition.labels.map((label) => ofLabel(label.name, wall.get(label.name), { draw, more, wall }))}
  </section>`;
}

function ofLabel(name, shown, { draw, more, wall }) {
  const widen = () => {
    wall.set(name, { ...shown, limit: shown.limit + STEP * 4 });
    draw();
    more();
  };
  return html`<div class="stack">
    <div class="row spread">
      <h3>${name} <span class="muted">${shown ? fmt.count(shown.total) : ""}</span></h3>
      ${shown && shown.total > shown.items.length ? html`<button type="button" @click=${widen}>Show more</button>` : nothing}
    </div>
    <dt-images
      label=${`Pictures of ${name}`}
      empty=${shown ? "None yet" : "…"}
      .items=${(shown?.items ?? []).map((item) => itemOf(item, name))}
    ></dt-images>
  </div>`;
}

function itemOf(item, name) {
  const rejected = item.verdict && item.verdict !== "ACCEPTED";
  return {
    id: item.image,
    src: `/verify/api/v1/images/${item.image}/thumbnail`,
    alt: rejected ? `${name}, ${item.reason ?? "not accepted"}` : name,
    note: rejected ? (item.reason ?? item.verdict.toLowerCase()) : undefined,
    tone: rejected ? (item.verdict === "UNSUPPORTED" ? "warn" : "bad") : undefined,
  };
}
