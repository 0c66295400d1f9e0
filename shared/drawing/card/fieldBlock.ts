import type { FieldDefinition } from '../../model/cardKind'
import type { Block } from './block'
import { chipsBlock } from './chipsBlock'
import { curveBlock } from './curveBlock'
import { listBlock } from './listBlock'
import { portraitBlock } from './portraitBlock'
import { rowsBlock } from './rowsBlock'
import { scaleBlock } from './scaleBlock'
import type { FieldSetting } from './setting'
import { composedBlock, textBlock } from './textBlock'
import { valueBlock } from './valueBlock'

/** A field as it stands in a column of this width. */
export function fieldBlock(field: FieldDefinition, width: number, setting: FieldSetting): Block {
  switch (field.type) {
    case 'text':
    case 'longText':
      return textBlock(field, width, setting)
    case 'composed':
      return composedBlock(field, width, setting)
    case 'list':
      return listBlock(field, width, setting)
    case 'number':
    case 'date':
      return valueBlock(field, setting)
    case 'scale':
      return scaleBlock(field, width, setting)
    case 'choice':
    case 'checks':
    case 'reference':
      return chipsBlock(field, width, setting)
    case 'curve':
      return curveBlock(field, setting)
    case 'rows':
      return rowsBlock(field, width, setting)
    case 'image':
      return portraitBlock(field, width, setting)
  }
}
