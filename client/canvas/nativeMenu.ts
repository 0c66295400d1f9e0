/** Keeps the browser's own context menu away where the board has one of its own. */
export interface NativeMenu {
  /** The next one that comes is answered already, wherever it comes; until another key or button goes down. */
  expect(): void
  detach(): void
}

/** On Windows the browser's menu comes after the release, when the board's own lies under the pointer already. */
export function createNativeMenu(isBoards: (event: Event) => boolean): NativeMenu {
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true }
  let isExpected = false
  const forget = () => {
    isExpected = false
  }
  const onMenu = (event: Event) => {
    if (isExpected || isBoards(event)) event.preventDefault()
  }
  window.addEventListener('keydown', forget, options)
  window.addEventListener('pointerdown', forget, options)
  window.addEventListener('contextmenu', onMenu, options)
  return {
    expect() {
      isExpected = true
    },
    detach: () => stop.abort(),
  }
}
