import { describe, expect, it } from 'vitest'
import { parseCsvImport } from '../../shared/import/parseCsvImport'
import { createTranslate } from '../testing/createTranslate'
import { rejectionWords } from './rejectionWords'

describe('why a line was left out', () => {
  const file = ['text,cluster', ',a', `${'x'.repeat(2_001)},`, 'a,b,c', 'a\u0001,', '"a" b,', '"a'].join('\n')
  const parsed = parseCsvImport(file)
  const reasons = parsed.ok ? parsed.rejected.map(({ reason }) => reason) : []

  it('is told in French for every reason that the importer gives', () => {
    const t = createTranslate('fr')
    expect(reasons).toHaveLength(6)
    for (const reason of reasons) expect(rejectionWords(reason, t)).not.toBe(reason)
    expect(rejectionWords(reasons[1] ?? '', t).replaceAll(/\s/g, ' ')).toBe('son texte dépasse 2 000 caractères')
  })

  it('stays in the server’s words where this page does not know the reason', () => {
    expect(rejectionWords('it is from the future', createTranslate('fr'))).toBe('it is from the future')
  })
})
