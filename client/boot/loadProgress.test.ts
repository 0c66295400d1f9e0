import { describe, expect, it } from 'vitest'
import { followCode } from './codeBytes'
import { describeLoad } from './describeLoad'
import { createLoadProgress, type LoadProgress } from './loadProgress'
import { sayLoad } from './sayLoad'
import { followSplash, type SplashParts } from './splash'

const FILES = [
  { url: 'http://grappe/assets/base.js', bytes: 300 },
  { url: 'http://grappe/assets/board.js', bytes: 100 },
]

/** What the page hears of its files. */
function files(progress: LoadProgress) {
  let tell = (_: { url: string; hasCome: boolean }) => {}
  followCode(FILES, progress, (listener) => {
    tell = listener
  })
  return {
    come: (url: string) => tell({ url, hasCome: true }),
    miss: (url: string) => tell({ url, hasCome: false }),
  }
}

describe('what has come', () => {
  it('FL2 counts the bytes of files that stand before the page, each once, and no others', () => {
    const progress = createLoadProgress()
    const page = files(progress)
    expect(progress.state.code).toBe(0)
    page.come('http://grappe/assets/board.js')
    page.come('http://grappe/assets/board.js')
    page.come('http://grappe/assets/later.js')
    expect(progress.state.code).toBe(0.25)
    page.come('http://grappe/assets/base.js')
    expect(progress.state.code).toBe(1)
  })

  it('FL2 has all of the code where no file is named', () => {
    const progress = createLoadProgress()
    followCode([], progress, () => {})
    expect(progress.state.code).toBe(1)
  })

  it('FL4 tells of a file that does not come, unless it is none of these or came after all', () => {
    const progress = createLoadProgress()
    const page = files(progress)
    page.miss('http://grappe/assets/later.js')
    page.come('http://grappe/assets/board.js')
    page.miss('http://grappe/assets/board.js')
    expect(progress.state.hasFailed).toBe(false)
    page.miss('http://grappe/assets/base.js')
    expect(describeLoad(progress.state).step).toEqual({ key: 'loading.failed' })
    page.come('http://grappe/assets/base.js')
    expect(progress.state.hasFailed).toBe(false)
  })

  it('FL9 tells once the page is seen, and once it has settled', async () => {
    const progress = createLoadProgress()
    const heard: string[] = []
    void progress.seen.then(() => heard.push('seen'))
    void progress.settled.then(() => heard.push('settled'))
    progress.tell({ code: 1 })
    progress.tell({ isSeen: true })
    await progress.seen
    expect(heard).toEqual(['seen'])
    progress.tell({ isSettled: true })
    await progress.settled
    expect(heard).toEqual(['seen', 'settled'])
  })
})

describe('what is said of it', () => {
  const state = createLoadProgress({ step: 'asked' }).state
  const coming = { step: 'coming', received: 20_400, total: 48_000 } as const

  it('FL2 goes from the code over the board to its layout, and never back', () => {
    const way = [
      state,
      { ...state, code: 0.5 },
      { ...state, code: 0.5, board: coming },
      { ...state, code: 1, board: coming },
      { ...state, code: 1, board: { step: 'here' } as const },
    ].map(describeLoad)
    expect(way.map(({ step }) => step.key)).toEqual([
      'loading.code',
      'loading.code',
      'loading.code',
      'loading.coming',
      'loading.drawing',
    ])
    const shares = way.map(({ share }) => share)
    expect(shares).toEqual([...shares].sort())
    expect(shares.at(-1)).toBeLessThan(1)
  })

  it.each([
    ['kept', 'loading.kept'],
    ['asked', 'loading.asking'],
    ['none', 'loading.code'],
  ] as const)('FL2 says of a board that is %s no more than that', (step, key) => {
    expect(describeLoad({ ...state, code: 1, board: { step } }).step.key).toBe(key)
  })

  it('FL3 speaks both languages', () => {
    const { step } = describeLoad({ ...state, code: 1, board: coming })
    expect(sayLoad('en', step)).toEqual({ words: 'The board is coming…', count: '21 of 48 kB' })
    expect(sayLoad('fr', step)).toEqual({ words: 'Le tableau arrive…', count: '21 sur 48 ko' })
    expect(sayLoad('fr', { key: 'loading.code', share: 40 }).count).toBe('40\u00a0%')
    expect(sayLoad('en', { key: 'loading.drawing' }).count).toBe('')
  })

  it('FL3 is said once a step, and its numbers are the bar’s', () => {
    const said: string[] = []
    const attributes = new Map<string, string>()
    const words = {
      get textContent() {
        return said.at(-1) ?? ''
      },
      set textContent(text) {
        said.push(text)
      },
    }
    const bar = {
      setAttribute: (name: string, value: string) => attributes.set(name, value),
      style: { setProperty() {} },
    }
    const count = { textContent: '' }
    const progress = createLoadProgress({ step: 'asked' })
    followSplash(progress, { bar, words, count } as unknown as SplashParts, 'en')
    progress.tell({ code: 0.5 })
    expect([attributes.get('aria-valuenow'), count.textContent]).toEqual(['30', '30%'])
    progress.tell({ code: 1, board: { step: 'coming', received: 10_000, total: 40_000 } })
    progress.tell({ board: { step: 'coming', received: 20_000, total: 40_000 } })
    expect([attributes.get('aria-valuenow'), count.textContent]).toEqual(['75', '20 of 40 kB'])
    expect(said).toEqual(['Opening Grappe…', 'The board is coming…'])
  })
})
