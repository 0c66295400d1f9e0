import type { Timer } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { extendTimer, isPaused, pauseTimer, resumeTimer, startTimer } from '../../shared/facilitation/timer'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'

const MINUTE = 60_000

export const pauseTime: Command = onTimer('pauseTime', 'timer.pause', {
  fits: (timer) => !isPaused(timer),
  next: pauseTimer,
})

export const resumeTime: Command = onTimer('resumeTime', 'timer.resume', { fits: isPaused, next: resumeTimer })

/** Again from the whole time that the timer began with, running. */
export const restartTime: Command = onTimer('restartTime', 'timer.restart', {
  fits: () => true,
  next: ({ total }, now) => startTimer(total, now),
})

/** Takes the timer away. */
export const stopTime: Command = {
  id: 'stopTime',
  labelKey: 'timer.stop',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => timerOf(ctx) !== null,
  run: ({ stage }) => writeLead(stage, { timer: null }, new LeadEdit()),
}

/** More minutes, or less by a negative number; a timer that is over begins with them, and so does one that is not there. */
export const extendTime: Command<[minutes: number]> = {
  id: 'extendTime',
  labelKey: 'timer.extend',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, minutes) => ctx.canLead && (minutes > 0 || timerOf(ctx) !== null),
  run: (ctx, minutes) => {
    const now = ctx.serverNow()
    const timer = timerOf(ctx)
    write(ctx, timer === null ? startTimer(minutes * MINUTE, now) : extendTimer(timer, minutes * MINUTE, now))
  },
}

/** So many minutes from now, running. */
export const setTime: Command<[minutes: number]> = {
  id: 'setTime',
  labelKey: 'timer.set',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, minutes) => ctx.canLead && Number.isFinite(minutes) && minutes > 0,
  run: (ctx, minutes) => write(ctx, startTimer(minutes * MINUTE, ctx.serverNow())),
}

type OnTimer = { readonly fits: (timer: Timer) => boolean; readonly next: (timer: Timer, now: number) => Timer }

function onTimer(id: string, labelKey: PlainMessageKey, { fits, next }: OnTimer): Command {
  return {
    id,
    labelKey,
    group: null,
    shortcuts: [],
    leads: true,
    isEnabled(ctx) {
      const timer = timerOf(ctx)
      return timer !== null && fits(timer)
    },
    run(ctx) {
      const timer = timerOf(ctx)
      if (timer !== null) write(ctx, next(timer, ctx.serverNow()))
    },
  }
}

/** Null too for who does not lead: it is not theirs. */
function timerOf({ canLead, lead }: CommandContext): Timer | null {
  return canLead ? lead.getState().lead.timer : null
}

function write({ stage }: CommandContext, timer: Timer): void {
  writeLead(stage, { timer }, new LeadEdit())
}
