import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { readRevealed, revealedOf } from '../../../shared/facilitation/desk'
import { isLive } from '../../../shared/queries/readBoard'
import type { CommandContext } from '../../commands/command'
import { boxOfThings } from '../../commands/ground'
import { revealBoard } from '../../commands/revealBoard'
import { showBox } from '../../commands/showNotes'
import { swapDesk } from '../../commands/swapDesk'
import type { DeskNews } from '../../document/deskNews'
import { isWriting } from '../../session/session'

type Links = {
  readonly news: StoreApi<DeskNews>
  carryOver(note: string): void
  /** Runs a step once an editor that was closed has written what it still held. */
  later(run: () => void): void
}

/** Smaller than this, what everybody's notes say is not read: then one's own are shown alone. */
const READABLE = 0.35

/**
 * When notes of this desk were revealed, and lie on the board, the page goes there and says how many. Who writes goes once
 * they are done; with a note that was revealed under their hands they write on, on the board. `ctx` is the board's. Gives
 * what ends that.
 */
export function followReveals(ctx: CommandContext, desk: Y.Doc, links: Links): () => void {
  const since = ctx.serverNow()
  /** Ids on the board by those on the desk, of what has just been revealed and not been shown yet. */
  const coming = new Map<string, string>()
  let isMoving = false
  const move = (own: string, there: string) => {
    const { caret } = ctx.session.getState()
    isMoving = true
    swapDesk(ctx.session, false)
    links.later(() => {
      links.carryOver(own)
      ctx.session.setState({ editing: there, opensAt: caret?.end ?? null })
      isMoving = false
    })
  }
  const look = () => {
    if (isMoving || coming.size === 0) return
    if (![...coming.values()].every((id) => isThere(ctx, id))) return
    if (isBusy(ctx)) {
      const { editing, onDesk } = ctx.session.getState()
      const there = onDesk && editing !== null ? coming.get(editing) : undefined
      if (editing !== null && there !== undefined && mayWriteOn(ctx, there)) move(editing, there)
      return
    }
    const arrived = [...coming]
    coming.clear()
    const { boardTakes } = links.news.getState()
    links.later(() => {
      for (const [own] of arrived) if (boardTakes) links.carryOver(own)
    })
    arrive(
      ctx,
      arrived.map(([, id]) => id),
    )
  }
  const follow = ({ keysChanged }: Y.YMapEvent<unknown>) => {
    const revealed = readRevealed(desk)
    for (const id of keysChanged) {
      const mark = revealed.get(id)
      // Marks of long ago come where a device opens the desk for the first time; what was carried over is no news.
      if (mark !== undefined && mark.at >= since && !known.has(id)) coming.set(id, mark.as)
      known.add(id)
    }
    look()
  }
  const known = new Set(readRevealed(desk).keys())
  revealedOf(desk).observe(follow)
  const stops = [ctx.projection.onChange(look), ctx.session.subscribe(look)]
  return () => {
    revealedOf(desk).unobserve(follow)
    for (const stop of stops) stop()
  }
}

/** Nobody who writes is taken elsewhere. */
function isBusy({ session }: CommandContext): boolean {
  return isWriting(session.getState()) || session.getState().card !== null
}

function mayWriteOn(ctx: CommandContext, id: string): boolean {
  const { rights, camera } = ctx
  return rights.getState().write && !camera.hold.isOn && isHere(ctx, id)
}

function arrive(ctx: CommandContext, own: readonly string[]): void {
  const live = own.filter((id) => isHere(ctx, id))
  if (live.length === 0) return
  swapDesk(ctx.session, false)
  ctx.say((t) => t('desks.arrived', { count: live.length }))
  if (ctx.session.getState().following !== null) return
  revealBoard(ctx)
  const all = boxOfThings(ctx, broughtWith(ctx, live))
  const isRead = all !== null && ctx.camera.stateFor(all).zoom >= READABLE
  const box = isRead ? all : boxOfThings(ctx, live)
  if (box !== null) showBox(ctx, box)
}

function isThere({ projection }: CommandContext, id: string): boolean {
  return projection.notes.has(id) || projection.cards.has(id)
}

function isHere({ projection }: CommandContext, id: string): boolean {
  const thing = projection.notes.get(id) ?? projection.cards.get(id)
  return thing !== undefined && isLive(thing)
}

/** All that came by the same reveals. */
function broughtWith({ projection }: CommandContext, own: readonly string[]): string[] {
  const reveals = new Set(own.map((id) => projection.notes.get(id)?.reveal))
  const notes = [...projection.notes.values()].flatMap((note) =>
    isLive(note) && note.reveal !== undefined && reveals.has(note.reveal) ? [note.id] : [],
  )
  return [...new Set([...own, ...notes])]
}
