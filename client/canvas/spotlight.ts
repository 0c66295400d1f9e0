import { expandBox } from '../../shared/geometry/box'
import { coveredBy, isSeen, type Painted, paintNotes } from './boardPainting'
import { boxOf } from './boardScene'
import { paintLyingCards, paintLyingIslands } from './islands/islandPainting'
import { strokeBox, strokeIsland, strokeOutlines } from './outlines'
import type { Veil } from './veil'

/** How much of the board's own ground lies over what does not stand out. */
const DIMMED = 0.78
/** Between the two lines around a note or a card. CSS pixels. */
const GAP = 5

/** Dims all but one note, cluster or card, for as long as that is there. What is in a hand stays bright. */
export function createSpotlight(thing: string): Veil {
  return {
    paintOver(context, pixelRatio, painted, view) {
      const lit = litBy(painted, thing)
      if (lit === null) return
      const { scene, hand, camera, far, painter } = painted
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
      context.globalAlpha = DIMMED
      context.fillStyle = painter.theme.board
      context.fillRect(0, 0, camera.viewport.width, camera.viewport.height)
      context.globalAlpha = 1
      const source = { ...painted, only: lit.clusters }
      paintLyingIslands(context, pixelRatio, source, far, view)
      const lies = <T extends Parameters<typeof isSeen>[0] & { readonly id: string }>(one: T | null): T[] =>
        one === null || hand.inHand.has(one.id) || !isSeen(one, far) ? [] : [one]
      const cards = lit.cards.flatMap((id) => lies(scene.card(id)))
      painted.sheets?.paintCards(context, cards, painted, { pixelRatio })
      const notes = lit.notes.flatMap((id) => lies(scene.note(id)))
      paintNotes(context, scene.sort(notes), painted, { pixelRatio })
      paintLyingCards(context, pixelRatio, source, far, view)
    },
    paintAround(context, painted) {
      const lit = litBy(painted, thing)
      if (lit === null) return
      const { scene, hand, islands, camera, painter, far } = painted
      const color = painter.theme.accent
      const offset = hand.offsetFor(lit.root)
      const note = scene.note(lit.root)
      const box = note === null ? scene.card(lit.root)?.box : boxOf(note)
      if (note !== null) strokeOutlines(context, camera, [{ note, offset, isLifted: false }], color)
      if (box !== undefined) {
        strokeBox(context, camera, expandBox(box, GAP / camera.state.zoom), { offset, color })
        return
      }
      const island = scene.island(lit.root)
      const shape = island === null ? null : islands.shapeOf(island)
      if (island === null || shape === null) return
      const look = island.isFolded ? 'pile' : far.titles.has(island.id) ? 'far' : 'open'
      strokeIsland(context, camera, shape, { look, offset, color })
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

function litBy({ scene, far }: Painted, thing: string): Lit | null {
  const sheet = scene.note(thing) ?? scene.card(thing)
  if (sheet !== null && isSeen(sheet, far)) {
    const isNote = scene.note(thing) !== null
    return { root: thing, notes: isNote ? [thing] : [], cards: isNote ? [] : [thing], clusters: new Set() }
  }
  const root = sheet === null ? shownAs(scene, far, thing) : coveredBy(scene, sheet, far)
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
