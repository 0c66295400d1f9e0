import RBush from 'rbush'
import { type Box, isSameBox } from '../geometry/box'
import type { SpatialIndex } from '../geometry/spatialIndex'

type Item = {
  readonly id: string
  readonly box: Box
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** A spatial index over an R-tree, which is built when it is first asked: a board is seen before anybody points at it. */
export function createBoxIndex(): SpatialIndex {
  const items = new Map<string, Item>()
  let built: RBush<Item> | null = null

  const tree = () => {
    built ??= new RBush<Item>().load([...items.values()])
    return built
  }
  const remove = (id: string) => {
    const item = items.get(id)
    if (item === undefined) return
    built?.remove(item)
    items.delete(id)
  }
  return {
    get size() {
      return items.size
    },
    load(entries) {
      built = null
      items.clear()
      for (const [id, box] of entries) items.set(id, itemOf(id, box))
    },
    upsert(id, box) {
      const known = items.get(id)?.box
      if (known !== undefined && isSameBox(known, box)) return
      remove(id)
      const item = itemOf(id, box)
      items.set(id, item)
      built?.insert(item)
    },
    remove,
    box: (id) => items.get(id)?.box ?? null,
    search: (box) =>
      tree()
        .search(itemOf('', box))
        .map((item) => item.id),
    at: (point) =>
      tree()
        .search(itemOf('', { ...point, width: 0, height: 0 }))
        .map((item) => item.id),
  }
}

function itemOf(id: string, box: Box): Item {
  return { id, box, minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height }
}
