// Runs before anything is painted, so that a remembered theme never flashes in the other one.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('breakpoint.theme');
  } catch {
    // Storage is off: the system's theme holds.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
