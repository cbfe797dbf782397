// Reads a pasted list: one picture a line, its label before or after the address, or one label for all.
const LINE = /^(?:(\S+?)[\s,;]+)?(https?:\/\/\S+?)(?:[\s,;]+(\S+))?[\s,;]*$/i;

/** Answers { items: [{ url, label }], problems: ["line 3: …"] }; empty lines and lines starting with # are skipped. */
export function parseAddresses(text, labels, otherwise = "") {
  const items = [];
  const problems = [];
  text.split("\n").forEach((raw, index) => {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) {
      return;
    }
    const at = `line ${index + 1}`;
    const [, before, url, after] = LINE.exec(line) ?? [];
    if (!url) {
      problems.push(`${at}: there is no http address`);
      return;
    }
    const label = (before ?? after ?? otherwise).toLowerCase();
    if (label === "") {
      problems.push(`${at}: it has no label`);
    } else if (!labels.includes(label)) {
      problems.push(`${at}: there is no label "${label}"`);
    } else {
      items.push({ url, label });
    }
  });
  return { items, problems };
}
