import { CLOSE } from '../../shared/protocol/closeCodes'
import type { PlainMessageKey, Translate } from '../i18n/t'
import type { SaveState, Storage } from '../sync/types'

/** `good` and `busy` need no attention, `kept` may wait, `bad` needs the person. */
export type SaveTone = 'good' | 'busy' | 'kept' | 'bad'
export type SaveWords = {
  readonly text: string
  readonly tone: SaveTone
  /** What the person can do about it. */
  readonly remedy: 'reload' | 'startFresh' | 'home' | null
}

/** The truth about the person's work in words. `storage` says whether "kept on this device" would be a lie. */
export function saveStateWords(state: SaveState, storage: Storage, t: Translate): SaveWords {
  switch (state.kind) {
    case 'saved':
      return { text: t('save.saved'), tone: 'good', remedy: null }
    case 'saving':
      return { text: t('save.saving', { count: state.unsent }), tone: 'busy', remedy: null }
    case 'connecting':
      return connectingWords(state.unsent, storage, t)
    case 'offline':
      return offlineWords(state.unsent, storage, t)
    case 'serverCannotSave': {
      const { unsent: count } = state
      const text = count > 0 ? t('save.serverCannotSaveUnsent', { count }) : t('save.serverCannotSave')
      return { text, tone: 'bad', remedy: null }
    }
    case 'parked': {
      const key = !isKept(storage) ? 'save.parkedMemory' : 'save.parked'
      return { text: t(key, { count: state.unsent }), tone: 'kept', remedy: null }
    }
    case 'refused': {
      const { unsent: count } = state
      const reason = t(refusalKey(state.reason))
      const text = count > 0 ? t('save.refusedUnsent', { count, reason }) : t('save.refused', { reason })
      return { text, tone: 'bad', remedy: 'startFresh' }
    }
    case 'closed':
      return closedWords(state.code, state.unsent, storage, t)
  }
}

function isKept(storage: Storage): boolean {
  return storage === 'kept' || storage === 'keeping'
}

function connectingWords(count: number, storage: Storage, t: Translate): SaveWords {
  if (count === 0) return { text: t('save.connecting'), tone: 'busy', remedy: null }
  const key = !isKept(storage) ? 'save.connectingMemory' : 'save.connectingUnsent'
  return { text: t(key, { count }), tone: 'kept', remedy: null }
}

function offlineWords(count: number, storage: Storage, t: Translate): SaveWords {
  if (count === 0) return { text: t('save.offline'), tone: 'kept', remedy: null }
  if (!isKept(storage)) return { text: t('save.offlineMemory', { count }), tone: 'bad', remedy: null }
  return { text: t('save.offlineUnsent', { count }), tone: 'kept', remedy: null }
}

function closedWords(code: number, count: number, storage: Storage, t: Translate): SaveWords {
  const what = t(closedKey(code))
  const unsentKey = !isKept(storage) ? 'save.closedMemory' : 'save.closedUnsent'
  const text = count > 0 ? t(unsentKey, { what, count }) : what
  const isKey = code === CLOSE.unauthorized || code === CLOSE.withdrawn
  const mayLeave = count === 0 || isKept(storage)
  return { text, tone: 'bad', remedy: isKey ? (mayLeave ? 'home' : null) : 'reload' }
}

function closedKey(code: number): PlainMessageKey {
  if (code === CLOSE.unauthorized || code === CLOSE.withdrawn) return 'save.closed.key'
  if (code === CLOSE.clientTooOld) return 'save.closed.old'
  if (code === CLOSE.overLimits) return 'save.closed.limits'
  return 'save.closed.other'
}

/** The server's reasons start with a word for programs: `full: the board is …`. */
function refusalKey(reason: string): PlainMessageKey {
  if (reason.startsWith('read-only')) return 'refusal.readOnly'
  if (reason.startsWith('full')) return 'refusal.full'
  if (reason.startsWith('too-large')) return 'refusal.tooLarge'
  return 'refusal.other'
}
