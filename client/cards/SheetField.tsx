import type { FieldDefinition, FieldOf } from '../../shared/model/cardKind'
import composed from './fields/Composed.module.css'
import { FieldBlock } from './fields/FieldBlock'
import { useOpenCard } from './openCard'
import { partFields } from './sheetAreas'

/** A field of the sheet; below a sentence the fields that it is made of. */
export function SheetField({ field }: { readonly field: FieldDefinition }) {
  return (
    <>
      <FieldBlock field={field} />
      {field.type === 'composed' && <Parts field={field} />}
    </>
  )
}

function Parts({ field }: { readonly field: FieldOf<'composed'> }) {
  const { kind, view } = useOpenCard()
  // Who reads has their words in the sentence; a link leads on.
  const parts = partFields(kind, field).filter(({ type }) => view.canWrite || type === 'reference')
  if (parts.length === 0) return null
  return (
    <div className={composed.parts}>
      {parts.map((part) => (
        <FieldBlock key={part.name} field={part} />
      ))}
    </div>
  )
}
