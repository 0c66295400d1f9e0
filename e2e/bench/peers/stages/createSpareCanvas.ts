import type { CreateCanvas } from '../../../../shared/drawing/context'

/** A canvas that never enters the page. */
export const createSpareCanvas: CreateCanvas = (width, height) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser has no canvas to draw on')
  return { image: canvas, context }
}
