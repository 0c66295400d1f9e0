import { StateEffect, StateField } from '@codemirror/state'
import type { PaletteColor } from '../../../../shared/model/palette'

/** What a mention says of the thing that it names. */
export type NamedThing = {
  readonly id: string
  readonly name: string
  readonly kind: 'cluster' | 'note'
  readonly color: PaletteColor
  /** In the trash: nothing to name any more. */
  readonly isGone: boolean
}

/** Everything that can be mentioned, clusters first, each kind in reading order; what lies in the trash comes last. */
export type Names = ReadonlyMap<string, NamedThing>

const NOBODY: Names = new Map()

export const setNames = StateEffect.define<Names>()

/** What things are called now. */
export const mentionNames = StateField.define<Names>({
  create: () => NOBODY,
  update: (names, { effects }) => {
    let now = names
    for (const effect of effects) if (effect.is(setNames)) now = effect.value
    return now
  },
})
