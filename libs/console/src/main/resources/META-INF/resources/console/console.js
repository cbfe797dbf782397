// Everything a page needs: the calls, the small helpers, and the elements, which are defined by importing them.
export { api, upload, ApiProblem } from "/console/api.js";
export { watch, events } from "/console/watch.js";
export { say, fail, attempt } from "/console/notices.js";
export { el, html, svg, render, nothing, repeat, live, keyed } from "/console/dom.js";
export { fmt } from "/console/format.js";
export { classifier, onClassifier, classifiersChanged, link } from "/console/classifier.js";
export { preview } from "/console/preview.js";
export { state, toneOf } from "/console/state.js";

import "/console/shell.js";
import "/console/stat.js";
import "/console/table.js";
import "/console/progress.js";
import "/console/chart.js";
import "/console/images.js";
import "/console/wall.js";
import "/console/banner.js";
import "/console/forms.js";
