import { NOTE_FONTS } from '../../shared/drawing/noteMetrics'
import type { PreferencesStore } from '../session/preferences'

/** So long text waits for its font; then it is drawn with what is there. Milliseconds. */
const PATIENCE = 3_000

/**
 * Gives the font that the person chose once notes can be measured with it, and again should it come after all; then each
 * other one that they choose. Ends with what it returns.
 */
export function followNoteFont(preferences: PreferencesStore, onFont: (fontFamily: string) => void): () => void {
  let wanted: string | null = null
  const follow = () => {
    const fontFamily = NOTE_FONTS[preferences.getState().font]
    if (fontFamily === wanted) return
    wanted = fontFamily
    const show = () => {
      if (wanted === fontFamily) onFont(fontFamily)
    }
    void whenFontIsThere(fontFamily, show).then(show)
  }
  follow()
  const stop = preferences.subscribe(follow)
  return () => {
    wanted = null
    stop()
  }
}

async function whenFontIsThere(fontFamily: string, onLate: () => void): Promise<void> {
  const font = document.fonts.load(`20px ${fontFamily}`, 'Aé')
  const isThere = await Promise.race([
    font.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ])
  if (!isThere) font.then(onLate, () => {})
}
