// Numbers, times and ids as people read them. Nothing to show is an en dash.
const NONE = "–";
const counts = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const times = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" });

const known = (write) => (value, ...rest) =>
  value === undefined || value === null || Number.isNaN(value) ? NONE : write(value, ...rest);

export const fmt = {
  /** 1204 → "1,204" */
  count: known((n) => counts.format(n)),
  /** 3.14159 → "3.142" */
  number: known((n, digits = 3) => Number(n).toLocaleString("en", { maximumFractionDigits: digits })),
  /** 0.9364 → "93.6 %", 0.00006 → "<0.1 %" */
  share: known((x, digits = 1) => {
    const least = 10 ** -digits;
    return x > 0 && x * 100 < least / 2 ? `<${least.toFixed(digits)} %` : `${(x * 100).toFixed(digits)} %`;
  }),
  /** 0.8 → "80 %", 0.005 → "0.5 %": for the axis of a chart */
  percent: known((x) => `${Number((x * 100).toPrecision(4)).toLocaleString("en")} %`),
  /** 7.25 → "7.3 ms", 2500 → "2.5 s" */
  ms: known((x) => (x >= 1000 ? `${(x / 1000).toFixed(1)} s` : x >= 100 ? `${Math.round(x)} ms` : `${x.toFixed(1)} ms`)),
  /** 200 → "3 min 20 s" */
  duration: known((seconds) => {
    const s = Math.max(0, Math.round(seconds));
    if (s < 60) {
      return `${s} s`;
    }
    const [h, m] = [Math.floor(s / 3600), Math.floor((s % 3600) / 60)];
    return h > 0 ? `${h} h ${m} min` : s % 60 > 0 && m < 10 ? `${m} min ${s % 60} s` : `${m} min`;
  }),
  /** 1536000 → "1.5 MB" */
  bytes: known((n) => {
    const units = ["B", "kB", "MB", "GB", "TB"];
    const step = n < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(n) / 3));
    return `${(n / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
  }),
  /** an instant → "3 min ago" */
  ago: known((instant) => {
    const seconds = (Date.now() - new Date(instant).getTime()) / 1000;
    if (seconds < 5) {
      return "just now";
    }
    if (seconds < 86_400 * 2) {
      return `${seconds < 60 ? Math.round(seconds) + " s" : seconds < 3600 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h"} ago`;
    }
    return `${Math.round(seconds / 86_400)} days ago`;
  }),
  /** an instant → "25 Nov, 06:42:10" in the person's time zone */
  when: known((instant) => times.format(new Date(instant))),
  /** a digest or id → its first 8 characters */
  short: known((id) => String(id).slice(0, 8)),
};
