
// The way back: what was unfolded, moved and in focus at a step of it is so again. The browser keeps this with the step,
// and forgets it with the tab.

/** What can have the focus, and is again at the same place of the same view. */
const CONTROLS = "a[href], button, select, input, summary, .reasons li, .wide, main :is(h1, h2, h3, h4), .document li[id]";

/** Where one was at each step, by the key of the step. */
const places = new Map();

/** The step that is shown. */
let step;

/** How many steps have been made. */
let countOfSteps = 0;

/** Whether the place at this step has been kept, since it will be left. */
let isKept = false;

const all = (selector) => [...document.querySelectorAll(selector)];

function place() {
  return {
    top: scrollY,
    open: all("main details").map((one) => one.open),
    moved: all("main .wide").map((one) => one.scrollLeft),
    focus: all(CONTROLS).indexOf(document.activeElement),
  };
}

/** Keeps where one is at the step that is shown, before it is left. */
function keepPlace() {
  places.set(step, place());
  isKept = true;
}

/** Another key of a step than all before. */
function nextKey() {
  return `${performance.timeOrigin} ${(countOfSteps += 1)}`;
}

/** Whether the browser is at another step than the one that is shown. */
function isElsewhere() {
  return history.state?.key !== undefined && history.state.key !== step;
}

/** Notes that another step is shown; where one was there if it has been shown before. */
function arrive() {
  if (!isKept) keepPlace();
  isKept = false;
  const known = history.state?.key;
  step = known ?? nextKey();
  if (known === undefined) history.replaceState({ key: step }, "");
  return places.get(step) ?? history.state.place;
}

/** Makes a step to an address that is shown already. */
function push(address) {
  keepPlace();
  history.pushState({ key: nextKey() }, "", address);
  arrive();
}

/** Goes to where one was; whether anything is in focus then. */
function comeBack({ top, open, moved, focus }) {
  all("main details").forEach((one, index) => (one.open = open[index] ?? one.open));
  all("main .wide").forEach((one, index) => (one.scrollLeft = moved[index] ?? 0));
  const control = all(CONTROLS)[focus];
  if (control?.matches(":is(h1, h2, h3, h4, li)")) control.setAttribute("tabindex", "-1");
  control?.focus({ preventScroll: true });
  scrollTo(0, top);
  return control !== undefined;
}

/** Keeps the ways back, also over a reload. */
function keepSteps() {
  history.scrollRestoration = "manual";
  isKept = true;
  const last = arrive();
  addEventListener("beforeunload", () => history.replaceState({ key: step, place: place() }, ""));
  return last;
}
