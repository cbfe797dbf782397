// Checks of the scripts in the place where they run; the test reads the list that this page becomes.
import { api, attempt, classifier, el, events, fmt, html, link, preview, render, toneOf, upload, watch } from "/console/console.js";
import { nextOf, stepsOf } from "/console/loop.js";
import { allNotices, notice } from "/console/notices.js";

const page = document.querySelector("#page");
const list = el("ol");
page.append(list);

async function check(name, work) {
  try {
    await work();
    list.append(el("li", { class: "kept" }, name));
  } catch (cause) {
    list.append(el("li", { class: "broken" }, `${name}: ${cause.message}`));
  }
}

function same(actual, expected) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) {
    throw new Error(`expected ${b}, got ${a}`);
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const problemOf = (call) => call.then(() => ({}), (problem) => problem);
const answers = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));

await check("a problem carries status, code and detail", async () => {
  const { status, code, detail, away } = await problemOf(api("/gather/api/v1/nothing"));
  same([status, code, detail, away], [404, "not-found", "there is no such thing", false]);
});

await check("a gateway without the service means that it is away", async () => {
  const { status, away, detail } = await problemOf(api("/predict/api/v1/models"));
  same([status, away, detail], [502, true, "Predict is not reachable"]);
});

await check("JSON comes as values", async () => same((await api("/gather/api/v1/classifiers")).length, 3));

await check("a watch never runs twice at once and runs again on demand", async () => {
  let at = 0;
  let most = 0;
  let runs = 0;
  const watching = watch(0.05, async () => {
    most = Math.max(most, ++at);
    runs++;
    await pause(30);
    at--;
  });
  watching.now();
  await pause(400);
  watching.stop();
  const stopped = runs;
  await pause(200);
  same([most, runs >= 2, runs === stopped], [1, true, true]);
});

await check("now() of a busy watch resolves after a run that began later", async () => {
  let begun = 0;
  const watching = watch(60, async () => {
    begun++;
    await pause(50);
  });
  await watching.now();
  watching.stop();
  same(begun, 2);
});

await check("a failing watch says why, once, and takes it back", async () => {
  let fails = true;
  const watching = watch(0.05, async () => {
    if (fails) {
      await api("/train/api/v1/nothing");
    }
  });
  await pause(250);
  same(allNotices().filter((each) => each.text.startsWith("there is no such thing")).length, 1);
  fails = false;
  await watching.now();
  same(allNotices().filter((each) => each.text.startsWith("there is no such thing")).length, 0);
  watching.stop();
});

await check("a stream is opened again when it ends, until the page has enough", async () => {
  const seen = [];
  events("/gather/api/v1/gatherings/g/events", ({ n }) => {
    seen.push(n);
    return seen.length < 3;
  });
  await pause(3000);
  same(seen, [1, 2, 1]);
});

await check("a file is sent with progress", async () => {
  const progress = [];
  const answer = await upload("/gather/api/v1/classifiers", new Blob(["twelve bytes"]), { onProgress: (...sent) => progress.push(sent) });
  same([answer.length, progress.at(-1)], [3, [12, 12]]);
});

await check("a picture that is not uploaded can be shown, a broken one is told", async () => {
  const drawn = new OffscreenCanvas(40, 20);
  drawn.getContext("2d").fillRect(0, 0, 40, 20);
  const shown = await preview(await drawn.convertToBlob(), { alt: "a box", side: 10 });
  same([shown.width, shown.height, shown.getAttribute("aria-label")], [10, 5, "a box"]);
  same((await problemOf(preview(new Blob(["no picture"])))).name, "InvalidStateError");
});

await check("a busy button starts nothing twice", async () => {
  const button = el("button", {}, "Go");
  let started = 0;
  const work = async () => {
    started++;
    await pause(30);
    return "done";
  };
  const [first, second] = await Promise.all([attempt(button, work), attempt(button, work)]);
  same([first, second, started, button.getAttribute("aria-busy")], ["done", undefined, 1, null]);
});

await check("a failed attempt shows the detail", async () => {
  await attempt(el("button"), () => api("/train/api/v1/nothing"));
  same(document.querySelector(".notice[data-tone=bad]").textContent.includes("there is no such thing"), true);
  notice("failure", null);
});

await check("el sets properties, attributes, listeners and children", () => {
  let clicked = 0;
  const made = el("button", { type: "button", class: "primary", "aria-label": "Go", disabled: false, onclick: () => clicked++ }, ["Go ", 1]);
  made.click();
  same([made.className, made.getAttribute("aria-label"), made.disabled, made.textContent, clicked], ["primary", "Go", false, "Go 1", 1]);
});

await check("numbers are written for people", () => {
  same([fmt.count(1204), fmt.share(0.9364), fmt.share(0.00006), fmt.share(0)], ["1,204", "93.6 %", "<0.1 %", "0.0 %"]);
  same([fmt.ms(7.25), fmt.ms(2500), fmt.duration(200), fmt.duration(5400)], ["7.3 ms", "2.5 s", "3 min 20 s", "1 h 30 min"]);
  same([fmt.bytes(999), fmt.bytes(1_536_000), fmt.count(undefined), fmt.when(null)], ["999 B", "1.5 MB", "–", "–"]);
});

await check("an unknown state is neither good nor bad", () => same([toneOf("DONE"), toneOf("FAILED"), toneOf("X")], ["good", "bad", "idle"]));

await check("the picker offers the classifiers and chooses the first", async () => {
  await pause(200);
  same([...document.querySelectorAll(".picker option")].map((each) => each.value), ["bears", "parking", "wheat-rust"]);
  same([classifier(), location.search], ["bears", "?classifier=bears"]);
});

await check("choosing another changes the address, the links and tells the page", async () => {
  const told = [];
  const shell = document.querySelector("dt-shell");
  shell.addEventListener("classifier-change", (event) => told.push(event.detail.classifier));
  const picker = document.querySelector(".picker select");
  picker.value = "parking";
  picker.dispatchEvent(new Event("change"));
  same([told, shell.classifier, location.search], [["parking"], "parking", "?classifier=parking"]);
  same(link("/train/", { run: "a b" }), "/train/?classifier=parking&run=a+b");
  same(document.querySelector(".bar nav a[aria-current]").getAttribute("href"), "/train/?classifier=parking");
});

await check("a table sorts by its heads and says how", async () => {
  const table = el("dt-table", { columns: [{ key: "n", title: "N", sort: true }], rows: [{ n: 2 }, { n: 10 }, { n: 1 }] });
  page.append(table);
  await table.updateComplete;
  table.querySelector("button.sort").click();
  await table.updateComplete;
  same([...table.querySelectorAll("td")].map((each) => each.textContent), ["10", "2", "1"]);
  same(table.querySelector("th").getAttribute("aria-sort"), "descending");
  table.remove();
});

await check("text from a service is never markup", async () => {
  const table = el("dt-table", { columns: [{ key: "x" }], rows: [{ x: "<img src=x onerror=alert(1)>" }] });
  page.append(table);
  await table.updateComplete;
  same(table.querySelector("img"), null);
  table.remove();
});

await check("a missing service hides only its own steps", () => {
  const gone = { problem: { away: true, detail: "Train is not reachable" } };
  const steps = stepsOf({
    ...answers({ gatherings: [], summary: { gathered: 5, accepted: 5, waiting: 0 }, datasets: [], loaded: [], rollout: { champion: 2 }, windows: [], drift: [] }),
    runs: gone,
    models: gone,
  });
  same(steps.map((each) => each.state), ["not started", "screened", "not reachable", "champion", "no predictions"]);
});

await check("only the newest report of a version in use alarms", () => {
  const finding = { quantity: "brightness", alarm: true, explanation: "darker" };
  const report = (version, at, findings) => ({ version, at: `2026-01-0${at}T00:00:00Z`, findings });
  const word = (drift) =>
    stepsOf(answers({ gatherings: [], summary: {}, datasets: [], runs: [], models: [], loaded: [], rollout: { champion: 2 }, windows: [], drift }))[4].state;
  same(word([report(2, 3, [finding]), report(2, 2, [])]), "1 drift alarm");
  same(word([report(2, 3, []), report(2, 2, [finding])]), "no drift");
  same(word([report(2, 2, []), report(1, 3, [finding])]), "no drift");
});

await check("the next action follows the loop", () => {
  const empty = { gatherings: [], summary: { gathered: 0, accepted: 0, waiting: 0 }, datasets: [], runs: [], models: [], rollout: { champion: 0 }, windows: [], drift: [] };
  const next = (change) => nextOf(answers({ ...empty, ...change }))?.root ?? "none";
  const dataset = [{ version: 1, counts: { "a/train": 5 }, at: "2026-01-01T00:00:00Z" }];
  const model = [{ version: 1, accuracy: 0.9, at: "2026-01-01T00:00:00Z" }];
  same(next({}), "gather");
  same(next({ gatherings: [{ state: "RUNNING" }] }), "none");
  same(next({ summary: { gathered: 5, accepted: 5, waiting: 0 } }), "verify");
  same(next({ datasets: dataset }), "train");
  same(next({ datasets: dataset, runs: [{ state: "TRAINING" }] }), "none");
  same(next({ datasets: dataset, models: model }), "monitor");
  same(next({ datasets: dataset, models: model, rollout: { champion: 1 } }), "none");
});

await check("render keeps what a person typed", () => {
  const place = el("div");
  const draw = (n) => render(html`<input /><b>${n}</b>`, place);
  draw(1);
  place.querySelector("input").value = "typed";
  draw(2);
  same([place.querySelector("input").value, place.textContent], ["typed", "2"]);
});

function wallOf(total) {
  const wall = el("dt-wall", { id: "million" });
  const asked = [];
  wall.source = {
    read: async (offset, limit) => {
      asked.push(offset);
      return { total, items: Array.from({ length: Math.min(limit, total - offset) }, (_, i) => ({ n: offset + i })) };
    },
    tile: ({ n }) => ({ id: n, src: "/console/mark.svg", alt: `picture ${n}`, caption: String(n) }),
  };
  return { wall, asked };
}

async function until(condition) {
  for (let i = 0; i < 100; i++) {
    if (condition()) {
      return;
    }
    await pause(20);
  }
  throw new Error(`never came true: ${condition}`);
}

await check("a wall of a million pictures holds those in sight and reads no others", async () => {
  const { wall, asked } = wallOf(1_000_000);
  page.append(wall);
  const shown = () => [...wall.querySelectorAll(".tile .caption")].map((caption) => caption.textContent);
  await until(() => shown().includes("0"));
  same(shown().length < 200, true);
  wall.go(999_999);
  await until(() => shown().includes("999999"));
  wall.querySelector(".wall").scrollTop = wall.querySelector(".wall").scrollHeight / 2;
  await until(() => shown().some((n) => Number(n) > 450_000 && Number(n) < 550_000));
  same([shown().length < 200, asked.length < 12], [true, true]);
  wall.remove();
});

await check("a wall shows what changed and keeps its place", async () => {
  const { wall } = wallOf(300);
  page.append(wall);
  await until(() => wall.item(0));
  wall.go(150);
  await until(() => wall.item(150));
  const before = wall.source.read;
  wall.source.read = async (...asked) => {
    const answer = await before(...asked);
    return { total: 299, items: answer.items.map(({ n }) => ({ n: n + 1000 })) };
  };
  await wall.refresh();
  same([wall.total, wall.at, wall.item(150).n], [299, 150, 1150]);
  wall.remove();
});

await check("a wall that is refused its pictures says so once and asks again on demand", async () => {
  const { wall } = wallOf(10);
  const read = wall.source.read;
  let failures = 0;
  wall.source.read = () => Promise.reject(new Error("refused"));
  wall.addEventListener("failed", () => failures++);
  page.append(wall);
  await until(() => failures === 1);
  wall.requestUpdate();
  await pause(60);
  same([failures, wall.total], [1, 0]);
  wall.source.read = read;
  await wall.refresh();
  same(wall.total, 10);
  wall.remove();
});

await check("keys go through a wall, pick, and leave the rest to the page", async () => {
  const { wall } = wallOf(50);
  page.append(wall);
  await until(() => wall.item(0));
  const picked = [];
  const bubbled = [];
  wall.addEventListener("pick", (event) => picked.push(event.detail.items.map(({ n }) => n)));
  page.addEventListener("keydown", (event) => bubbled.push(event.key), { once: true });
  const press = (key, shiftKey = false) =>
    wall.querySelector(".wall").dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true }));
  press("ArrowRight");
  press(" ");
  press("ArrowRight", true);
  press("k");
  same([wall.at, picked, bubbled.length], [2, [[1], [1, 2]], 1]);
  wall.remove();
});

list.append(el("li", {}, "all checks done"));
fetch("/release");
