// A wrong value in a closed <details> cannot be shown by the browser, which then refuses the form without a word.
document.addEventListener(
  "invalid",
  (event) => {
    for (let box = event.target.closest("details:not([open])"); box; box = box.parentElement?.closest("details:not([open])")) {
      box.open = true;
    }
  },
  true,
);
