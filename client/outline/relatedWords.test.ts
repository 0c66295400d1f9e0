import { describe, expect, it } from 'vitest'
import { FILE_WORDS } from '../../shared/export/markdown/fileWords'
import { RELATION_SIGNS } from '../../shared/model/relation'
import type { Locale } from '../../shared/model/stageMeta'
import { createClusters } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { farEnd, signMark } from '../../shared/queries/signMarks'
import { clusterDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { relatedWords } from './relatedWords'

const REMOTE = new SystemEdit('server')
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 } })
  createClusters(
    board.doc,
    [clusterDraft('k', { title: 'Shade  here' }), clusterDraft('untitled', { title: '' })],
    REMOTE,
  )
  const say = (thing: string, locale: Locale, relation = { from: 'k', to: 'a' }) =>
    RELATION_SIGNS.map((sign) => {
      const words = relatedWords(board, { ...relation, sign }, { thing, t: createTranslate(locale) })
      return plain(`${signMark(sign, farEnd(relation, thing)[0])} ${words}`)
    })
  return { board, say, text: board.projection.notes.get('a')?.text ?? '' }
}

describe('what a thing is related to', () => {
  it('OU31 is read from where it stands, in both languages', () => {
    const { say, text } = setUp()
    expect(say('k', 'en')).toEqual([
      `→ leads to “${text}”`,
      `↔ depend on each other: “${text}”`,
      `>—< contradicts “${text}”`,
      `— goes with “${text}”`,
    ])
    expect(say('a', 'en')[0]).toBe('← comes from “Shade here”')
    expect(say('a', 'fr')).toEqual([
      '← découle de « Shade here »',
      '↔ dépendent l’un de l’autre : « Shade here »',
      '>—< s’oppose à « Shade here »',
      '— va avec « Shade here »',
    ])
    expect(say('k', 'en', { from: 'k', to: 'untitled' })[3]).toMatch(/^— goes with \S/)
  })

  it.each(['en', 'fr'] as const)('OU31 has the words that files have: %s', (locale) => {
    const t = createTranslate(locale)
    for (const sign of RELATION_SIGNS) {
      expect(t(`relating.sign.${sign}`)).toBe(FILE_WORDS[locale].signs[sign])
      expect(t(`relations.list.${sign}`, { name: '' })).toContain(FILE_WORDS[locale].signs[sign])
    }
  })

  it('OU32 is selected alone', () => {
    const { board } = setUp()
    createRelations(board.doc, [{ id: 'r', from: 'k', to: 'a', sign: 'link' }], REMOTE)
    board.session.setState({ selection: new Set(['a']), support: 's' })
    board.commands.selectRelation.run('r')
    expect(board.session.getState()).toMatchObject({ relation: 'r', selection: new Set(), support: null })
  })
})
