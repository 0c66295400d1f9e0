import type { Translate } from './t'

type Doubted = { readonly bolts: number; readonly hasOwnBolt: boolean }

/** How many do not share where a note lies, and whether the person who reads it is one of them. */
export function boltWords({ bolts: count, hasOwnBolt }: Doubted, t: Translate): string {
  if (!hasOwnBolt) return t('bolts.count', { count })
  return count === 1 ? t('bolts.own') : t('bolts.withOwn', { count })
}
