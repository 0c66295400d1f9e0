import { describe, expect, it } from 'vitest'
import { mentionOf, mentionsIn, passagesOf, readMentions, renameMentions } from './mention'

const NAMES = new Map([
  ['a', 'Gardens'],
  ['b', 'Quiet streets'],
])
const nameOf = (id: string) => NAMES.get(id) ?? null

describe('mentions', () => {
  it('AC1 A mention is told by its id, wherever it stands in a text', () => {
    const text = `From ${mentionOf('a')} to ${mentionOf('b')}.`
    expect(mentionsIn(text).map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
      ['a', '[[a]]'],
      ['b', '[[b]]'],
    ])
    expect(mentionsIn('[[]] [[no end [a] [[two words]]')).toEqual([])
  })

  it('AC2 A text is read with what things are called now, and says of what is not there that it is gone', () => {
    expect(readMentions('[[a]] and [[x]]', nameOf, '(deleted)')).toBe('Gardens and (deleted)')
  })

  it('AC3 A text about things that got other ids is about these', () => {
    expect(renameMentions('[[a]] then [[b]]', (id) => (id === 'a' ? 'z' : id))).toBe('[[z]] then [[b]]')
  })

  it('AC4 A passage is a paragraph, with what it mentions', () => {
    const text = 'The [[a]] first.\n\n  \nThen [[b]] and [[a]].'
    const passages = passagesOf(text)
    expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The [[a]] first.',
      'Then [[b]] and [[a]].',
    ])
    expect(passages.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([['a'], ['b', 'a']])
  })
})
