import { NOTE_SIZE } from '../../../shared/model/note'
import type { SceneIsland } from '../boardScene'

/** Islands as titles: `titles` are drawn so, `under` lie in one of those and are not drawn, as their notes are not. */
export type FarIslands = { readonly titles: ReadonlySet<string>; readonly under: ReadonlySet<string> }

/** A note that is smaller on the screen, in CSS pixels, tells less than its island's title. */
export const FAR_BELOW = 60
/** An island gives way to those in it once these are as wide, in CSS pixels: then their own titles can be read. */
const READABLE = 130

const NEAR: FarIslands = { titles: new Set(), under: new Set() }

/** Which islands are seen as their titles at this zoom. One without a title never is. `islands` come each before those in it. */
export function farIslands(islands: readonly SceneIsland[], zoom: number): FarIslands {
  if (zoom * NOTE_SIZE >= FAR_BELOW) return NEAR
  const byId = new Map(islands.map((island) => [island.id, island]))
  const titles = new Set<string>()
  const under = new Set<string>()
  for (const island of islands) {
    const { id, parent, isFolded, children, title } = island
    if (parent !== null && (titles.has(parent) || under.has(parent))) under.add(id)
    else if (!isFolded && title.trim() !== '' && !children.some((child) => isReadable(byId.get(child), zoom)))
      titles.add(id)
  }
  return { titles, under }
}

function isReadable(island: SceneIsland | undefined, zoom: number): boolean {
  return island !== undefined && island.title.trim() !== '' && island.box.width * zoom >= READABLE
}
