import { describe, expect, it } from 'vitest'
import {
  axis,
  composed,
  face,
  kind,
  problemOf,
  template,
  text,
  withKind,
  withLayout,
  words,
  zone,
} from '../testing/templateJson'

describe('checkNames', () => {
  it.each<[string, unknown, string, string, string]>([
    ['two zones of a name', template({ zones: [zone('wall'), zone('wall')] }), 'twice', 'zones.1.name', 'wall'],
    ['two kinds of a name', template({ kinds: [kind([]), kind([])] }), 'twice', 'kinds.1.name', 'sheet'],
    ['two fields of a name', withKind([text('title')]), 'twice', 'kinds.0.fields.1.name', 'title'],
    [
      'two faces of a name',
      withKind([], { faces: [face('a', 'title'), face('a', 'title')] }),
      'twice',
      'kinds.0.faces.1.name',
      'a',
    ],
    [
      'two options of a name',
      withKind([
        {
          name: 'a',
          type: 'choice',
          label: words('a'),
          options: [
            { name: 'x', label: words('x') },
            { name: 'x', label: words('x') },
          ],
        },
      ]),
      'twice',
      'kinds.0.fields.1.options.1.name',
      'x',
    ],
    [
      'a field on two faces',
      withKind([], { faces: [face('a', 'title'), face('b', 'title')] }),
      'twice',
      'kinds.0.faces.1.areas.0.fields',
      'title',
    ],
    [
      'two axes of a name',
      withLayout({ kind: 'quadrants', x: axis('a'), y: axis('a') }),
      'twice',
      'zones.0.layout',
      'a',
    ],
    [
      'an axis named in two zones',
      withLayout({ kind: 'axes', x: axis('a') }, zone('b', { layout: { kind: 'axes', y: axis('a') } })),
      'twice',
      'zones.1.layout',
      'a',
    ],
    ['an axis called title', withLayout({ kind: 'axes', x: axis('title') }), 'twice', 'zones.0.layout', 'title'],
    ['axes of none', withLayout({ kind: 'axes' }), 'missing', 'zones.0.layout', 'x'],
    [
      'two columns of a name',
      withLayout({
        kind: 'columns',
        columns: [
          { name: 'a', label: words('a') },
          { name: 'a', label: words('a') },
        ],
      }),
      'twice',
      'zones.0.layout.columns.1.name',
      'a',
    ],
    [
      'two sectors of a name',
      withLayout({
        kind: 'rings',
        rings: [{ name: 'a', label: words('a') }],
        sectors: [
          { name: 'a', label: words('a') },
          { name: 'a', label: words('a') },
        ],
      }),
      'twice',
      'zones.0.layout.sectors.1.name',
      'a',
    ],
    [
      'a face that names no field',
      withKind([], { faces: [face('a', 'title', 'b')] }),
      'unknown',
      'kinds.0.faces.0.areas.1.fields',
      'b',
    ],
    ['a title that is no field', withKind([], { titleField: 'b' }), 'unknown', 'kinds.0.titleField', 'b'],
    [
      'a title that is no line',
      withKind([{ name: 'b', type: 'date', label: words('b') }], { titleField: 'b', faces: [face('a', 'title', 'b')] }),
      'wrongType',
      'kinds.0.titleField',
      'b',
    ],
    ['a badge that is no field', withKind([], { badgeField: 'b' }), 'unknown', 'kinds.0.badgeField', 'b'],
    ['a badge that is no choice', withKind([], { badgeField: 'title' }), 'wrongType', 'kinds.0.badgeField', 'title'],
    ['a field on no face', withKind([text('b')]), 'nowhere', 'kinds.0.fields.1', 'b'],
    ['a sentence of no field', withKind([composed('b', 'c')]), 'unknown', 'kinds.0.fields.1.parts.0', 'c'],
    ['a sentence of itself', withKind([composed('b', 'title', 'b')]), 'circular', 'kinds.0.fields.1.parts.1', 'b'],
    [
      'sentences in a circle',
      withKind([composed('b', 'c'), composed('c', 'd'), composed('d', 'title', 'b')]),
      'circular',
      'kinds.0.fields.1.parts.0',
      'b',
    ],
    [
      'a sentence of a sentence',
      withKind([composed('b', 'c'), composed('c', 'title')]),
      'wrongType',
      'kinds.0.fields.1.parts.0',
      'c',
    ],
    [
      'a stand-in that is no field',
      withKind([{ ...composed('b'), parts: [{ field: 'title', or: 'c' }] }]),
      'unknown',
      'kinds.0.fields.1.parts.0',
      'c',
    ],
    ['a sentence on no face', withKind([composed('b', 'title')]), 'nowhere', 'kinds.0.fields.1', 'b'],
    [
      'a zone that takes what is not there',
      template({ zones: [zone('wall', { takes: ['note', 'sheet'] })] }),
      'unknown',
      'zones.0.takes.1',
      'sheet',
    ],
    [
      'a zone that takes one twice',
      template({ zones: [zone('wall', { takes: ['note', 'note'] })] }),
      'twice',
      'zones.0.takes.1',
      'note',
    ],
    [
      'a reference to what is not there',
      withKind([{ name: 'b', type: 'reference', label: words('b'), to: ['sheet', 'person'], most: 3 }]),
      'unknown',
      'kinds.0.fields.1.to.1',
      'person',
    ],
    ['a kind called as a note', template({ kinds: [kind([], { name: 'note' })] }), 'badName', 'kinds.0.name', 'note'],
    [
      'a number upside down',
      withKind([{ name: 'b', type: 'number', label: words('b'), least: 5, most: 1 }]),
      'turned',
      'kinds.0.fields.1',
      '5, 1',
    ],
    [
      'a scale of one step',
      withKind([{ name: 'b', type: 'scale', label: words('b'), least: 1, most: 1, low: words('a'), high: words('z') }]),
      'turned',
      'kinds.0.fields.1',
      '1, 1',
    ],
    [
      'a curve upside down',
      withKind([
        {
          name: 'b',
          type: 'curve',
          label: words('b'),
          most: 8,
          mostLetters: 40,
          least: 2,
          greatest: -2,
          low: words('a'),
          high: words('z'),
        },
      ]),
      'turned',
      'kinds.0.fields.1',
      '2, -2',
    ],
    [
      'a column upside down',
      withKind([
        {
          name: 'b',
          type: 'rows',
          label: words('b'),
          most: 8,
          columns: [{ name: 'n', type: 'number', label: words('n'), least: 3, most: 2 }],
        },
      ]),
      'turned',
      'kinds.0.fields.1.columns.0',
      '3, 2',
    ],
    ['a group upside down', template({ group: { least: 9, most: 3 } }), 'turned', 'group', '9, 3'],
  ])('SU3 refuses %s', (_, json, code, path, name) => {
    const problem = problemOf(json)
    expect(problem).toMatchObject({ code, path, name })
    expect(problem?.reason).toMatch(/^[^\n]*\.$/)
    expect(problem?.reason).toContain(path)
    expect(problem?.reason).not.toContain('undefined')
  })

  it('SU3 knows kinds of cards of other files where they are told', () => {
    const json = template({ zones: [zone('wall', { takes: ['persona'] })] })
    expect(problemOf(json)).toMatchObject({ code: 'unknown', name: 'persona' })
    expect(problemOf(json, ['persona'])).toBeNull()
  })

  it('SU3 lets a field be on no face that is in a sentence, or the badge', () => {
    const basis = { name: 'basis', type: 'choice', label: words('b'), options: [{ name: 'x', label: words('x') }] }
    const faces = [face('front', 'title', 'said')]
    expect(
      problemOf(
        withKind([text('a'), text('b'), { ...composed('said'), parts: [{ field: 'a', or: 'b' }] }, basis], {
          badgeField: 'basis',
          faces,
        }),
      ),
    ).toBeNull()
  })
})
