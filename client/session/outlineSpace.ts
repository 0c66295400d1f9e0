/** Below this width of the page, in CSS pixels, the outline takes the board's place instead of floating beside it. */
export const OUTLINE_FILLS_BELOW = 600

/** Below this width a board opens as its outline. */
export const OUTLINE_FIRST_BELOW = 480
