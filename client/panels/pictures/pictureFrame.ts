import type { ThingTelling } from '../../../shared/export/pictures/svgSink'

/** What a picture says besides what is drawn. */
export type PictureFrame = {
  readonly title: string
  /** What is to be seen, in a sentence. */
  readonly description: string
  readonly locale: string
  /** Where a thing of the board is shown; null for what has no address. */
  linkOf(id: string): string | null
  /** What is said of a thing besides how it looks; null for nothing. */
  tellOf(id: string): ThingTelling | null
}
