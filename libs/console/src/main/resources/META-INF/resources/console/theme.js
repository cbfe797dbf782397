// A plain script for the head: applies the chosen look before anything is painted.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("drivetrain.theme");
  } catch {
    // storage may be refused; the system's look is used
  }
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
