import { type ComponentType, useEffect, useState } from 'react'

/** A component whose code comes later. It shows nothing until then; where the code did not come, the next one asks again. */
export type Late<Props> = ComponentType<Props> & {
  /** Fetches the code ahead. Never rejects. */
  fetch(): Promise<void>
}

/** Call it once for each part, beside the imports: what was fetched is kept. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Late<Props> {
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
      let isWanted = Loaded === null
      if (isWanted) void fetch().then(() => isWanted && setHasCome(Loaded !== null))
      return () => {
        isWanted = false
      }
    }, [])
    return Loaded === null ? null : <Loaded {...props} />
  }
  return Object.assign(Part, { fetch })
}
