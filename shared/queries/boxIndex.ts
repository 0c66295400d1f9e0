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

/** A spatial index over an R-tree. */
export function createBoxIndex(): SpatialIndex {
  const tree = new RBush<Item>()
  const items = new Map<string, Item>()

  const remove = (id: string) => {
    const item = items.get(id)
    if (item === undefined) return
    tree.remove(item)
    items.delete(id)
  }
  return {
    get size() {
      return items.size
    },
    load(entries) {
      tree.clear()
      items.clear()
      for (const [id, box] of entries) items.set(id, itemOf(id, box))
      tree.load([...items.values()])
    },
    upsert(id, box) {
      const known = items.get(id)?.box
      if (known !== undefined && isSameBox(known, box)) return
      remove(id)
      const item = itemOf(id, box)
      items.set(id, item)
      tree.insert(item)
    },
    remove,
    box: (id) => items.get(id)?.box ?? null,
    search: (box) => tree.search(itemOf('', box)).map((item) => item.id),
    at: (point) => tree.search(itemOf('', { ...point, width: 0, height: 0 })).map((item) => item.id),
  }
}

function itemOf(id: string, box: Box): Item {
  return { id, box, minX: box.x, minY: box.y, maxX: box.x + box.width, maxY: box.y + box.height }
}
