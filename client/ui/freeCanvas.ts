/** Gives back its pixels at once: tablets count a canvas's until it is collected, and then draw on no other. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
