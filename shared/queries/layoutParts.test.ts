import * as v from 'valibot'
import { expect, it } from 'vitest'
import { layoutSchema } from '../model/layout'
import { meaningWords, readLayout } from './layoutMeaning'
import { layoutParts } from './layoutParts'

const say = (text: string) => ({ fr: text, en: text })
const axis = (name: string) => ({ name, label: say(name), low: say(`less ${name}`), high: say(`more ${name}`) })
const parts = (...names: string[]) => names.map((name) => ({ name, label: say(name) }))
const SIZE = { width: 1_200, height: 900 }
const WORDS = { locale: 'en', names: {} } as const

const LAYOUTS = [
  ['columns', { kind: 'columns', columns: parts('a', 'b', 'c') }, 'a | b | c'],
  ['lanes', { kind: 'lanes', lanes: parts('a', 'b') }, 'a | b'],
  [
    'quadrants',
    { kind: 'quadrants', x: axis('speed'), y: axis('trust') },
    'less speed · more trust | more speed · more trust | less speed · less trust | more speed · less trust',
  ],
  ['one axis', { kind: 'axes', x: axis('speed') }, 'less speed | speed 0.5 | more speed'],
  ['rings', { kind: 'rings', rings: parts('in', 'out') }, 'in | out'],
  [
    'sectors',
    { kind: 'rings', rings: parts('in', 'out'), sectors: parts('east', 'west') },
    'in · east | in · west | out · east | out · west',
  ],
] as const

it.each(LAYOUTS)('M27 a layout of %s has parts with one meaning each', (_, given, expected) => {
  const layout = v.parse(layoutSchema, given)
  expect(
    layoutParts(layout, SIZE, WORDS)
      .map(({ label }) => label)
      .join(' | '),
  ).toBe(expected)
})

it('M27 of two axes each end and the middle are a part, which lies where it is so', () => {
  const layout = v.parse(layoutSchema, { kind: 'axes', x: axis('speed'), y: axis('trust') })
  const all = layoutParts(layout, SIZE, WORDS)
  expect(all).toHaveLength(9)
  expect(all[2]).toEqual({ label: 'more speed · more trust', box: { x: 800, y: 0, width: 400, height: 300 } })
  const middle = meaningWords(readLayout(layout, SIZE, { x: 1_000, y: 150 }), layout, WORDS)
  expect(middle).toBe('speed 0.8 · trust 0.8')
})
