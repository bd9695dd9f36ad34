const EVERY_MS = 2000

/** A page that waits for something looks again by itself, for as long as it is the page in front. */
export function startLookingAgain(): void {
  if (document.querySelector('[data-look-again]') === null) return
  setInterval(() => {
    if (!document.hidden) location.reload()
  }, EVERY_MS)
}
