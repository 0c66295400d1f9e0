/** What puts something onto a canvas. */
const PAINTING = ['fill', 'stroke', 'fillRect', 'strokeRect', 'fillText', 'strokeText', 'drawImage'] as const

export interface PaintingWatch {
  /** True where something was painted since the last call. */
  take(): boolean
}

/** Watches whether anything is painted on a context, whoever paints. */
export function watchPainting(context: CanvasRenderingContext2D): PaintingWatch {
  let isPainted = false
  for (const name of PAINTING) {
    const paint: (...what: never[]) => void = context[name]
    const watched = (...what: never[]) => {
      isPainted = true
      paint.apply(context, what)
    }
    Object.defineProperty(context, name, { value: watched })
  }
  return {
    take() {
      const was = isPainted
      isPainted = false
      return was
    },
  }
}
