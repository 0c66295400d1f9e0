import * as v from 'valibot'
import { createPreferences, FONTS, type PreferencesStore, USUAL_PREFERENCES } from '../session/preferences'
import { createSafeStorage, type KeyValueStorage } from '../sync/safeStorage'

const KEY = 'grappe/preferences'

const schema = v.object({
  wheel: v.fallback(v.picklist(['pan', 'zoom']), USUAL_PREFERENCES.wheel),
  letterKeys: v.fallback(v.boolean(), USUAL_PREFERENCES.letterKeys),
  font: v.fallback(v.picklist(FONTS), USUAL_PREFERENCES.font),
  timerSound: v.fallback(v.boolean(), USUAL_PREFERENCES.timerSound),
})

/** The preferences as this device kept them; a change is kept at once. What does not validate reads as usual. */
export function createKeptPreferences(find: () => KeyValueStorage = () => localStorage): PreferencesStore {
  const storage = createSafeStorage(find)
  const preferences = createPreferences(v.parse(v.fallback(schema, USUAL_PREFERENCES), read(storage.getItem(KEY))))
  preferences.subscribe((next) => storage.setItem(KEY, JSON.stringify(next)))
  return preferences
}

function read(kept: string | null): unknown {
  try {
    return JSON.parse(kept ?? '{}')
  } catch {
    return {}
  }
}
