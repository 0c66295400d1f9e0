import { createStore, type StoreApi } from 'zustand/vanilla'

export const FONTS = ['hyperlegible', 'openDyslexic'] as const
export type FontName = (typeof FONTS)[number]

/** How this person likes to work, on every board of this device. */
export type Preferences = {
  /** What a plain wheel does; with Ctrl it always zooms. */
  readonly wheel: 'pan' | 'zoom'
  /** Whether single letters are shortcuts: who speaks to the computer switches them off (WCAG 2.1.4). */
  readonly letterKeys: boolean
  /** For everything that is read, the post-its too. */
  readonly font: FontName
  /** Whether a sound tells that the time is over. */
  readonly timerSound: boolean
}

export type PreferencesStore = StoreApi<Preferences>

export const USUAL_PREFERENCES: Preferences = { wheel: 'pan', letterKeys: true, font: 'hyperlegible', timerSound: true }

export function createPreferences(initial: Partial<Preferences> = {}): PreferencesStore {
  return createStore<Preferences>(() => ({ ...USUAL_PREFERENCES, ...initial }))
}
