// Defining a classifier the Drivetrain way: objective, answers and what each causes, levers, conditions, whom it touches.
import { api, attempt, classifiersChanged, html, live, nothing, repeat } from "/console/console.js";

let rows = 0;

const lines = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const labelRow = (label = {}) => ({
  row: ++rows,
  name: label.name ?? "",
  queries: (label.queries ?? []).join("\n"),
  action: label.action ?? "",
  threshold: label.threshold ?? 0.5,
});

const conditionRow = (condition = {}) => ({
  row: ++rows,
  name: condition.name ?? "",
  attribute: condition.attribute ?? "condition",
  value: condition.value ?? "",
  minimum: condition.minimum ?? 0,
});

const DEFAULTS = {
  architecture: "RESNET18",
  backbone: "",
  imageSize: 224,
  resize: "RANDOM_CROP",
  epochs: 4,
  frozenEpochs: 1,
  baseLearningRate: 0.002,
  batchSize: 32,
  seed: 42,
};

/** A definition with nothing in it but two labels to fill in. */
export function emptyDraft() {
  return {
    isNew: true,
    classifier: "",
    objective: "",
    affected: "",
    levers: "",
    conditions: [],
    labels: [labelRow(), labelRow()],
    recipe: { ...DEFAULTS },
  };
}

/** A definition to be changed. */
export function draftOf(definition) {
  return {
    isNew: false,
    classifier: definition.classifier,
    objective: definition.objective,
    affected: definition.affected,
    levers: definition.levers.join("\n"),
    conditions: definition.conditions.map(conditionRow),
    labels: definition.labels.map(labelRow),
    recipe: { ...DEFAULTS, ...definition.recipe },
  };
}

function bodyOf(draft) {
  const { architecture, backbone, resize, ...numbers } = draft.recipe;
  const recipe = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, Number(value)]));
  return {
    classifier: draft.classifier.trim(),
    objective: draft.objective.trim(),
    affected: draft.affected.trim(),
    levers: lines(draft.levers),
    conditions: draft.conditions.map((condition) => ({
      name: condition.name.trim(),
      attribute: condition.attribute.trim(),
      value: condition.value.trim(),
      minimum: Number(condition.minimum),
    })),
    labels: draft.labels.map((label) => ({
      name: label.name.trim(),
      queries: lines(label.queries),
      action: label.action.trim(),
      threshold: Number(label.threshold),
    })),
    recipe: { architecture, resize, ...(backbone ? { backbone } : {}), ...recipe },
  };
}

/** What is defined, to be read. */
export function definitionFacts(definition) {
  const recipe = definition.recipe;
  return html`
    <dl class="facts">
      <dt>Objective</dt>
      <dd>${definition.objective || "–"}</dd>
      <dt>Who is affected</dt>
      <dd>${definition.affected || "–"}</dd>
      <dt>Levers</dt>
      <dd>${definition.levers.join(" · ") || "–"}</dd>
      <dt>Recipe</dt>
      <dd>
        ${recipe.architecture}${recipe.backbone ? ` from ${recipe.backbone}` : ", from scratch"}, ${recipe.imageSize} px,
        ${recipe.frozenEpochs} frozen + ${recipe.epochs} epochs, learning rate ${recipe.baseLearningRate}
      </dd>
    </dl>
    <dt-table
      caption="Labels"
      .columns=${[
        { key: "name", title: "Label" },
        { key: "queries", title: "Searched as", format: (queries) => queries.join(" · ") },
        { key: "action", title: "What it causes" },
        { key: "threshold", title: "From confidence", align: "right" },
      ]}
      .rows=${definition.labels}
    ></dt-table>
    ${definition.conditions.length === 0 ? nothing : conditionsTable(definition.conditions)}
  `;
}

function conditionsTable(conditions) {
  return html`<dt-table
    caption="Expected conditions"
    .columns=${[
      { key: "name", title: "Condition" },
      { key: "attribute", title: "Told by", format: (attribute, condition) => html`<code>${attribute}</code> is ${condition.value}` },
      { key: "minimum", title: "Pictures wanted", format: (minimum) => (minimum > 0 ? minimum : "–") },
    ]}
    .rows=${conditions}
  ></dt-table>`;
}

/** The form; draws itself again after rows were added or removed. cancel is null if there is nothing to go back to. */
export function definitionForm(draft, { draw, saved, cancel }) {
  const set = (object, key) => (event) => (object[key] = event.target.value);
  const submit = async (event) => {
    event.preventDefault();
    const button = event.target.querySelector("button.primary");
    const defined = await attempt(button, () => api("/gather/api/v1/classifiers", { method: "POST", body: bodyOf(draft) }), {
      done: (answer) => `${answer.classifier} is defined`,
    });
    if (defined) {
      saved(defined);
      classifiersChanged(defined.classifier);
    }
  };
  return html`<form class="card" @submit=${submit}>
    <div class="card-head"><h2>${draft.isNew ? "Define a classifier" : `Change ${draft.classifier}`}</h2></div>
    <div class="fields">
      <label class="field"
        >Name<input
          required
          pattern="[a-z0-9]([a-z0-9\\-]{0,61}[a-z0-9])?"
          title="lower-case letters, digits and inner hyphens"
          autocomplete="off"
          spellcheck="false"
          ?readonly=${!draft.isNew}
          .value=${live(draft.classifier)}
          @input=${set(draft, "classifier")}
        /><small>Lower-case letters, digits and hyphens; also the model's name when it is served</small></label
      >
      <label class="field"
        >Who is affected<input .value=${live(draft.affected)} @input=${set(draft, "affected")} />
        <small>Who is touched by a right answer, and who by a wrong one</small></label
      >
    </div>
    <label class="field"
      >Objective<textarea rows="2" .value=${live(draft.objective)} @input=${set(draft, "objective")}></textarea>
      <small>What shall happen in the world because of it</small></label
    >
    <fieldset>
      <legend>Labels</legend>
      ${repeat(
        draft.labels,
        (label) => label.row,
        (label, index) => labelFields(label, index, draft, draw),
      )}
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            draft.labels.push(labelRow());
            draw();
            focusRow(".label-row", draft.labels.length - 1);
          }}
        >
          Add a label
        </button>
      </div>
    </fieldset>
    <div class="fields">
      <label class="field"
        >Levers<textarea rows="3" .value=${live(draft.levers)} @input=${set(draft, "levers")}></textarea>
        <small>What can be changed to reach the objective, one a line</small></label
      >
    </div>
    <fieldset>
      <legend>Expected conditions</legend>
      <p class="muted">What production pictures look like: night, rain, far away. A search can ask for one of them.</p>
      ${repeat(
        draft.conditions,
        (condition) => condition.row,
        (condition, index) => conditionFields(condition, index, draft, draw),
      )}
      <div class="actions">
        <button
          type="button"
          @click=${() => {
            draft.conditions.push(conditionRow());
            draw();
            focusRow(".condition-row", draft.conditions.length - 1);
          }}
        >
          Add a condition
        </button>
      </div>
    </fieldset>
    ${recipeFields(draft.recipe, set)}
    <div class="actions">
      <button class="primary" type="submit">${draft.isNew ? "Define" : "Save"}</button>
      ${cancel ? html`<button type="button" @click=${cancel}>Cancel</button>` : nothing}
    </div>
  </form>`;
}

function focusRow(rows, index) {
  document.querySelectorAll(rows)[index]?.querySelector("input").focus();
}

function labelFields(label, index, draft, draw) {
  const set = (key) => (event) => (label[key] = event.target.value);
  const name = label.name || `label ${index + 1}`;
  return html`<div class="label-row" role="group" aria-label=${name}>
    <label class="field"
      >Label<input
        required
        pattern="[a-z0-9]([a-z0-9\\-]{0,61}[a-z0-9])?"
        title="lower-case letters, digits and inner hyphens"
        autocomplete="off"
        spellcheck="false"
        .value=${live(label.name)}
        @input=${set("name")}
    /></label>
    <label class="field"
      >Search for<textarea rows="2" .value=${live(label.queries)} @input=${set("queries")}></textarea>
      <small>One query a line; the label itself if empty</small></label
    >
    <label class="field"
      >What it causes<input .value=${live(label.action)} @input=${set("action")} />
      <small>The action its answer starts; none if empty</small></label
    >
    <label class="field"
      >From confidence<input
        type="number"
        required
        min="0"
        max="1"
        step="0.01"
        .value=${live(String(label.threshold))}
        @input=${set("threshold")}
      /><small>0 to 1; below it, no action</small></label
    >
    <button
      type="button"
      class="quiet"
      aria-label=${`Remove ${name}`}
      ?disabled=${draft.labels.length <= 2}
      @click=${() => {
        draft.labels.splice(index, 1);
        draw();
        focusRow(".label-row", Math.min(index, draft.labels.length - 1));
      }}
    >
      Remove
    </button>
  </div>`;
}

function conditionFields(condition, index, draft, draw) {
  const set = (key) => (event) => (condition[key] = event.target.value);
  const name = condition.name || `condition ${index + 1}`;
  const text = (key, title, hint) =>
    html`<label class="field"
      >${title}<input maxlength="200" ?required=${key === "name"} .value=${live(condition[key])} @input=${set(key)} /><small>${hint}</small></label
    >`;
  return html`<div class="condition-row" role="group" aria-label=${name}>
    ${text("name", "Condition", "As searched for: at night")} ${text("attribute", "Attribute", "Of a picture, that tells")}
    ${text("value", "Its value", "The condition itself if empty")}
    <label class="field"
      >Pictures wanted<input
        type="number"
        required
        min="0"
        max="1000000"
        .value=${live(String(condition.minimum))}
        @input=${set("minimum")}
      /><small>At least; 0 asks for none</small></label
    >
    <button
      type="button"
      class="quiet"
      aria-label=${`Remove ${name}`}
      @click=${() => {
        draft.conditions.splice(index, 1);
        draw();
        focusRow(".condition-row", Math.min(index, draft.conditions.length - 1));
      }}
    >
      Remove
    </button>
  </div>`;
}

function recipeFields(recipe, set) {
  const number = (key, title, attributes, hint) =>
    html`<label class="field"
      >${title}<input
        type="number"
        required
        min=${attributes.min}
        max=${attributes.max}
        step=${attributes.step ?? 1}
        .value=${live(String(recipe[key]))}
        @input=${set(recipe, key)}
      />${hint ? html`<small>${hint}</small>` : nothing}</label
    >`;
  const choice = (key, title, options) =>
    html`<label class="field"
      >${title}<select .value=${live(recipe[key])} @change=${set(recipe, key)}>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value === recipe[key]}>${text}</option>`)}
      </select></label
    >`;
  return html`<details>
    <summary>Recipe: how it is trained unless a run says otherwise</summary>
    <div class="fields">
      ${choice("architecture", "Network", { RESNET18: "ResNet-18", TINY: "Tiny, from scratch" })}
      <label class="field"
        >Backbone<input autocomplete="off" spellcheck="false" .value=${live(recipe.backbone ?? "")} @input=${set(recipe, "backbone")} />
        <small>Name of pretrained weights in the store; empty trains from scratch</small></label
      >
      ${number("imageSize", "Picture side", { min: 16, max: 1024 }, "pixels")}
      ${choice("resize", "Resize", { RANDOM_CROP: "Random crop", CROP: "Crop", SQUISH: "Squish", PAD: "Pad" })}
      ${number("frozenEpochs", "Frozen epochs", { min: 0, max: 100 })} ${number("epochs", "Epochs", { min: 1, max: 1000 })}
      ${number("baseLearningRate", "Learning rate", { min: 0.000001, max: 1, step: "any" })}
      ${number("batchSize", "Batch size", { min: 1, max: 1024 })}
      ${number("seed", "Seed", { min: 0, max: 2147483647 })}
    </div>
  </details>`;
}
