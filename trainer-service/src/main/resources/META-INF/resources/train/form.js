// The form that starts a run: the classifier's own recipe unless something is changed.
import { api, attempt, fmt, html, nothing, repeat } from "/console/console.js";

const RESIZES = [
  ["RANDOM_CROP", "random crop, centre crop when asked"],
  ["CROP", "centre crop"],
  ["SQUISH", "squish"],
  ["PAD", "pad"],
];
const NUMBERS = [
  ["imageSize", "Picture side (pixels)", { min: 16, max: 1024, step: 1 }],
  ["epochs", "Epochs", { min: 1, max: 1000, step: 1 }],
  ["frozenEpochs", "Frozen epochs before", { min: 0, max: 100, step: 1 }],
  ["baseLearningRate", "Base learning rate", { min: 0.000001, max: 1, step: "any" }],
  ["batchSize", "Pictures per step", { min: 2, max: 1024, step: 1 }],
  ["seed", "Seed", { step: 1 }],
];
const STANDARD = {
  architecture: "RESNET18",
  imageSize: 224,
  resize: "RANDOM_CROP",
  epochs: 4,
  frozenEpochs: 1,
  baseLearningRate: 0.002,
  batchSize: 32,
  seed: 42,
};

/** datasets: those released, the newest first; asked: the version that the address names, null if none. */
export function startForm({ name, definition, datasets, asked, backbones, onStarted }) {
  const recipe = definition?.recipe ?? STANDARD;
  return html`<section class="card" aria-labelledby="start-title">
    <div class="card-head"><h2 id="start-title">Start a run</h2></div>
    <form @submit=${(event) => submit(event, name, recipe, onStarted)}>
      <div class="half">
        <div class="field">
          <label for="dataset">Dataset</label>
          <select id="dataset" name="dataset">
            ${options([["", "the latest"], ...versions(datasets, asked)], asked === null ? "" : String(asked))}
          </select>
        </div>
      </div>
      <details>
        <summary>Recipe: ${recipeInWords(recipe)}</summary>
        <div class="fields">
          <div class="field">
            <label for="architecture">Network</label>
            <select id="architecture" name="architecture">
              ${options([["RESNET18", "ResNet-18"], ["TINY", "tiny, from scratch, for small pictures"]], recipe.architecture)}
            </select>
          </div>
          <div class="field">
            <label for="backbone">Backbone</label>
            <select id="backbone" name="backbone">
              ${options([["", "none: from scratch"], ...known(backbones, recipe.backbone)], recipe.backbone ?? "")}
            </select>
            <small>Pretrained weights of a ResNet-18, see Backbones below; the tiny network takes none.</small>
          </div>
          <div class="field">
            <label for="resize">Resize</label>
            <select id="resize" name="resize">
              ${options(RESIZES, recipe.resize)}
            </select>
          </div>
          ${NUMBERS.map(
            ([key, label, limits]) => html`<div class="field">
              <label for=${key}>${label}</label>
              <input
                id=${key}
                name=${key}
                type="number"
                min=${limits.min ?? nothing}
                max=${limits.max ?? nothing}
                step=${limits.step}
                value=${String(recipe[key])}
                required
              />
            </div>`,
          )}
        </div>
      </details>
      <div class="actions"><button class="primary">Start</button></div>
    </form>
  </section>`;
}

/** A recipe in a few words. */
export function recipeInWords(recipe) {
  const frozen = recipe.backbone && recipe.frozenEpochs > 0 ? `${recipe.frozenEpochs} frozen + ` : "";
  const network = recipe.architecture === "TINY" ? "tiny network" : `ResNet-18 ${recipe.backbone ? `on ${recipe.backbone}` : "from scratch"}`;
  return `${network}, ${recipe.imageSize} px, ${frozen}${recipe.epochs} epochs`;
}

function versions(datasets, asked) {
  const said = datasets.map((each) => [String(each.version), `${each.version}: ${fmt.count(pictures(each))} pictures, ${fmt.ago(each.at)}`]);
  const unknown = asked !== null && !datasets.some((each) => each.version === asked);
  return unknown ? [[String(asked), String(asked)], ...said] : said;
}

function pictures(dataset) {
  return Object.values(dataset.counts).reduce((all, count) => all + count, 0);
}

function known(backbones, wanted) {
  const names = new Set(backbones.map((backbone) => backbone.name));
  if (wanted) {
    names.add(wanted);
  }
  return [...names].map((name) => [name, name]);
}

function options(pairs, chosen) {
  // by value, so that a choice stays where it is when the list grows
  return repeat(
    pairs,
    ([value]) => value,
    ([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
  );
}

async function submit(event, name, standard, onStarted) {
  event.preventDefault();
  const form = event.currentTarget;
  const fields = new FormData(form);
  const wish = { classifier: name, recipe: recipeOf(fields, standard) };
  if (fields.get("dataset")) {
    wish.dataset = Number(fields.get("dataset"));
  }
  const run = await attempt(form.querySelector("button.primary"), () => api("/train/api/v1/runs", { method: "POST", body: wish }), {
    done: "The run waits for a trainer",
  });
  if (run) {
    onStarted();
  }
}

function recipeOf(fields, standard) {
  const recipe = { ...standard, architecture: fields.get("architecture"), resize: fields.get("resize") };
  delete recipe.backbone;
  if (fields.get("backbone")) {
    recipe.backbone = fields.get("backbone");
  }
  for (const [key] of NUMBERS) {
    recipe[key] = Number(fields.get(key));
  }
  return recipe;
}
