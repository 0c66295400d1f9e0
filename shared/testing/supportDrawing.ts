import { createNotePainter } from '../drawing/notePainter'
import type { DrawnSupport, LegendEntry, SupportOptions, ZoneDrop } from '../drawing/support/drawnSupport'
import { drawSupport } from '../drawing/support/drawSupport'
import { drawZoneDrop } from '../drawing/support/drawZoneDrop'
import { LIGHT_THEME } from '../drawing/theme'
import type { Support } from '../model/support'
import type { Template } from '../model/template'
import { createRecordingCanvas, RecordingContext } from './recordingContext'

export const SUPPORT_OPTIONS: SupportOptions = {
  pixelRatio: 1,
  locale: 'fr',
  words: {
    prepared: 'Préparé',
    noChallenge: 'Le défi s’affichera ici',
    wolf: 'Loup solitaire',
    straddling: 'À cheval',
    many: 'Trop d’étiquettes',
    signs: { cause: 'entraîne', mutual: 'mutuelle', opposition: 's’oppose', link: 'va avec' },
  },
}

export type SupportParts = {
  readonly counts?: Readonly<Record<string, number>>
  readonly legend?: readonly LegendEntry[]
  readonly signs?: DrawnSupport['signs']
  readonly names?: Support['names']
  readonly challenge?: string
  readonly isPrepared?: boolean
}

/** A template as it lies on a board, its zones' ids their names. */
export function drawnSupport(template: Template, parts: SupportParts = {}): DrawnSupport {
  const { counts = {}, legend = [], signs = [], names = {}, challenge, isPrepared = false } = parts
  const support = {
    ...{ id: 's', template: template.id, title: template.title, z: 'a', createdAt: 1, deletedAt: undefined },
    box: { x: 100, y: 50, ...template.frame },
    challenge: challenge === undefined ? undefined : { card: 'c', sentence: challenge },
    ...{ names, isPrepared },
    zones: template.zones.map((zone) => ({ id: zone.name, support: 's', zone })),
  }
  return { support, counts: new Map(Object.entries(counts)), legend, signs, layout: null }
}

export function recordSupport(
  drawn: DrawnSupport,
  zoom = 0.25,
  options: Partial<SupportOptions> = {},
): RecordingContext {
  const context = new RecordingContext()
  const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
  drawSupport(context, { x: 0, y: 0, zoom }, drawn, painter, { ...SUPPORT_OPTIONS, ...options })
  return context
}

export function recordZoneDrop(drawn: DrawnSupport, zoom: number, drop: ZoneDrop): RecordingContext {
  const context = new RecordingContext()
  const painter = createNotePainter(createRecordingCanvas, LIGHT_THEME)
  drawZoneDrop(context, { x: 0, y: 0, zoom }, drawn, painter, { pixelRatio: 1, ...drop })
  return context
}
