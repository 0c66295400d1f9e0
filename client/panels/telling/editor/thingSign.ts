import { CLUSTER_SIGNS } from '../../../../shared/drawing/clusterSigns'
import type { PaletteColor } from '../../../../shared/model/palette'
import type { NamedThing } from './mentionNames'

const SVG = 'http://www.w3.org/2000/svg'

/** A cluster's colour with its sign, so that colour is never the only mark; a note's paper. */
export function thingSign({ kind, color }: Pick<NamedThing, 'kind' | 'color'>): HTMLElement {
  const sign = document.createElement('span')
  sign.className = `cm-sign cm-sign-${kind}`
  sign.style.setProperty('--sign', `var(--paper-${color})`)
  sign.setAttribute('aria-hidden', 'true')
  if (kind === 'cluster') sign.append(shapeOf(color))
  return sign
}

function shapeOf(color: PaletteColor): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', CLUSTER_SIGNS[color])
  svg.append(path)
  return svg
}
