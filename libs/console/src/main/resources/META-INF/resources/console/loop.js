// From what the services know to what the loop shows: five steps, each with a state, a figure and a few words.
import { listIn } from "/console/facts.js";
import { fmt } from "/console/format.js";
import { stateInWords } from "/console/state.js";

const plural = (n, one, many = `${one}s`) => `${fmt.count(n)} ${n === 1 ? one : many}`;
const sum = (numbers) => Object.values(numbers ?? {}).reduce((a, b) => a + b, 0);
const newest = (rows) => [...rows].sort((a, b) => String(b.at).localeCompare(String(a.at)));
const ended = (state) => state === "DONE" || state === "FAILED" || state === "CANCELLED";

const WORK = { QUEUED: "Waiting for a trainer", PREPARING: "Fetching pictures", EXPORTING: "Exporting and checking" };

/**
 * The five steps of a classifier's loop; answers as facts.js reads them, undefined while they are being read. The
 * first answer a step needs leads: without it the step's state is not known, whatever the others say.
 */
export function stepsOf(answers) {
  return [
    step("gather", "Gather", answers, ["gatherings"], gatherStep),
    step("verify", "Verify", answers, ["summary", "datasets"], verifyStep),
    step("train", "Train", answers, ["models", "runs"], trainStep),
    step("predict", "Serve", answers, ["rollout", "loaded"], serveStep),
    step("monitor", "Watch", answers, ["windows", "drift"], watchStep),
  ];
}

function step(root, title, answers, needs, draw) {
  const base = { root, title, lines: [] };
  if (!answers) {
    return { ...base, tone: "idle", state: "reading", figure: "…" };
  }
  const broken = needs.filter((need) => answers[need].problem);
  if (broken.length === needs.length) {
    const { problem } = answers[needs[0]];
    return { ...base, ...unknown(problem), lines: problem.away ? [] : [problem.detail] };
  }
  const drawn = draw(Object.fromEntries(Object.entries(answers).map(([key, { value }]) => [key, value])));
  const said = broken.map((need) => answers[need].problem.detail);
  const lead = answers[needs[0]].problem;
  return { ...base, ...drawn, ...(lead ? unknown(lead) : {}), lines: [...new Set([...(drawn.lines ?? []), ...said])] };
}

/** A step whose state nobody can tell at the moment. */
function unknown(problem) {
  return { tone: "warn", state: problem.away ? "not reachable" : "no answer", figure: "–", unit: "not known now", lost: true };
}

function gatherStep({ gatherings, summary }) {
  const all = newest(listIn(gatherings));
  // a picture that two gatherings found is one picture; only the verifier counts it so
  const stored = summary?.gathered ?? all.reduce((n, each) => n + each.stored, 0);
  const known = all.reduce((n, each) => n + each.known, 0);
  const missed = all.reduce((n, each) => n + sum(each.misses), 0);
  const last = all[0];
  if (!last) {
    return { tone: "idle", state: "not started", figure: "0", unit: "pictures" };
  }
  const running = all.find((each) => !ended(each.state));
  const shown = running ?? last;
  const counts = [plural(all.length, "gathering"), known > 0 && `${fmt.count(known)} known before`, missed > 0 && plural(missed, "miss", "misses")];
  const lines = [counts.filter(Boolean).join(", ")];
  if (last.failure) {
    lines.push(last.failure);
  } else if (!running) {
    lines.push(`last ${fmt.ago(last.at)}`);
  }
  return {
    tone: running ? "busy" : last.state === "FAILED" ? "bad" : stored > 0 ? "good" : "warn",
    state: shown.state,
    figure: fmt.count(stored),
    unit: stored === 1 ? "picture" : "pictures",
    lines,
    progress: running && { label: "Gathering", value: running.wanted > 0 ? running.stored + sum(running.misses) : undefined, max: running.wanted },
  };
}

function verifyStep({ summary, datasets }) {
  const gathered = summary?.gathered ?? 0;
  const waiting = summary?.waiting ?? 0;
  const accepted = summary?.accepted ?? 0;
  const dataset = latestDataset(datasets);
  const refused = newest(listIn(datasets))[0]?.refused;
  if (gathered === 0 && !dataset) {
    return { tone: "idle", state: "not started", figure: "0", unit: "accepted", lines: refused ? [`no dataset: ${refused}`] : [] };
  }
  const left = [
    [sum(summary?.rejected), "rejected"],
    [sum(summary?.unsupported), "unsupported"],
  ];
  const lines = [
    left
      .filter(([n]) => n > 0)
      .map(([n, word]) => `${fmt.count(n)} ${word}`)
      .join(", ") || "none rejected",
  ];
  lines.push(dataset ? `dataset ${dataset.version}: ${plural(sum(dataset.counts), "picture")}` : "no dataset yet");
  if (refused) {
    lines.push(`last dataset refused: ${refused}`);
  }
  return {
    tone: waiting > 0 ? "busy" : refused ? "warn" : dataset ? "good" : "idle",
    state: waiting > 0 ? "screening" : dataset ? `dataset ${dataset.version}` : "screened",
    figure: fmt.count(accepted),
    unit: "accepted",
    lines,
    progress: waiting > 0 ? { label: "Screening", value: gathered - waiting, max: gathered } : undefined,
  };
}

function trainStep({ runs, models }) {
  const run = newest(listIn(runs))[0];
  const model = latestModel(models);
  const figure = model ? fmt.share(model.accuracy) : "–";
  const unit = model ? `accuracy, v${model.version}` : "no model yet";
  const lines = model ? [`from dataset ${model.dataset}, ${fmt.ago(model.at)}`] : [];
  if (!run && !model) {
    return { tone: "idle", state: "not started", figure, unit };
  }
  if (run && !ended(run.state)) {
    const epochs = run.epochs?.length ?? 0;
    return {
      tone: "busy",
      state: run.state,
      figure,
      unit,
      lines: [...lines, epochs > 0 ? `${plural(epochs, "epoch")} done on ${run.device ?? "its device"}` : ""].filter(Boolean),
      progress: {
        label: WORK[run.state] ?? "Training",
        value: run.steps > 0 ? run.step : undefined,
        max: run.steps,
        detail: run.etaSeconds > 0 ? `${fmt.duration(run.etaSeconds)} left` : "",
      },
    };
  }
  if (run?.state === "FAILED" && !(model && model.at > run.at)) {
    return { tone: "bad", state: "FAILED", figure, unit, lines: [...lines, run.failure ?? "the last run failed"] };
  }
  return { tone: model ? "good" : "idle", state: model ? `version ${model.version}` : run.state, figure, unit, lines };
}

function serveStep({ rollout, loaded, standing }) {
  const champion = rollout?.champion ?? 0;
  const challenger = rollout?.challenger;
  const mine = listIn(loaded);
  const verdict = listIn(standing)[0]?.verdict;
  const failed = mine.filter((each) => each.state === "FAILED");
  const lines = [];
  if (challenger) {
    const how = challenger.stage === "CANARY" ? `canary, ${fmt.share(challenger.share, 0)} of subjects` : "in shadow";
    lines.push(`version ${challenger.version} ${how}`);
    if (verdict && verdict !== "NONE") {
      lines.push(`the judge says: ${stateInWords(verdict)}`);
    }
  }
  for (const each of failed) {
    lines.push(`version ${each.version} is not loaded: ${each.problem ?? "no reason given"}`);
  }
  if (champion === 0) {
    return {
      tone: failed.length > 0 ? "bad" : challenger ? "busy" : "idle",
      state: challenger ? challenger.stage : "not serving",
      figure: "–",
      unit: "no champion yet",
      lines,
    };
  }
  const ready = mine.some((each) => each.version === champion && each.state === "READY");
  const loading = mine.some((each) => each.version === champion && each.state === "LOADING");
  return {
    tone: failed.some((each) => each.version === champion) ? "bad" : challenger || loading ? "busy" : ready || mine.length === 0 ? "good" : "warn",
    state: challenger ? challenger.stage : loading ? "LOADING" : ready ? "serving" : mine.length === 0 ? "champion" : "not loaded",
    figure: `v${champion}`,
    unit: "is the champion",
    lines,
  };
}

function watchStep({ windows, drift, rollout }) {
  const used = inUse(rollout);
  const rows = (windows?.windows ?? []).filter((each) => used.length === 0 || used.includes(each.version));
  const count = rows.filter((each) => each.role !== "SHADOW").reduce((n, each) => n + each.count, 0);
  const champion = rows.find((each) => each.role === "CHAMPION" && (!rollout?.champion || each.version === rollout.champion));
  const report = newest(listIn(drift))[0];
  const alarms = alarmsIn(drift, rollout);
  const lines = [];
  const p95 = champion?.latencyP95;
  if (champion && Number.isFinite(p95)) {
    lines.push(`p95 ${fmt.ms(p95)}${Number.isFinite(champion.errorRate) ? `, ${fmt.share(champion.errorRate)} errors` : ""}`);
  }
  for (const alarm of alarms.slice(0, 2)) {
    lines.push(spoken(alarm.explanation) || `${alarm.quantity} ${alarm.statistic} ${fmt.number(alarm.value)}`);
  }
  if (count === 0 && !report) {
    return { tone: "idle", state: "no predictions", figure: "0", unit: "predictions" };
  }
  if (alarms.length === 0) {
    lines.push(report ? `compared ${fmt.ago(report.at)}` : "not compared yet");
  }
  return {
    tone: alarms.length > 0 ? "bad" : report ? "good" : "idle",
    state: alarms.length > 0 ? plural(alarms.length, "drift alarm") : report ? "no drift" : "watching",
    figure: fmt.count(count),
    unit: count === 1 ? "recent prediction" : "recent predictions",
    lines,
  };
}

/** "class-mix: 80 % …" → "class mix: 80 % …" */
function spoken(explanation) {
  return explanation?.replace(/^[a-z-]+(?=: )/, (quantity) => quantity.replaceAll("-", " "));
}

/** What alarms in the newest report of each version that is in use. */
function alarmsIn(drift, rollout) {
  const used = inUse(rollout);
  const reports = new Map();
  for (const report of newest(listIn(drift))) {
    if (!reports.has(report.version) && (used.length === 0 || used.includes(report.version))) {
      reports.set(report.version, report);
    }
  }
  return [...reports.values()].flatMap((report) => (report.findings ?? []).filter((each) => each.alarm));
}

/** The versions that answer or are on their way; empty if there is none or it is not known. */
function inUse(rollout) {
  return [rollout?.champion, rollout?.challenger?.version].filter(Boolean);
}

function latestDataset(datasets) {
  return listIn(datasets)
    .filter((each) => !each.refused)
    .sort((a, b) => b.version - a.version)[0];
}

function latestModel(models) {
  return [...listIn(models)].sort((a, b) => b.version - a.version)[0];
}

/** What a person would do next: { text, root }, none while everything needed is under way or unknown. */
export function nextOf(answers) {
  if (!answers) {
    return null;
  }
  const known = (key) => !answers[key].problem;
  const { gatherings, summary, datasets, runs, models, rollout, drift } = Object.fromEntries(
    Object.entries(answers).map(([key, { value }]) => [key, value]),
  );
  if (!["gatherings", "summary", "datasets", "runs", "models", "rollout"].every(known)) {
    return null;
  }
  const run = newest(listIn(runs))[0];
  const model = latestModel(models);
  const dataset = latestDataset(datasets);
  const busy = listIn(gatherings).some((each) => !ended(each.state)) || (summary?.waiting ?? 0) > 0;
  const training = run && !ended(run.state);
  const champion = rollout?.champion ?? 0;
  const challenger = rollout?.challenger;
  if (alarmsIn(drift, rollout).length > 0) {
    return { text: "Production differs from what the champion learned: look at the windows, then gather such pictures", root: "monitor" };
  }
  if (challenger) {
    return { text: `Version ${challenger.version} is on its way: see the verdict`, root: "monitor" };
  }
  if (model && model.version > champion && !(rollout?.history ?? []).some((each) => each.challenger?.version === model.version)) {
    const how = champion === 0 ? "make it the champion" : "try it in shadow";
    return { text: `Version ${model.version} is ready: ${how}`, root: "monitor" };
  }
  if (training || model) {
    return null;
  }
  if (dataset) {
    return { text: run?.state === "FAILED" ? "The last run failed: see why and train again" : "Train the first version", root: "train" };
  }
  if (busy) {
    return null;
  }
  return (summary?.accepted ?? 0) > 0
    ? { text: "Look through the pictures and release a dataset", root: "verify" }
    : { text: "Gather pictures", root: "gather" };
}
