import { type Box, boxAround, boxesOverlap, expandBox } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { SeenView } from '../session/camera'
import { type BoardScene, boxOf } from './boardScene'
import type { Holding } from './holdings'
import { FAR_BELOW } from './islands/farIslands'
import type { SceneChanges } from './sceneChanges'

/** What of a layer is painted anew: everything, or what reaches into these page boxes. */
export type Damage = 'all' | readonly Box[]

/** More boxes than these, or boxes that cover more than this share of the view, cost more than painting all of it. */
const MOST_BOXES = 24
const MOST_COVERED = 0.5

/** Puts boxes together that overlap, and drops those out of view. */
function damageOf(boxes: readonly Box[], view: Box): Damage {
  const merged: Box[] = []
  for (const box of boxes) {
    if (!boxesOverlap(box, view)) continue
    let next = box
    for (let at = merged.findIndex((one) => boxesOverlap(one, next)); at >= 0; ) {
      next = boxAround([next, ...merged.splice(at, 1)]) ?? next
      at = merged.findIndex((one) => boxesOverlap(one, next))
    }
    merged.push(next)
    if (merged.length > MOST_BOXES) return 'all'
  }
  const covered = merged.reduce((sum, { width, height }) => sum + width * height, 0)
  return covered > view.width * view.height * MOST_COVERED ? 'all' : merged
}

/** Shadows, turned corners and lines reach beyond the boxes of things: page units, and CSS pixels. */
const REACH = { page: 34, screen: 16 }

export type SceneDamage = {
  readonly scene: Pick<BoardScene, 'note' | 'linksOf'>
  readonly changes: SceneChanges
  /** What was in a hand and what is now. */
  readonly hands: readonly [before: HandsHold, now: HandsHold]
  /** Around what breathes or turns over. */
  readonly moved: readonly Box[]
  readonly view: SeenView
}

/** What hands take off the board. */
type HandsHold = { readonly inHand: ReadonlySet<string>; readonly holdings: readonly Holding[] }

/** Where the board is painted otherwise than before. */
export function sceneDamage({ scene, changes, hands, moved, view }: SceneDamage): Damage {
  const { zoom } = view.state
  if (changes.grounds.length > 0 && zoom * NOTE_SIZE < FAR_BELOW) return 'all'
  const held = handDamage(scene, hands)
  if (held === 'all') return held
  const reach = REACH.page + REACH.screen / zoom
  const boxes = [...changes.things, ...changes.grounds, ...held, ...moved].map((box) => expandBox(box, reach))
  return damageOf(boxes, expandBox(view.visibleBox(), reach))
}

/** Around what came into a hand or left one; lines and clusters that go along are painted elsewhere too. */
function handDamage(scene: SceneDamage['scene'], [before, now]: SceneDamage['hands']): Damage {
  const changed = [
    ...[...before.inHand].filter((id) => !now.inHand.has(id)),
    ...[...now.inHand].filter((id) => !before.inHand.has(id)),
  ]
  if (changed.length === 0) return []
  const hasClusters = [...before.holdings, ...now.holdings].some(({ clusters }) => clusters.length > 0)
  if (hasClusters || scene.linksOf(changed).length > 0) return 'all'
  const notes = changed.map((id) => scene.note(id))
  return notes.every((note) => note !== null) ? notes.map(boxOf) : 'all'
}
