// Pretrained weights to start from, and a way to add some.
import { attempt, fmt, html, nothing, upload } from "/console/console.js";

const COLUMNS = [
  { key: "name", title: "Name" },
  { key: "architecture", title: "Network" },
  { key: "tensors", title: "Tensors", align: "right" },
  { key: "bytes", title: "Size", align: "right", format: fmt.bytes },
  { key: "sha256", title: "SHA-256", format: (sha) => html`<span class="mono" title=${sha}>${fmt.short(sha)}</span>` },
  { key: "by", title: "Added by", format: (by) => by ?? "–" },
  { key: "at", title: "When", align: "right", format: fmt.ago },
];

const sending = { sent: 0, all: 0 };

/** page: { draw(), changed() }. */
export function backbonesCard(backbones, page) {
  return html`<section class="card" aria-labelledby="backbones-title">
    <div class="card-head"><h2 id="backbones-title">Backbones</h2></div>
    <dt-table label="Backbones" .columns=${COLUMNS} .rows=${backbones} empty="No pretrained weights yet: a ResNet-18 trains from scratch"></dt-table>
    <details>
      <summary>Add pretrained weights</summary>
      <form @submit=${(event) => submit(event, page)}>
        <div class="fields">
          <label class="field"
            >Name<input
              name="name"
              required
              pattern="[a-z0-9]([a-z0-9\\-]{0,61}[a-z0-9])?"
              title="lower-case letters, digits and inner hyphens"
              autocomplete="off"
              spellcheck="false"
            /><small>Lower-case letters, digits and hyphens; once given it never changes</small></label
          >
          <label class="field"
            >File<input name="file" type="file" accept=".safetensors" required />
            <small>Safetensors of a ResNet-18, tensors named as torchvision does</small></label
          >
        </div>
        ${sending.all > 0
          ? html`<dt-progress
              label=${sending.sent < sending.all ? "Sending" : "Checking the tensors"}
              .value=${sending.sent < sending.all ? sending.sent : undefined}
              .max=${sending.all}
              detail=${`${fmt.bytes(sending.sent)} of ${fmt.bytes(sending.all)}`}
            ></dt-progress>`
          : nothing}
        <div class="actions"><button class="primary">Add</button></div>
      </form>
    </details>
  </section>`;
}

async function submit(event, page) {
  event.preventDefault();
  const form = event.currentTarget;
  const name = form.elements.name.value;
  const file = form.elements.file.files[0];
  const onProgress = (sent, all) => {
    Object.assign(sending, { sent, all });
    page.draw();
  };
  const path = `/train/api/v1/backbones/${encodeURIComponent(name)}`;
  const kept = await attempt(form.querySelector("button.primary"), () => upload(path, file, { method: "PUT", onProgress }), {
    done: `Backbone ${name} can be trained on`,
  });
  Object.assign(sending, { sent: 0, all: 0 });
  page.draw();
  if (kept) {
    form.reset();
    page.changed();
  }
}
