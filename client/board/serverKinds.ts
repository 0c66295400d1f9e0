import type { CardKind } from '../../shared/model/cardKind'

/** Runs something after so many milliseconds; gives what calls that off. */
export type Later = (run: () => void, after: number) => () => void

/** What the server's templates bring along, from the first time that it is asked for. */
export interface ServerKinds {
  kindOf(name: string): CardKind | null
  all(): readonly CardKind[]
  /** Asks for them, and again until they come; once is enough. */
  fetch(): void
  destroy(): void
}

/** Milliseconds between attempts, doubling from the one to the other. */
const AGAIN = { first: 3_000, most: 60_000 }

type Options = {
  fetchKinds(): Promise<readonly CardKind[]>
  readonly later: Later
  onCome(): void
}

export function createServerKinds({ fetchKinds, later, onCome }: Options): ServerKinds {
  let kinds: ReadonlyMap<string, CardKind> = new Map()
  let state: 'idle' | 'asked' | 'closed' = 'idle'
  let callOff = () => {}
  const attempt = async (wait: number) => {
    const found = await fetchKinds().catch(() => null)
    if (state === 'closed') return
    if (found === null) {
      callOff = later(() => void attempt(Math.min(2 * wait, AGAIN.most)), wait)
      return
    }
    kinds = new Map(found.map((kind) => [kind.name, kind]))
    onCome()
  }
  return {
    kindOf: (name) => kinds.get(name) ?? null,
    all: () => [...kinds.values()],
    fetch() {
      if (state !== 'idle') return
      state = 'asked'
      void attempt(AGAIN.first)
    },
    destroy() {
      state = 'closed'
      callOff()
    },
  }
}
