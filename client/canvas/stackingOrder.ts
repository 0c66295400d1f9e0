import { compareStacking, type Stacked } from '../../shared/model/stacking'

/** Keeps things in the order in which they are drawn. Take an item out before its `z` changes. */
export class StackingOrder<Item extends Stacked & { rank: number }> {
  private items: Item[] = []
  private hasFreshRanks = true

  /** From the lowest to the highest. */
  get inOrder(): readonly Item[] {
    return this.items
  }

  load(items: Iterable<Item>): void {
    this.items = [...items].sort(compareStacking)
    this.hasFreshRanks = false
  }

  add(item: Item): void {
    this.items.splice(this.placeOf(item), 0, item)
    this.hasFreshRanks = false
  }

  remove(item: Item): void {
    const place = this.placeOf(item)
    if (this.items[place] !== item) return
    this.items.splice(place, 1)
    this.hasFreshRanks = false
  }

  /** Sorts some of the items, in place. */
  sort(some: Item[]): Item[] {
    if (!this.hasFreshRanks) {
      for (const [rank, item] of this.items.entries()) item.rank = rank
      this.hasFreshRanks = true
    }
    return some.sort((a, b) => a.rank - b.rank)
  }

  private placeOf(item: Item): number {
    let low = 0
    let high = this.items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareStacking(this.items[middle] as Item, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
