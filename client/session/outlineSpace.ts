/** Below this width of the page, in CSS pixels, the outline takes the board's place instead of floating beside it. */
export const OUTLINE_FILLS_BELOW = 600
