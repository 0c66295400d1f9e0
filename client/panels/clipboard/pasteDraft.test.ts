import { describe, expect, it } from 'vitest'
import { createSession } from '../../session/session'
import { createPasteDraft } from './pasteDraft'

function memory(values = new Map<string, string>()) {
  const find = () => ({
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  })
  return { values, find }
}

describe('what is written in the window', () => {
  it('is there again after it was closed, and after a reload', () => {
    const { find } = memory()
    const session = createSession()
    createPasteDraft(session, 'b', find).type('Bench')
    expect(createPasteDraft(session, 'b', find).text).toBe('Bench')
    expect(createPasteDraft(createSession(), 'b', find).text).toBe('Bench')
    expect(createPasteDraft(createSession(), 'other', find).text).toBe('')
  })

  it('is kept in this tab where the browser keeps nothing', () => {
    const session = createSession()
    const forbidden = () => {
      throw new Error('forbidden')
    }
    createPasteDraft(session, 'b', forbidden).type('Bench')
    expect(createPasteDraft(session, 'b', forbidden).text).toBe('Bench')
  })

  it('stays above what is pasted, which the next paste replaces', () => {
    const { find } = memory()
    const session = createSession()
    createPasteDraft(session, 'b', find).paste('one', { x: 1, y: 2 })
    createPasteDraft(session, 'b', find).paste('two', null)
    expect(createPasteDraft(session, 'b', find)).toMatchObject({ text: 'two', at: null })
    createPasteDraft(session, 'b', find).type('typed')
    createPasteDraft(session, 'b', find).paste('three', null)
    expect(createPasteDraft(session, 'b', find).text).toBe('typed\nthree')
  })

  it('is forgotten once it is on the board', () => {
    const { find, values } = memory()
    const session = createSession()
    createPasteDraft(session, 'b', find).type('Bench')
    createPasteDraft(session, 'b', find).forget()
    expect(createPasteDraft(session, 'b', find).text).toBe('')
    expect(values.size).toBe(0)
  })
})
