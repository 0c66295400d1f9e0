import { expandBox } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { Brushes, Painted } from './boardPainting'
import type { Veil, VeilSource } from './veil'

/** How much of the board's own ground lies over what does not stand out. */
const DIMMED = 0.78
/** Between the two lines around a note or a card. CSS pixels. */
const GAP = 5

/** Dims all but one note, cluster or card, for as long as that is there. What is in a hand stays bright. */
export function createSpotlight(thing: string): Veil {
  return {
    paintOver(context, pixelRatio, source) {
      const { painted, view, brushes } = source
      const lit = litBy(source, thing)
      if (lit === null) return
      const { scene, hand, camera, far, painter } = painted
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
      context.globalAlpha = DIMMED
      context.fillStyle = painter.theme.board
      context.fillRect(0, 0, camera.viewport.width, camera.viewport.height)
      context.globalAlpha = 1
      const lying = { ...painted, only: lit.clusters }
      brushes.paintLyingIslands(context, pixelRatio, lying, far, view)
      const lies = <T extends Parameters<Brushes['isSeen']>[0] & { readonly id: string }>(one: T | null): T[] =>
        one === null || hand.inHand.has(one.id) || !brushes.isSeen(one, far) ? [] : [one]
      const cards = lit.cards.flatMap((id) => lies(scene.card(id)))
      painted.sheets?.paintCards(context, cards, painted, { pixelRatio })
      const notes = lit.notes.flatMap((id) => lies(scene.note(id)))
      brushes.paintNotes(context, scene.sort(notes), painted, { pixelRatio })
      brushes.paintLyingCards(context, pixelRatio, lying, far, view)
    },
    paintAround(context, source) {
      const { painted, brushes } = source
      const lit = litBy(source, thing)
      if (lit === null) return
      const { scene, hand, islands, camera, painter, far } = painted
      const color = painter.theme.accent
      const offset = hand.offsetFor(lit.root)
      const note = scene.note(lit.root)
      const box =
        note === null ? scene.card(lit.root)?.box : { x: note.x, y: note.y, width: NOTE_SIZE, height: NOTE_SIZE }
      if (note !== null) brushes.strokeOutlines(context, camera, [{ note, offset, isLifted: false }], color)
      if (box !== undefined) {
        brushes.strokeBox(context, camera, expandBox(box, GAP / camera.state.zoom), { offset, color })
        return
      }
      const island = scene.island(lit.root)
      const shape = island === null ? null : islands.shapeOf(island)
      if (island === null || shape === null) return
      const look = island.isFolded ? 'pile' : far.titles.has(island.id) ? 'far' : 'open'
      brushes.strokeIsland(context, camera, shape, { look, offset, color })
    },
  }
}

type Lit = {
  /** What is seen of the thing: itself, or the pile or the title that it lies under. */
  readonly root: string
  readonly notes: readonly string[]
  readonly cards: readonly string[]
  readonly clusters: ReadonlySet<string>
}

function litBy({ painted: { scene, far }, brushes }: VeilSource, thing: string): Lit | null {
  const sheet = scene.note(thing) ?? scene.card(thing)
  if (sheet !== null && brushes.isSeen(sheet, far)) {
    const isNote = scene.note(thing) !== null
    return { root: thing, notes: isNote ? [thing] : [], cards: isNote ? [] : [thing], clusters: new Set() }
  }
  const root = sheet === null ? shownAs(scene, far, thing) : brushes.coveredBy(scene, sheet, far)
  if (root === null) return null
  const { notes, cards, clusters } = scene.contentOf(root)
  return { root, notes, cards, clusters: new Set([root, ...clusters]) }
}

/** The cluster itself, or the one under whose title or in whose pile it lies; null for one that is gone. */
function shownAs(scene: Painted['scene'], far: Painted['far'], cluster: string): string | null {
  let island = scene.island(cluster)
  while (island !== null && (island.isHidden || far.under.has(island.id))) {
    island = island.parent === null ? null : scene.island(island.parent)
  }
  return island?.id ?? null
}
