import { NOTE_FONT } from '../../shared/drawing/noteMetrics'

/** So long text waits for its font; then it is drawn with what is there. Milliseconds. */
const PATIENCE = 3_000

/** Settles once notes can be measured, and again (`onLate`) should the font come after all. */
export async function whenNoteFontIsThere(onLate: () => void): Promise<void> {
  const font = document.fonts.load(`20px ${NOTE_FONT}`, 'Aé')
  const isThere = await Promise.race([
    font.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false)),
  ])
  if (!isThere) font.then(onLate, () => {})
}
