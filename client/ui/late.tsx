import { type ComponentType, useEffect, useState } from 'react'

/** A component whose code comes later; code that does not come is asked for again. */
export type Late<Props> = ComponentType<Props> & {
  /** Fetches the code ahead. Never rejects. */
  fetch(): Promise<void>
}

/** Milliseconds. */
const AGAIN_AFTER = 3_000

/** Call it once for each part, beside the imports: what was fetched is kept. `Waiting` is shown until then. */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting: ComponentType = Nothing,
): Late<Props> {
  let Loaded: ComponentType<Props> | null = null
  const fetch = async () => {
    try {
      Loaded ??= await load()
    } catch {
      // Without a network there is no part; the next call tries again.
    }
  }
  function Part(props: Props) {
    const [, setHasCome] = useState(Loaded !== null)
    useEffect(() => {
      if (Loaded !== null) {
        // It came between what was painted and here.
        setHasCome(true)
        return
      }
      let isWanted = true
      let timer: ReturnType<typeof setTimeout> | undefined
      const ask = async () => {
        await fetch()
        if (!isWanted) return
        if (Loaded === null) timer = setTimeout(ask, AGAIN_AFTER)
        else setHasCome(true)
      }
      void ask()
      return () => {
        isWanted = false
        clearTimeout(timer)
      }
    }, [])
    return Loaded === null ? <Waiting /> : <Loaded {...props} />
  }
  return Object.assign(Part, { fetch })
}

function Nothing() {
  return null
}
