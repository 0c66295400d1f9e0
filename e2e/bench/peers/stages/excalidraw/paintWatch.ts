/**
 * Sees when Excalidraw paints what lies on its board: on a see-through ground it first clears the canvas. Call one of
 * its questions in each frame, for the canvas comes some time after the page.
 */
export class PaintWatch {
  private paintedAt = Number.NEGATIVE_INFINITY
  private contentSeen = false
  private watched: HTMLCanvasElement | null = null

  constructor(private readonly hasContent: () => boolean) {}

  hasPaintedSince(time: number): boolean {
    this.findCanvas()
    return this.paintedAt > time
  }

  hasPaintedContent(): boolean {
    this.findCanvas()
    return this.contentSeen
  }

  private findCanvas(): void {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.excalidraw__canvas.static')
    const context = canvas?.getContext('2d')
    if (!canvas || !context || canvas === this.watched) return
    this.watched = canvas
    const clear = context.clearRect
    context.clearRect = (...box) => {
      this.paintedAt = performance.now()
      this.contentSeen ||= this.hasContent()
      clear.apply(context, box)
    }
  }
}
