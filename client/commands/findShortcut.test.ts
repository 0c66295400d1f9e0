import { describe, expect, it } from 'vitest'
import { BoardDriver } from '../testing/boardDriver'
import { KEYBOARDS, pressesOn } from '../testing/keyboards'
import type { BoundCommand } from './command'
import { findShortcut } from './findShortcut'
import type { KeyPress } from './keyPress'
import { matchesPress } from './matchesPress'

type AnyBound = BoundCommand<readonly unknown[], unknown>

const { commands } = new BoardDriver()
const all = Object.values(commands) as readonly AnyBound[]

const PLAIN: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  altGraph: false,
}

function idOf(press: Partial<KeyPress>, options = {}): string | undefined {
  return findShortcut(commands, { ...PLAIN, ...press }, options)?.command.id
}

/** Where a sign takes the press of a documented digit: it has another key there. */
const GIVEN_WAY = { 'QWERTZ on Windows': ['='] } as Partial<Record<string, readonly string[]>>

describe.each(Object.entries(KEYBOARDS))('%s', (name, keyboard) => {
  const presses = pressesOn(keyboard)
  const found = presses.map((press) => findShortcut(commands, press))

  it('has a press for every shortcut of every command', () => {
    const reached = new Set(found.map((one) => one?.shortcut))
    const missing = all.flatMap(({ id, shortcuts }) =>
      shortcuts
        .filter((one) => !reached.has(one) && one.native !== true)
        .map(({ key, code }) => `${id} ${key ?? code}`),
    )
    expect(missing.filter((one) => GIVEN_WAY[name]?.some((sign) => one.endsWith(` ${sign}`)) !== true)).toEqual([])
    const heard = all.filter((one) => one.shortcuts.some((its) => its.native !== true))
    expect(heard.filter((one) => !one.shortcuts.some((its) => reached.has(its)))).toEqual([])
  })

  it('has no press that two commands claim', () => {
    const claims = presses.map((press) => ({
      press: `${press.code} ${press.key}`,
      by: all.filter(({ shortcuts }) => shortcuts.some((one) => matchesPress(one, press))).map(({ id }) => id),
    }))
    const known = GIVEN_WAY[name] ?? []
    const several = claims.filter(({ press, by }) => by.length > 1 && !known.some((sign) => press.endsWith(` ${sign}`)))
    expect(several).toEqual([])
  })

  it('leaves the browser what no page can have, and letters that AltGr writes', () => {
    const taken = presses.filter((press, at) => {
      const isBrowsers = (press.ctrlKey || press.metaKey) && !press.altGraph && /^(w|t|n|q|l|r|tab)$/i.test(press.key)
      return found[at] !== null && (isBrowsers || (press.altGraph && press.code.startsWith('Key')))
    })
    expect(taken).toEqual([])
  })
})

describe('a press on a French keyboard', () => {
  it.each<[string, Partial<KeyPress>, string]>([
    ['Shift+1 to see everything', { key: '1', code: 'Digit1', shiftKey: true }, 'zoomToFit'],
    ['Ctrl+à to see at 100 %', { key: 'à', code: 'Digit0', ctrlKey: true }, 'resetZoom'],
    ['- on the key 6', { key: '-', code: 'Digit6' }, 'zoomOut'],
    ['Shift+= for +', { key: '+', code: 'Equal', shiftKey: true }, 'zoomIn'],
    ['Shift+, for ?', { key: '?', code: 'KeyM', shiftKey: true }, 'open.keys'],
    ['Ctrl+Z on the key W', { key: 'z', code: 'KeyW', ctrlKey: true }, 'undo'],
    ['Ctrl+A on the key Q', { key: 'a', code: 'KeyQ', ctrlKey: true }, 'selectAll'],
    ['Alt+R', { key: 'r', code: 'KeyR', altKey: true }, 'saySelection'],
    ['Option+R, which writes ®', { key: '®', code: 'KeyR', altKey: true }, 'saySelection'],
  ])('%s', (_, press, id) => {
    expect(idOf(press)).toBe(id)
  })

  it.each<[string, Partial<KeyPress>]>([
    ['the key 1 alone, which writes &', { key: '&', code: 'Digit1' }],
    ['the key 6 with Shift', { key: '6', code: 'Digit6', shiftKey: true }],
    ['a dead key', { key: 'Dead', code: 'Digit1', shiftKey: true }],
    ['AltGr+N', { key: 'n', code: 'KeyN', ctrlKey: true, altKey: true, altGraph: true }],
    ['AltGr+à, which writes @', { key: '@', code: 'Digit0', ctrlKey: true, altKey: true, altGraph: true }],
    ['what an input method composes', { key: 'Process', code: 'KeyN' }],
  ])('not %s', (_, press) => {
    expect(idOf(press)).toBeUndefined()
  })
})

describe.each(Object.entries(KEYBOARDS))('%s writes as a shortcut', (_, keyboard) => {
  it.each(['[', ']', '?', '/', '+', '-'])('%s', (key) => {
    const writing = pressesOn(keyboard).filter((press) => matchesPress({ key }, press))
    expect(writing.map((press) => press.key)).toContain(key)
    expect(writing.filter((press) => press.key !== key)).toEqual([])
  })
})

it('goes by the place where a keyboard has no Latin letters', () => {
  expect(idOf({ key: 'я', code: 'KeyZ', ctrlKey: true })).toBe('undo')
  expect(idOf({ key: 'т', code: 'KeyN' })).toBe('createNote')
  expect(idOf({ key: 'z', code: 'KeyN' })).toBeUndefined()
})

it('runs no single character where those are switched off, and everything else', () => {
  const off = { letterKeys: false }
  for (const key of ['n', 'N', 'v', '?', '+', '-']) expect(idOf({ key, shiftKey: key === 'N' }, off)).toBeUndefined()
  expect(idOf({ key: '1', code: 'Digit1', shiftKey: true }, off)).toBeUndefined()
  expect(idOf({ key: 'Delete' }, off)).toBe('deleteSelection')
  expect(idOf({ key: 'ArrowLeft', shiftKey: true }, off)).toBe('moveSelection')
  expect(idOf({ key: 'k', ctrlKey: true }, off)).toBe('open.palette')
  expect(idOf({ key: 'à', code: 'Digit0', ctrlKey: true }, off)).toBe('resetZoom')
})

it('runs while a text is open only what finds something', () => {
  const writing = { whileWriting: true }
  expect(idOf({ key: 'f', ctrlKey: true }, writing)).toBe('open.find')
  for (const key of ['n', 'Escape', 'Delete']) expect(idOf({ key }, writing)).toBeUndefined()
  expect(idOf({ key: 'a', ctrlKey: true }, writing)).toBeUndefined()
})
