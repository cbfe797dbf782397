// <dt-chart label="Loss by epoch" .option=${…} .table=${{ columns, rows }}>: an ECharts chart, and its data as a table.
import { Light, html, nothing } from "/console/dom.js";
import { fmt } from "/console/format.js";

let library = null;
const echarts = () => (library ??= import("/console/vendor/echarts/echarts.esm.min.js"));

/** option: as ECharts takes it; colours, fonts and tooltips come from here. height: pixels, 260 unless given. */
class DtChart extends Light {
  static properties = {
    option: { attribute: false },
    table: { attribute: false },
    label: {},
    height: { type: Number },
    empty: {},
    asTable: { state: true },
    fault: { state: true },
  };

  #chart = null;
  #shown = "";
  #sizes = new ResizeObserver(() => this.#chart?.resize());
  #retheme = () => this.#chart?.setTheme(look());
  #system = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.height = 260;
    this.asTable = false;
    this.fault = "";
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("dt-theme", this.#retheme);
    this.#system.addEventListener("change", this.#retheme);
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("dt-theme", this.#retheme);
    this.#system.removeEventListener("change", this.#retheme);
    this.#dispose();
  }

  render() {
    const showTable = (this.asTable || this.fault) && this.table;
    return html`<figure aria-label=${this.label || "Chart"}>
      <figcaption>
        <span>${this.label}</span>
        ${this.table && this.option
          ? html`<button type="button" class="quiet" aria-pressed=${String(this.asTable)} @click=${() => (this.asTable = !this.asTable)}>
              ${this.asTable ? "Show chart" : "Show table"}
            </button>`
          : nothing}
      </figcaption>
      ${this.fault ? html`<p class="muted">${this.fault}</p>` : nothing}
      ${this.option
        ? html`<div class="plot" role="img" aria-label=${`${this.label || "Chart"}${this.table ? "; the same data is behind the button Show table" : ""}`} ?hidden=${showTable}></div>`
        : html`<div class="plot-empty">${this.empty || "No data yet"}</div>`}
      ${showTable ? html`<dt-table label=${this.label || "Chart"} .columns=${this.table.columns} .rows=${this.table.rows}></dt-table>` : nothing}
    </figure>`;
  }

  updated() {
    const plot = this.querySelector(".plot");
    if (!plot || !this.isConnected) {
      this.#dispose();
      return;
    }
    plot.style.height = `${this.height}px`;
    this.#paint(plot);
  }

  async #paint(plot) {
    try {
      const { init } = await echarts();
      if (!plot.isConnected || plot.hidden || !this.option) {
        return;
      }
      if (this.#chart?.getDom() !== plot) {
        this.#dispose();
        this.#chart = init(plot, look(), { renderer: "canvas" });
        this.#sizes.observe(plot);
      }
      const option = settled(this.option);
      const text = JSON.stringify(option);
      if (text !== this.#shown) {
        this.#shown = text;
        this.#chart.setOption(option, { notMerge: true });
      }
      this.#chart.resize();
    } catch (cause) {
      console.error(cause);
      this.fault = "The chart could not be drawn; here is its data.";
    }
  }

  #dispose() {
    this.#sizes.disconnect();
    this.#chart?.dispose();
    this.#chart = null;
    this.#shown = "";
  }
}

/** Tooltips are drawn on the canvas, as the pages' security policy refuses the style attributes of HTML ones. */
function settled(option) {
  const valueFormatter = (value) => (typeof value === "number" ? fmt.number(value, 4) : String(value ?? "–"));
  const tooltip = { confine: true, trigger: "axis", valueFormatter, ...(option.tooltip ?? {}), renderMode: "richText" };
  const named = [option.yAxis].flat().some((axis) => axis?.name);
  const top = 20 + (option.legend ? 20 : 0) + (named ? 16 : 0);
  const below = [option.xAxis].flat().some((axis) => axis?.name);
  const grid = option.grid ?? { left: 12, right: 16, top, bottom: below ? 26 : 8, containLabel: true };
  // many entries are paged through, so that the legend stays one line above the plot
  const legend = option.legend && { type: "scroll", left: 4, width: "94%", ...option.legend };
  return { ...option, legend, xAxis: below ? under(option.xAxis) : option.xAxis, animation: false, tooltip, grid };
}

/** A horizontal axis says its name under itself; at its end, the default, there is no room. */
function under(axes) {
  const named = (axis) => (axis?.name ? { nameLocation: "middle", nameGap: 26, ...axis } : axis);
  return Array.isArray(axes) ? axes.map(named) : named(axes);
}

/** The page's colours as an ECharts theme. */
function look() {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const [ink, muted, line, surface] = ["ink", "muted", "line", "surface"].map(colour);
  const series = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`series-${n}`));
  probe.remove();
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    axisLabel: { color: muted, fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: line } },
    nameTextStyle: { color: muted, fontSize: 11 },
  };
  return {
    color: series,
    backgroundColor: "transparent",
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    legend: {
      top: 4,
      left: 4,
      icon: "roundRect",
      itemWidth: 10,
      itemHeight: 10,
      textStyle: { color: muted, fontSize: 12, lineHeight: 16 },
      pageIconColor: muted,
      pageIconInactiveColor: line,
      pageIconSize: 10,
      pageTextStyle: { color: muted },
    },
    tooltip: {
      backgroundColor: surface,
      borderColor: line,
      borderWidth: 1,
      textStyle: { color: ink, fontSize: 12 },
      axisPointer: { lineStyle: { color: muted }, crossStyle: { color: muted } },
    },
    line: { symbol: "circle", symbolSize: 5, lineStyle: { width: 2 } },
    bar: { barMaxWidth: 36 },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    logAxis: axis,
  };
}

customElements.define("dt-chart", DtChart);
