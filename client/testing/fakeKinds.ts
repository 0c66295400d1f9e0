import type { CardKind } from '../../shared/model/cardKind'
import type { CardKinds } from '../board/cardKinds'
import type { SupportsProjection } from '../document/supportsProjection'

/** The kinds of a board's supports, and others as if they had come from the server. */
export function createFakeKinds(supports: SupportsProjection, others: readonly CardKind[]): CardKinds {
  return {
    kindOf: (name) => supports.kinds.get(name) ?? others.find((kind) => kind.name === name) ?? null,
    all: () => [...supports.kinds.values(), ...others.filter(({ name }) => !supports.kinds.has(name))],
    onChange: supports.onChange,
    destroy: () => {},
  }
}
