import type { Viewport } from '../session/camera'

/** Older iPads paint nothing on a canvas of more pixels than these (WebKit's limit for one canvas on iPadOS). */
const MOST_PIXELS = 16_777_216

/** As finely as the screen shows, if a canvas over all of the view may be so large. Device pixels per CSS pixel. */
export function finestRatio(devicePixelRatio: number, { width, height }: Viewport): number {
  return Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
}
