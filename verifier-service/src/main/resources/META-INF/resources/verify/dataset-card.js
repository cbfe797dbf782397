// A dataset's card, drawn from its Markdown: headings, sentences, lists and tables are all it has.
import { html } from "/console/console.js";

export function card(markdown) {
  const blocks = markdown.split(/\n{2,}|\n(?=#)/).map((block) => block.trim()).filter((block) => block !== "");
  return html`<article class="stack">${blocks.flatMap((block) => block.split(/(?<=^#.*)\n/)).map(draw)}</article>`;
}

function draw(block) {
  if (block.startsWith("## ")) {
    return html`<h4>${block.slice(3)}</h4>`;
  }
  if (block.startsWith("# ")) {
    return html`<h3>${block.slice(2)}</h3>`;
  }
  if (block.startsWith("- ")) {
    return html`<ul>${block.split("\n").map((line) => html`<li>${line.slice(2)}</li>`)}</ul>`;
  }
  return block.startsWith("|") ? table(block) : html`<p>${block}</p>`;
}

function table(block) {
  const [head, , ...rows] = block.split("\n").map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));
  const columns = head.map((title, i) => ({ key: String(i), title, align: i === 0 ? "left" : "right" }));
  return html`<dt-table label=${head.join(" ").trim()} .columns=${columns} .rows=${rows.map((row) => ({ ...row }))}></dt-table>`;
}
