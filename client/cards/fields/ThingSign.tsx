import { FileText, Shapes, StickyNote } from 'lucide-react'
import type { Thing } from '../things'

const SIGNS = { note: StickyNote, cluster: Shapes, card: FileText } as const

/** What kind of thing it is, to the eye; the words beside it say so too. */
export function ThingSign({ kind }: Pick<Thing, 'kind'>) {
  const Sign = SIGNS[kind]
  return <Sign size={16} aria-hidden />
}
