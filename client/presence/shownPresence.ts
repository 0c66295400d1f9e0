import type { Presence, PresentDrag } from './types'

/** How long a drag that ended stays in sight while its document change is under way. Milliseconds. */
const HOLD = 500

/**
 * One other person as they are shown. A drag ends twice, in either order: the presence clears it, and the document gets
 * the new places. Until both are there the entries must lie where they were let go: a cleared drag is held for a moment,
 * and an entry whose place was written is no longer moved on top.
 */
export class ShownPresence {
  /** Null before the first valid state. */
  shown: Presence | null = null
  private told: PresentDrag | null = null
  private held: PresentDrag | null = null
  private readonly written = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined

  /** `onChange` runs where `shown` changes later, by itself. */
  constructor(private readonly onChange: () => void) {}

  tell(presence: Presence): void {
    if (!sameDrag(presence.drag, this.told)) this.followDrag(presence.drag)
    this.show(presence)
  }

  /** True where that changed what is shown. */
  settle(ids: Iterable<string>): boolean {
    const drag = this.shown?.drag
    if (!this.shown || !drag) return false
    const before = this.written.size
    for (const id of ids) if (drag.ids.includes(id)) this.written.add(id)
    if (this.written.size === before) return false
    this.show(this.shown)
    return true
  }

  destroy(): void {
    clearTimeout(this.timer)
  }

  private followDrag(drag: PresentDrag | null): void {
    clearTimeout(this.timer)
    this.held = drag === null ? this.told : null
    this.told = drag
    if (drag !== null) this.written.clear()
    if (this.held !== null) this.timer = setTimeout(() => this.letGo(), HOLD)
  }

  private letGo(): void {
    this.held = null
    if (!this.shown?.drag) return
    this.show(this.shown)
    this.onChange()
  }

  private show(presence: Presence): void {
    this.shown = { ...presence, drag: this.unwritten(this.told ?? this.held) }
  }

  private unwritten(drag: PresentDrag | null): PresentDrag | null {
    if (drag === null || this.written.size === 0) return drag
    const ids = drag.ids.filter((id) => !this.written.has(id))
    return ids.length === 0 ? null : { ...drag, ids }
  }
}

function sameDrag(a: PresentDrag | null, b: PresentDrag | null): boolean {
  if (a === null || b === null) return a === b
  if (a.dx !== b.dx || a.dy !== b.dy || a.ids.length !== b.ids.length) return false
  return a.ids.every((id, index) => id === b.ids[index])
}
