import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { mentionOf } from '../../../../shared/model/mention'
import { pasted } from './accountClipboard'
import { mentionAt } from './mentionChips'
import { thingsNamed } from './mentionCompletion'
import { mentionNames, type NamedThing, type Names, setNames } from './mentionNames'
import { mentionedAtCaret } from './passages'

const thing = (id: string, name: string, rest: Partial<NamedThing> = {}): NamedThing => ({
  id,
  name,
  kind: 'cluster',
  color: 'blue',
  isGone: false,
  ...rest,
})

const names: Names = new Map(
  [
    thing('shade', 'On cherche l’ombre en été'),
    thing('water', 'L’eau rassemble'),
    thing('gone', 'Été perdu', { isGone: true }),
    thing('note', 'Été au parc', { kind: 'note' }),
  ].map((one) => [one.id, one]),
)

describe('mentions in a text', () => {
  it('TL3 are offered by all words of a name, accents and case aside, what begins so first and never what is gone', () => {
    expect(thingsNamed(names, 'ETE').map(({ id }) => id)).toEqual(['note', 'shade'])
    expect(thingsNamed(names, "l'ombre cherche").map(({ id }) => id)).toEqual(['shade'])
    expect(thingsNamed(names, '').map(({ id }) => id)).toEqual(['shade', 'water', 'note'])
    expect(thingsNamed(names, 'perdu')).toEqual([])
  })

  it('TL3 are found beside the caret, and what the caret’s passage mentions is known', () => {
    const doc = `One ${mentionOf('shade')}.\nTwo ${mentionOf('water')}`
    const state = EditorState.create({ doc, selection: { anchor: doc.length } })
    const start = doc.indexOf('[[shade')
    expect(mentionAt(state, start, 'after')).toEqual({ id: 'shade', start, end: start + '[[shade]]'.length })
    expect(mentionAt(state, start, 'before')).toBeNull()
    expect(mentionAt(state, doc.length, 'before')).toMatchObject({ id: 'water' })
    expect(mentionedAtCaret(state)).toEqual(['water'])
  })

  it('TL3 are named anew as names change', () => {
    const state = EditorState.create({ extensions: [mentionNames.init(() => new Map())] })
    expect(state.field(mentionNames).size).toBe(0)
    expect(state.update({ effects: setNames.of(names) }).state.field(mentionNames)).toBe(names)
  })
})

describe('what is pasted', () => {
  it('TL7 keeps our mentions where all are here, and is the plain text else', () => {
    const own = `See ${mentionOf('shade')}`
    expect(pasted(own, 'See On cherche', names)).toBe(own)
    expect(pasted(`${own} ${mentionOf('elsewhere')}`, 'See On cherche', names)).toBe('See On cherche')
  })

  it('TL7 is plain, and names nothing that is not here', () => {
    expect(pasted('', 'a\r\nb <b>c</b> [[wiki]] [[water]]', names)).toBe('a\nb <b>c</b> [ wiki ] [[water]]')
  })
})
