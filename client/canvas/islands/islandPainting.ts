import type { DrawingContext } from '../../../shared/drawing/context'
import { drawFarIsland, drawLabel, drawTitleCard } from '../../../shared/drawing/drawIslands'
import { drawPile } from '../../../shared/drawing/drawPile'
import { type DrawnIsland, drawShore, type IslandOptions } from '../../../shared/drawing/islandShore'
import type { NotePainter } from '../../../shared/drawing/notePainter'
import { type Box, boxesOverlap, type Point } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { SeenView } from '../../session/camera'
import { type SessionStore, titledOnCanvas } from '../../session/session'
import type { BoardScene, SceneIsland } from '../boardScene'
import type { HandState } from '../handState'
import { FAR_BELOW, type FarIslands } from './farIslands'
import type { ShownIslands } from './shownIslands'

/** What islands say in a person's language. */
export type IslandWords = {
  /** On a title card without a title. */
  readonly invitation: string
  /** How many notes lie in a pile. */
  count(notes: number): string
}

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly islands: ShownIslands
  readonly camera: SeenView
  readonly session: SessionStore
  readonly painter: NotePainter
  readonly detail: 'fine' | 'coarse' | 'wordless'
  readonly words: IslandWords
  /** Of those that lie on the board these alone, where it is set. */
  readonly only?: ReadonlySet<string>
}

/** The islands that lie on the board but for their title cards, one that would take in what is in hand alight. */
export function paintLyingIslands(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  source: Source,
  far: FarIslands,
  view: Box,
): void {
  for (const [island, options] of lyingIslands(source, far)) {
    paintIsland(context, source, island, far, view, { pixelRatio, ...options, part: 'ground' })
  }
}

/** Their title cards, which no note covers: a title can always be read and taken hold of. */
export function paintLyingCards(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  source: Source,
  far: FarIslands,
  view: Box,
): void {
  for (const [island, options] of lyingIslands(source, far)) {
    if (island.isFolded || far.titles.has(island.id)) continue
    paintIsland(context, source, island, far, view, { pixelRatio, ...options, part: 'card' })
  }
}

function lyingIslands({ scene, islands, hand, only }: Source, far: FarIslands) {
  const { drop } = hand
  return scene.islands.flatMap((island): [SceneIsland, Pick<IslandOptions, 'state'>][] => {
    if (only?.has(island.id) === false) return []
    if (island.isHidden || far.under.has(island.id) || islands.carried.has(island.id)) return []
    const isTarget = drop?.target?.kind === 'cluster' && drop.target.id === island.id
    return [[island, { state: isTarget ? (drop.refusal === null ? 'target' : 'refused') : 'lying' }]]
  })
}

/** The islands in one hand, each before those that it holds. */
export function paintHeldIslands(
  context: CanvasRenderingContext2D,
  source: Source,
  clusters: readonly string[],
  far: FarIslands,
  view: Box,
  options: IslandOptions,
): void {
  for (const id of clusters) {
    const island = source.scene.island(id)
    if (island !== null && !island.isHidden && !far.under.has(id)) {
      paintIsland(context, source, island, far, view, options)
    }
  }
}

function paintIsland(
  context: CanvasRenderingContext2D,
  source: Source,
  island: SceneIsland,
  far: FarIslands,
  view: Box,
  { part, ...options }: IslandOptions & { readonly part?: 'ground' | 'card' },
): void {
  const { camera, painter, words, detail, session } = source
  const shape = source.islands.shapeOf(island)
  const things: DrawingContext = context
  if (shape === null || !boxesOverlap(view, shift(shape.box, options.offset))) return
  const shown = shape === island.shape ? island : withShape(island, shape)
  const isOpen = titledOnCanvas(session.getState()) === island.id
  const look = {
    ...options,
    isOpen,
    isInner: island.depth > 0,
    isWordless: detail === 'wordless',
    invitation: words.invitation,
  }
  things.beginThing?.(island.id)
  if (island.isFolded)
    drawPile(context, camera.state, shown, painter, { ...look, count: words.count(island.noteCount) })
  else if (far.titles.has(island.id)) drawFarIsland(context, camera.state, shown, painter, look)
  else {
    const isFar = camera.state.zoom * NOTE_SIZE < FAR_BELOW
    if (part !== 'card') drawShore(context, camera.state, shown, painter, look)
    if (part !== 'ground') (isFar ? drawLabel : drawTitleCard)(context, camera.state, shown, painter, look)
  }
  things.endThing?.()
  if (shown !== island && shown.card.width === island.card.width) island.cardLayout = shown.cardLayout
}

function withShape(island: SceneIsland, shape: SceneIsland['shape']): DrawnIsland {
  const { color, title, number, noteCount, hint } = island
  const cardLayout = shape.card.width === island.card.width ? island.cardLayout : null
  const farLayout = shape.box.width === island.box.width ? island.farLayout : null
  return { color, title, number, noteCount, hint, ...shape, cardLayout, farLayout }
}

function shift(box: Box, offset: Point = { x: 0, y: 0 }): Box {
  return { ...box, x: box.x + offset.x, y: box.y + offset.y }
}
