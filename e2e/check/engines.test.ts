import { expect, test } from 'vitest'
import { ENGINES, findEngines } from './engines.mjs'
import { playwrightArgs } from './runEngine.mjs'

type Machine = Parameters<typeof findEngines>[0]

const CHROMIUM = '/usr/bin/chromium'
const FIREFOX = '/usr/bin/firefox-esr'
const WEBKIT = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb']

/** A machine with these programs, and nothing else. */
function machineWith(programs: string[]): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    isExecutable: (path) => programs.includes(path),
    unpackShipped: async () => null,
  }
}

/** What is run of each engine there is, or why nothing is. */
async function told(programs: string[], needed?: string): Promise<string[] | string> {
  const found = await findEngines(machineWith(programs), needed)
  if ('complaint' in found) return found.complaint
  return found.engines.map(
    ({ engine, ...rest }) => `${engine.name}: ${'browser' in rest ? rest.browser.path : 'missing'}`,
  )
}

test('all that are there run, in the same order everywhere', async () => {
  expect(await told([...WEBKIT, FIREFOX, CHROMIUM])).toEqual([
    `chromium: ${CHROMIUM}`,
    `firefox: ${FIREFOX}`,
    'webkit: /usr/bin/WebKitWebDriver',
  ])
})

test('one that is missing is told of and holds up nothing', async () => {
  expect(await told([CHROMIUM])).toEqual([`chromium: ${CHROMIUM}`, 'firefox: missing', 'webkit: missing'])
})

test('without a Chromium nothing runs, asked for or not', async () => {
  expect(await told([FIREFOX, ...WEBKIT])).toMatch(/^No browser.*Chromium/)
})

test.each([
  [[CHROMIUM, FIREFOX], /^No WebKit.*install webkit2gtk-driver and xvfb/],
  [[CHROMIUM, ...WEBKIT], /^No Firefox.*install firefox-esr/],
])('where all are needed, one line says what %o lack, and nothing runs', async (programs, complaint) => {
  expect(await told(programs, 'chromium,firefox,webkit')).toMatch(complaint)
})

test('those that are needed and there run', async () => {
  expect(await told([CHROMIUM, FIREFOX], 'firefox, chromium')).toContain(`firefox: ${FIREFOX}`)
})

test('a needed one that nobody knows is named, since otherwise it would never be missed', async () => {
  expect(await told([CHROMIUM], 'chromium,opera')).toMatch(/names opera, .*chromium, firefox, webkit/)
})

test('each engine runs its own projects, and who asks for others gets those alone', () => {
  const args = ENGINES.map((engine) => playwrightArgs(engine, ['07']).join(' '))
  expect(args).toEqual([
    'test --config e2e 07',
    'test --config e2e --project=firefox* --retries=2 07',
    'test --config e2e/webkit 07',
  ])
  const asked = ENGINES.map((engine) => playwrightArgs(engine, ['--project=mine']).join(' '))
  expect(asked[1]).toBe('test --config e2e --retries=2 --project=mine')
})
