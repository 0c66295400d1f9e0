import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Attention } from '../../../shared/facilitation/lead'
import type { Box } from '../../../shared/geometry/box'
import type { FrameClock } from '../../canvas/frameLoop'
import type { Timers } from '../../canvas/resolution'
import { type Camera, type CameraState, ZOOM_MAX } from '../../session/camera'
import { createCameraGlide } from './cameraGlide'

/** What the person is told of where their view is led. */
export type Guidance = {
  /** Who keeps the view where it is. */
  readonly heldBy: string | null
  /** Who shows something that this page has not gone to: the person writes, or does not see the board. */
  readonly offeredBy: string | null
  /** Who led the view to where it is, or was a while ago; null where there is no way back. */
  readonly broughtBy: string | null
}

export type AttentionWiring = {
  readonly camera: Camera
  readonly clock: FrameClock
  readonly timers: Timers
  /** This page's person. */
  readonly self: string
  /** Who leads is shown things and never held. */
  readonly leads: boolean
  /** When the page was opened, by the server's clock as it is known now. */
  openedAt(): number
  prefersStillness(): boolean
  isWriting(): boolean
  /** Something lies over the whole board. */
  isCovered(): boolean
  /** What is shown lies on the board: `at` is since when, by the server's clock. */
  comeToBoard(at: number): void
  /** The view goes elsewhere than with the person who is followed. */
  stopFollowing(): void
}

/** Leads this page's view: to what everybody is shown, and along with somebody. */
export interface AttentionFollower {
  readonly guidance: StoreApi<Guidance>
  /** What everybody is shown, as the stage has it now. */
  tell(attention: Attention | null): void
  /** Who has the board open: a hold ends some time after who holds is gone. */
  tellHere(people: ReadonlySet<string>): void
  /** The person writes no more, or sees the board again, or has begun to. */
  look(): void
  /** What the person who is followed sees now. */
  follow(person: string, view: Box): void
  /** Goes to what was offered, or lets it be. */
  see(): void
  dismiss(): void
  /** To where the view was before it was led. */
  goBack(): void
  stop(): void
}

/** Milliseconds. */
const GLIDE = 500
/** What a new phase brings to the edges, say the bar, is there by then. */
const ARRIVES = 2 * GLIDE
/** Views are told 20 times a second. */
const STEP = 160
/** So long after the person moved on by themselves the way back is kept. */
const WAY_BACK = 20_000
/** A hold outlives a reload of the page that holds, not its loss. */
const HOLDER_GONE = 30_000

const FREE: Guidance = { heldBy: null, offeredBy: null, broughtBy: null }

export function followAttention(wiring: AttentionWiring): AttentionFollower {
  return new Follower(wiring)
}

class Follower implements AttentionFollower {
  readonly guidance = createStore<Guidance>(() => FREE)
  private readonly glide
  private readonly unsubscribe
  private shown: Attention | null = null
  /** The latest that this page went to, offered or passed over. */
  private known = Number.NEGATIVE_INFINITY
  private former: CameraState | null = null
  private hasMovedOn = false
  private isHolderGone = false
  private seen: CameraState
  private wayBack: number | null = null
  private holderGone: number | null = null
  private arriving: number | null = null

  constructor(private readonly wiring: AttentionWiring) {
    this.glide = createCameraGlide(wiring)
    this.seen = wiring.camera.state
    this.unsubscribe = wiring.camera.subscribe(() => this.cameraChanged())
  }

  tell(attention: Attention | null): void {
    const wasHeld = this.isHeld
    const isNew = attention !== null && attention.at > this.known && this.concerns(attention)
    if (attention?.by !== this.shown?.by) this.isHolderGone = false
    this.shown = attention
    // With a phase goes what was shown: what comes next is new, whichever clock wrote it.
    this.known = attention === null ? Number.NEGATIVE_INFINITY : Math.max(this.known, attention.at)
    this.setHold()
    if (wasHeld && !this.isHeld) this.clear('arriving')
    if (isNew) this.bring()
    else if (attention === null || (wasHeld && !this.isHeld)) this.say({ offeredBy: null })
  }

  tellHere(people: ReadonlySet<string>): void {
    const by = this.shown?.isHeld === true ? this.shown.by : null
    const isHere = by === null || people.has(by)
    if (!isHere) {
      this.holderGone ??= this.wiring.timers.set(() => this.holderIs(true), HOLDER_GONE)
      return
    }
    this.clear('holderGone')
    if (this.isHolderGone) this.holderIs(false)
  }

  look(): void {
    if (this.wiring.isWriting()) {
      this.glide.stop()
      this.wiring.stopFollowing()
    } else if (this.isHeld && !this.isBusy && this.isElsewhere) this.go()
  }

  follow(person: string, view: Box): void {
    if (this.isHeld || this.wiring.isWriting()) {
      this.wiring.stopFollowing()
      return
    }
    this.wiring.comeToBoard(Number.POSITIVE_INFINITY)
    this.leave()
    this.say({ broughtBy: person })
    this.glide.to(this.wiring.camera.stateFor(view, { margin: 0, maxZoom: ZOOM_MAX }), STEP)
  }

  see(): void {
    if (this.shown !== null && this.guidance.getState().offeredBy !== null) this.go()
  }

  dismiss(): void {
    this.say({ offeredBy: null })
  }

  goBack(): void {
    const { former } = this
    if (former === null || this.isHeld) return
    this.forgetWay()
    this.wiring.stopFollowing()
    this.glide.to(former, GLIDE)
  }

  stop(): void {
    this.unsubscribe()
    this.glide.stop()
    this.clear('wayBack')
    this.clear('holderGone')
    this.clear('arriving')
    this.wiring.camera.hold.isOn = false
  }

  private get isHeld(): boolean {
    const { shown, wiring } = this
    return shown?.isHeld === true && !wiring.leads && shown.by !== wiring.self && !this.isHolderGone
  }

  private get isElsewhere(): boolean {
    return !this.glide.isThere || this.guidance.getState().offeredBy !== null
  }

  private get isBusy(): boolean {
    return this.wiring.isWriting() || this.wiring.isCovered()
  }

  /** One's own is where one is; what was before the page was opened is over, unless it holds. */
  private concerns({ by, at, isHeld }: Attention): boolean {
    return by !== this.wiring.self && (isHeld || at >= this.wiring.openedAt())
  }

  private bring(): void {
    if (!this.isBusy) this.go()
    else this.say({ offeredBy: this.shown?.by ?? null })
  }

  private go(): void {
    if (this.shown === null) return
    this.wiring.stopFollowing()
    this.wiring.comeToBoard(this.shown.isHeld ? Number.POSITIVE_INFINITY : this.shown.at)
    this.leave()
    this.say({ broughtBy: this.shown.by, offeredBy: null })
    this.glide.to(this.target(this.shown), GLIDE)
    this.clear('arriving')
    this.arriving = this.wiring.timers.set(() => this.clear('arriving'), ARRIVES)
  }

  private target({ box }: Attention): CameraState {
    return this.wiring.camera.stateFor(box, { maxZoom: ZOOM_MAX })
  }

  /** Remembers where the person was when they were last where they wanted to be. */
  private leave(): void {
    if (this.former === null || this.hasMovedOn) this.former = this.wiring.camera.state
    this.hasMovedOn = false
    this.clear('wayBack')
  }

  private cameraChanged(): void {
    const { camera } = this.wiring
    const hasMoved = camera.state !== this.seen
    this.seen = camera.state
    if (!hasMoved) this.viewportChanged()
    else if (!this.glide.isThere) this.movedByHand()
  }

  private movedByHand(): void {
    this.glide.stop()
    this.wiring.stopFollowing()
    if (this.former === null || this.hasMovedOn) return
    this.hasMovedOn = true
    this.wayBack ??= this.wiring.timers.set(() => this.forgetWay(), WAY_BACK)
  }

  /**
   * Who is held sees all of it on a device that was turned, and clear of what came to stand at the edges, too; who is
   * brought, as long as they arrive.
   */
  private viewportChanged(): void {
    const { shown, glide } = this
    if (shown === null || this.isBusy) return
    if (this.isHeld) glide.to(this.target(shown), 0)
    else if (this.arriving === null) return
    else if (glide.isOn) glide.to(this.target(shown), GLIDE)
    else if (glide.isThere) glide.to(this.target(shown), 0)
  }

  private forgetWay(): void {
    this.clear('wayBack')
    this.former = null
    this.hasMovedOn = false
    this.say({ broughtBy: null })
  }

  private holderIs(isGone: boolean): void {
    this.clear('holderGone')
    this.isHolderGone = isGone
    this.setHold()
    if (!isGone && this.isHeld) this.bring()
  }

  private setHold(): void {
    this.wiring.camera.hold.isOn = this.isHeld
    this.say({ heldBy: this.isHeld ? (this.shown?.by ?? null) : null })
  }

  private say(news: Partial<Guidance>): void {
    const before = this.guidance.getState()
    const next = { ...before, ...news }
    const isSame = (['heldBy', 'offeredBy', 'broughtBy'] as const).every((key) => next[key] === before[key])
    if (!isSame) this.guidance.setState(next, true)
  }

  private clear(timer: 'wayBack' | 'holderGone' | 'arriving'): void {
    const handle = this[timer]
    if (handle !== null) this.wiring.timers.clear(handle)
    this[timer] = null
  }
}
