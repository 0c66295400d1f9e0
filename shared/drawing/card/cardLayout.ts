import type { NotePainter } from '../notePainter'
import { layHeader } from './cardHeader'
import { coarseHeader, layCoarse } from './coarseCard'
import type { CardOptions, DrawnCard } from './drawnCard'
import { areaLines, bodyBox, faceOf, headerHeight, type LaidArea, layAreas, layFace } from './faceLayout'
import { layFar } from './farCard'
import type { Piece } from './pen'
import { plainKind } from './plainKind'
import type { CardSetting } from './setting'

/** From near all of it, from further off what can be seen of it, from far away its title. */
export type CardLevel = 'fine' | 'coarse' | 'far'

/** What drawing a card keeps between frames; nobody else looks inside. Each level is laid out when it is first seen. */
export type CardLayout = {
  readonly setting: CardSetting
  readonly levels: Partial<Record<CardLevel, readonly Piece[]>>
  readonly grounds: Partial<Record<CardLevel, readonly LaidArea[]>>
}

export function createCardLayout(drawn: DrawnCard, painter: NotePainter, options: CardOptions): CardLayout {
  const { locale, nameOf, words } = options
  const kind = drawn.kind ?? plainKind(drawn.card, words)
  return { setting: { kind, card: drawn.card, locale, nameOf, words, painter }, levels: {}, grounds: {} }
}

export function piecesOf(layout: CardLayout, level: CardLevel, face: string | undefined): readonly Piece[] {
  layout.levels[level] ??= layLevel(layout.setting, level, face)
  return layout.levels[level]
}

/** The areas that lie on another ground than the card's paper. */
export function groundsOf(layout: CardLayout, level: CardLevel, face: string | undefined): readonly LaidArea[] {
  layout.grounds[level] ??= layGrounds(layout.setting, level, face)
  return layout.grounds[level]
}

function layGrounds(setting: CardSetting, level: CardLevel, name: string | undefined): LaidArea[] {
  const { kind, card } = setting
  if (level === 'far') return []
  const body = level === 'coarse' ? bodyBox(card, coarseHeader(setting)) : bodyBox(card)
  return layAreas(faceOf(kind, name), body).filter(({ ground }) => ground !== 'paper')
}

function layLevel(setting: CardSetting, level: CardLevel, name: string | undefined): Piece[] {
  const { kind, card, locale } = setting
  const face = faceOf(kind, name)
  if (level === 'far') return layFar(setting)
  if (level === 'coarse') return layCoarse(face, setting)
  const areas = layAreas(face, bodyBox(card))
  const side = kind.faces.length > 1 ? face.title[locale] : null
  const header = { x: 0, y: 0, width: card.width, height: headerHeight(card.height) }
  return [...areaLines(areas), ...layHeader(header, side, setting), ...layFace(areas, setting)]
}
