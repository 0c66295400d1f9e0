import { expect, it } from 'vitest'
import { pauseTimer, startTimer } from '../../shared/facilitation/timer'
import { clockText, momentBetween, readTimer } from './timerReading'

const MINUTE = 60_000
const timer = startTimer(10 * MINUTE, 0)

it('TI2, SC8: shows begun seconds whole, so that the start is seen and 0:00 is the end', () => {
  expect(clockText(10 * MINUTE)).toBe('10:00')
  expect([clockText(1), clockText(59_001), clockText(0), clockText(3_600_000)]).toEqual([
    '0:01',
    '1:00',
    '0:00',
    '1:00:00',
  ])
})

it('TI3: stands out in the last minute, counts on quietly when it is over, and stands still in a pause', () => {
  expect(readTimer(timer, 30_500)).toEqual({
    text: '9:30',
    state: 'running',
    share: 0.949_166_666_666_666_7,
    changesIn: 500,
  })
  expect(readTimer(timer, 9 * MINUTE)).toMatchObject({ text: '1:00', state: 'last', changesIn: 1_000 })
  expect(readTimer(timer, 10 * MINUTE)).toMatchObject({ text: '+0:00', state: 'over', share: 0, changesIn: 1_000 })
  expect(readTimer(timer, 11 * MINUTE + 5_300)).toMatchObject({ text: '+1:05', state: 'over', changesIn: 700 })
  expect(readTimer(pauseTimer(timer, MINUTE), 99 * MINUTE)).toMatchObject({
    text: '9:00',
    state: 'paused',
    changesIn: null,
  })
})

it('TI4: tells five minutes, one minute and the end, once each, as they are passed', () => {
  const moments = []
  for (let now = 1_000; now <= 12 * MINUTE; now += 1_000) moments.push(momentBetween(timer, now - 1_000, now))
  expect(moments.filter((moment) => moment !== null)).toEqual(['five', 'one', 'end'])
})

it('TI5: tells nothing of what a page slept through, nor of a paused timer, and of several the last', () => {
  expect(momentBetween(timer, 0, 11 * MINUTE)).toBeNull()
  expect(momentBetween(timer, 0, 10 * MINUTE + 2_000)).toBe('end')
  expect(momentBetween(pauseTimer(timer, 0), 0, 20 * MINUTE)).toBeNull()
  expect(momentBetween(startTimer(5 * MINUTE, 0), 0, 1_000)).toBeNull()
})
