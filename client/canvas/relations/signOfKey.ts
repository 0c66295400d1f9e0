import { RELATION_SIGNS, type RelationSign } from '../../../shared/model/relation'

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** The sign that a digit stands for, also where a keyboard writes digits with Shift alone, as a French one does. */
export function signOfKey({ key, code, ctrlKey, metaKey, altKey }: Key): RelationSign | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const digit = /^[1-4]$/.test(key) ? key : /^Digit([1-4])$/.exec(code)?.[1]
  return RELATION_SIGNS[Number(digit) - 1]
}
