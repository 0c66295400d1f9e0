import { expect, test } from 'vitest'
import { complainAboutNode } from './nodeVersion.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('Node %s is new enough', (version) => {
  expect(complainAboutNode(version)).toBeNull()
})

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node %s is named in one line that says what to do', (version) => {
  const complaint = complainAboutNode(version)
  expect(complaint).toContain(`Node ${version}`)
  expect(complaint).toContain('20.19')
  expect(complaint).not.toContain('\n')
})
