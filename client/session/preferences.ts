import { createStore, type StoreApi } from 'zustand/vanilla'

/** How this person likes to work, on every board of this device. */
export type Preferences = {
  /** What a plain wheel does; with Ctrl it always zooms. */
  readonly wheel: 'pan' | 'zoom'
  /** Whether single letters are shortcuts: who speaks to the computer switches them off (WCAG 2.1.4). */
  readonly letterKeys: boolean
}

export type PreferencesStore = StoreApi<Preferences>

export const USUAL_PREFERENCES: Preferences = { wheel: 'pan', letterKeys: true }

export function createPreferences(initial: Partial<Preferences> = {}): PreferencesStore {
  return createStore<Preferences>(() => ({ ...USUAL_PREFERENCES, ...initial }))
}
