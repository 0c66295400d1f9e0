import type { PaletteColor } from '../../shared/model/palette'

/** A note as it is copied: all that it is, apart from who wrote it, when, and what it lies in. Page coordinates. */
export type CopiedNote = {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly color: PaletteColor
  readonly tags: readonly string[]
  readonly basedOn?: string | undefined
}
