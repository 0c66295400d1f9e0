import { useSyncExternalStore } from 'react'
import { AfterWords } from '../i18n/AfterWords'
import { RelationLines } from './lateRelationLines'
import type { LineProps } from './lineAttributes'

/** What a note or a cluster is related to; not there for nothing. */
export function Relations({ view, row, on }: Pick<LineProps, 'view' | 'row' | 'on'>) {
  const { relations } = view
  const count = useSyncExternalStore(relations.onChange, () => relations.at(row.id).length)
  if (count === 0) return null
  return (
    <AfterWords>
      <RelationLines view={view} thing={row.id} onOpen={on.openRelation} />
    </AfterWords>
  )
}
