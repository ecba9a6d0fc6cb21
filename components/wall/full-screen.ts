/** Fills the screen with the page, or gives it back. */
export function toggleFullScreen() {
  // Refused by some browsers on a wall; then the page fills the window as before.
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  asked?.catch(() => {});
}
