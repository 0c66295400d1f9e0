import type { StoreApi } from 'zustand/vanilla'
import type { StageMeta } from '../../shared/model/stageMeta'
import type { Presence } from './types'

/** How much a page tells of its person. */
export interface Telling {
  /** False where it tells who is here alone. */
  tellsAll(): boolean
  /** The Yjs client that this page writes as; null where nobody is to know. */
  writer(): number | null
  onChange(listener: () => void): () => void
}

/** Whether what people do may be known as theirs: not where authors are hidden, and not before that is known. */
export function namesAuthors({ authors, generation }: StageMeta): boolean {
  return authors === 'named' && generation !== ''
}

type Options = {
  readonly meta: StoreApi<StageMeta>
  readonly leads: boolean
  /** The Yjs client of the document now. */
  readonly client: () => number
}

/** Who leads is seen doing so; the others are, where what people do names them. */
export function createTelling({ meta, leads, client }: Options): Telling {
  const isNamed = () => namesAuthors(meta.getState())
  return {
    tellsAll: () => leads || isNamed(),
    writer: () => (isNamed() ? client() : null),
    onChange: (listener) =>
      meta.subscribe((now, before) => {
        if (namesAuthors(now) !== namesAuthors(before)) listener()
      }),
  }
}

/** That somebody is here, wants to speak, is ready and whom they renamed: nothing that what happens on the board could be told by. */
export function onlyWho({ person, hand, ready, renamed, leads }: Presence): Presence {
  const nothing = { cursor: null, drag: null, editing: null, inCard: null, telling: null, caret: null }
  return { ...nothing, view: null, laser: false, writer: null, person, hand, ready, renamed, leads }
}
