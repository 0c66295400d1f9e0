/**
 * The time at the end of the first frame that shows what was asked for, the same way for every stage: each frame posts
 * a message, which comes once the frame's callbacks, its style, its layout and its painting are over.
 */
export function endOfShownFrame(isShown: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      if (isShown()) resolve(performance.now())
      else look()
    }
    const look = () => void requestAnimationFrame(() => channel.port2.postMessage(null))
    look()
  })
}
