import { expect, it } from 'vitest'
import { KeyedLock } from './keyedLock'

it('A9: runs the tasks of one key in their order, whatever becomes of them, and others beside them', async () => {
  const lock = new KeyedLock()
  const seen: string[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const first = lock.run('a', async () => {
    await gate
    seen.push('a1')
    throw new Error('a1 failed')
  })
  const second = lock.run('a', async () => seen.push('a2'))
  await lock.run('b', async () => seen.push('b1'))
  expect(seen).toEqual(['b1'])
  open()
  await expect(first).rejects.toThrow('a1 failed')
  await second
  expect(seen).toEqual(['b1', 'a1', 'a2'])
  expect(await lock.run('a', async () => 'again')).toBe('again')
})
