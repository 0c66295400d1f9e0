import type { FieldDefinition } from '../../../shared/model/cardKind'
import { PortraitEditor } from '../portrait/PortraitEditor'
import { ChecksEditor } from './ChecksEditor'
import { ChoiceEditor } from './ChoiceEditor'
import { ComposedText } from './ComposedText'
import { CurveEditor } from './CurveEditor'
import { DateEditor } from './DateEditor'
import { ListEditor } from './ListEditor'
import { NumberEditor } from './NumberEditor'
import { ReferenceEditor } from './ReferenceEditor'
import { RowsEditor } from './RowsEditor'
import { ScaleEditor } from './ScaleEditor'
import { TextEditor } from './TextEditor'

/** What fills a field of this type. */
export function FieldEditor({ field }: { readonly field: FieldDefinition }) {
  switch (field.type) {
    case 'text':
    case 'longText':
      return <TextEditor field={field} />
    case 'list':
      return <ListEditor field={field} />
    case 'number':
      return <NumberEditor field={field} />
    case 'scale':
      return <ScaleEditor field={field} />
    case 'choice':
      return <ChoiceEditor field={field} />
    case 'checks':
      return <ChecksEditor field={field} />
    case 'date':
      return <DateEditor field={field} />
    case 'curve':
      return <CurveEditor field={field} />
    case 'rows':
      return <RowsEditor field={field} />
    case 'reference':
      return <ReferenceEditor field={field} />
    case 'image':
      return <PortraitEditor field={field} />
    case 'composed':
      return <ComposedText field={field} />
  }
}
