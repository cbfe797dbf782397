// Keeping a page fresh without hammering: polls and event streams rest while nobody looks and back off on errors.
import { notice, wordsOf } from "/console/notices.js";
import { serviceOf } from "/console/services.js";

const LONGEST_SECONDS = 60;
let counter = 0;

/**
 * Runs fn now and then again the given seconds after it ended, only while the page is visible, never twice at once.
 * fn may be async and gets { signal }; what it throws is shown in the shell's banner until a later run succeeds, and
 * the pauses grow up to a minute. Answers { now(), stop() }: now() resolves after a run that began after the call, to
 * be used when something was changed.
 */
export function watch(seconds, fn) {
  const key = `watch-${++counter}`;
  let timer = 0;
  let running = null;
  let next = null;
  let stopped = false;
  let failures = 0;
  let controller = new AbortController();

  async function turn() {
    controller = new AbortController();
    const { signal } = controller;
    try {
      await fn({ signal });
      failures = 0;
      notice(key, null);
    } catch (cause) {
      if (!signal.aborted) {
        failures++;
        notice(key, `${wordsOf(cause)}. Trying again by itself.`, cause?.away ? "warn" : "bad");
      }
    }
  }

  function run() {
    clearTimeout(timer);
    if (stopped) {
      return Promise.resolve();
    }
    if (running) {
      next ??= running.then(() => {
        next = null;
        return run();
      });
      return next;
    }
    running = turn().finally(() => {
      running = null;
      plan();
    });
    return running;
  }

  function plan() {
    clearTimeout(timer);
    if (!stopped && !next && !document.hidden) {
      const pause = Math.min(LONGEST_SECONDS, seconds * 2 ** failures);
      timer = setTimeout(run, spread(pause) * 1000);
    }
  }

  const look = () => (document.hidden ? clearTimeout(timer) : running ?? run());
  document.addEventListener("visibilitychange", look);
  run();
  return {
    now: run,
    stop() {
      stopped = true;
      clearTimeout(timer);
      controller.abort();
      document.removeEventListener("visibilitychange", look);
      notice(key, null);
    },
  };
}

/**
 * Reads a stream of server-sent events; onEvent gets each one's JSON and may answer false to end it. A lost stream is
 * opened again with growing pauses, and rests while the page is hidden (browsers allow six connections per origin).
 * Answers { close() }.
 */
export function events(url, onEvent) {
  const key = `events-${++counter}`;
  let source = null;
  let timer = 0;
  let failures = 0;
  let closed = false;

  function open() {
    clearTimeout(timer);
    if (closed || source || document.hidden) {
      return;
    }
    source = new EventSource(url);
    source.onmessage = (event) => {
      failures = 0;
      notice(key, null);
      let value;
      try {
        value = JSON.parse(event.data);
      } catch {
        return;
      }
      if (onEvent(value) === false) {
        close();
      }
    };
    source.onerror = () => {
      shut();
      failures++;
      if (failures >= 3) {
        notice(key, `The live stream from ${serviceOf(url)} is interrupted. Trying again by itself.`, "warn");
      }
      timer = setTimeout(open, spread(Math.min(LONGEST_SECONDS, 2 ** (failures - 1))) * 1000);
    };
  }

  function shut() {
    source?.close();
    source = null;
  }

  function close() {
    closed = true;
    clearTimeout(timer);
    shut();
    document.removeEventListener("visibilitychange", look);
    notice(key, null);
  }

  const look = () => (document.hidden ? shut() : open());
  document.addEventListener("visibilitychange", look);
  open();
  return { close };
}

/** So that many open pages do not come back to a restarted service in one moment. */
function spread(seconds) {
  return seconds * (0.9 + Math.random() * 0.2);
}
