import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { writingAdvice } from './writingAdvice'

describe('what is said beside a text', () => {
  it('is nothing up to ten words, signs not counted', () => {
    expect(writingAdvice('')).toBeNull()
    expect(writingAdvice('Des bancs à l’ombre, et de l’eau : pour tout le !')).toBeNull()
  })

  it('is that one idea is enough, from the eleventh word or the 81st character on', () => {
    expect(writingAdvice('un deux trois quatre cinq six sept huit neuf dix onze')).toEqual({ kind: 'idea' })
    expect(writingAdvice('m'.repeat(80))).toBeNull()
    expect(writingAdvice('m'.repeat(81))).toEqual({ kind: 'idea' })
  })

  it('counts what is left near the limit, and says when the post-it is full', () => {
    expect(writingAdvice('m'.repeat(LIMITS.noteText - 201))).toEqual({ kind: 'idea' })
    expect(writingAdvice('m'.repeat(LIMITS.noteText - 200))).toEqual({ kind: 'left', count: 200 })
    expect(writingAdvice('m'.repeat(LIMITS.noteText))).toEqual({ kind: 'full' })
  })
})
