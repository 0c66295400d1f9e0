/**
 * `npm run dev`: Vite serves the client and passes the rest on to the server, which tsx starts again at every change.
 * With `--slow` what is passed on goes through a bad network: SLOW_DELAY ms each way, and connections that are cut
 * every SLOW_CUT seconds or so, at moments that SLOW_SEED chooses.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'vite'
import { ROOT } from './paths.mjs'
import { createSeededRandom } from './seededRandom.mjs'
import { createSlowProxy } from './slowProxy.mjs'

const port = Number(process.env.PORT || 3030)
const serverPort = await freePort()
const passedTo = process.argv.includes('--slow') ? await startSlowNetwork(serverPort) : serverPort

const server = spawn(
  process.execPath,
  [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'watch', 'server/cli/devServer.ts'],
  {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(serverPort),
      HOST: '127.0.0.1',
      GRAPPE_PUBLIC_URL: process.env.GRAPPE_PUBLIC_URL ?? `http://localhost:${port}`,
      GRAPPE_LOG: process.env.GRAPPE_LOG ?? 'warn',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    // Out of the terminal's reach: a second Ctrl-C signal would make tsx kill the server before it has saved.
    detached: true,
  },
)

const target = `http://127.0.0.1:${passedTo}`
const pages = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  root: join(ROOT, 'client'),
  server: {
    port,
    strictPort: true,
    host: process.env.HOST || '0.0.0.0',
    proxy: {
      '^/(api|healthz|readyz|metrics)': { target },
      '/sync': { target, ws: true },
    },
  },
})
await pages.listen()
pages.printUrls()

const stop = async () => {
  server.kill('SIGTERM')
  await Promise.all([once(server, 'exit'), pages.close()])
  process.exit(0)
}
process.once('SIGINT', stop).once('SIGTERM', stop)
process.once('exit', () => server.kill('SIGTERM'))

/** @param {number} targetPort */
async function startSlowNetwork(targetPort) {
  const { SLOW_DELAY = '300', SLOW_CUT = '20', SLOW_SEED = String(Date.now() % 100_000) } = process.env
  const random = createSeededRandom(Number(SLOW_SEED))
  const nextLifetime = () => -Math.log(1 - random()) * Number(SLOW_CUT) * 1000
  console.log(`  Bad network: ${SLOW_DELAY} ms each way, a cut every ${SLOW_CUT} s or so, SLOW_SEED=${SLOW_SEED}`)
  return await createSlowProxy({ targetPort, delay: Number(SLOW_DELAY), nextLifetime }).listen()
}

async function freePort() {
  const probe = createSocketServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = /** @type {import('node:net').AddressInfo} */ (probe.address())
  probe.close()
  await once(probe, 'close')
  return free
}
