import { expect, it } from 'vitest'
import { CLOSE } from '../../../shared/protocol/closeCodes'
import { retryAfter } from '../retryAfter'
import { AGAIN_EVERY, repair } from './repair'

async function tries(code: number, answers: boolean): Promise<readonly string[]> {
  const done: string[] = []
  repair(code, {
    reenter: () => done.push('reenter'),
    reload: () => done.push('reload'),
    getTime: () => (answers ? Promise.resolve(1) : Promise.reject(new Error('offline'))),
    every(run, milliseconds) {
      done.push(`every ${milliseconds}`)
      run()
      return () => {}
    },
  })
  for (let turn = 0; turn < 3; turn++) await Promise.resolve()
  return done
}

it.each([
  ['a withdrawn key', CLOSE.withdrawn, true, ['reenter']],
  ['a server that wants no more of it', CLOSE.overLimits, false, ['reenter']],
  ['a page that is too old', CLOSE.clientTooOld, true, ['reload']],
  ['a page that is too old, without a server', CLOSE.clientTooOld, false, []],
])('SC9 comes back by itself after %s', async (_, code, answers, done) => {
  expect(await tries(code, answers)).toEqual([`every ${AGAIN_EVERY}`, ...done])
})

it('SC9 the way in is tried again on a screen whatever was in the way, elsewhere only without a network', () => {
  const failures = [{ kind: 'offline' }, { kind: 'noBoard' }, { kind: 'problem', error: 500 }] as const
  expect(failures.map((failure) => retryAfter(failure, { asksName: false }))).toEqual([5_000, 15_000, 15_000])
  expect(failures.map((failure) => retryAfter(failure, { asksName: true }))).toEqual([5_000, null, null])
})
