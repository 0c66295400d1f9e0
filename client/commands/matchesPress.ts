import type { KeyPress } from './keyPress'
import type { Shortcut } from './shortcut'

/** Whether a press is this shortcut, on whatever keyboard. Dead keys and signs that are being composed never are. */
export function matchesPress(shortcut: Shortcut<readonly unknown[]>, press: KeyPress): boolean {
  if (press.key === 'Dead' || press.key === 'Process') return false
  const ctrl = !press.altGraph && (press.ctrlKey || press.metaKey)
  if ((shortcut.ctrl ?? false) !== ctrl) return false
  if (shortcut.key !== undefined && isSign(shortcut.key)) return shortcut.key === press.key && !(ctrl && press.altKey)
  if (press.altGraph || (shortcut.alt ?? false) !== press.altKey) return false
  if ((shortcut.shift ?? false) !== press.shiftKey) return false
  if (shortcut.code !== undefined) return shortcut.code === press.code
  return shortcut.key?.toLowerCase() === press.key.toLowerCase() || isPlaceOf(shortcut.key, press)
}

/** A character that is no letter. */
function isSign(key: string): boolean {
  return key.length === 1 && !isLetter(key)
}

function isLetter(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase()
}

/**
 * Where a press writes no Latin letter, the key's place decides: on a Greek keyboard, or with Option on a Mac, which
 * writes ® for R.
 */
function isPlaceOf(key: string | undefined, press: KeyPress): boolean {
  if (key?.length !== 1 || press.key.length !== 1 || press.code !== `Key${key.toUpperCase()}`) return false
  return !/[a-z]/i.test(press.key) && (press.altKey || isLetter(press.key))
}
