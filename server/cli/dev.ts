/**
 * `npm run dev`: Vite serves the client and passes the rest on to the server, which tsx starts again at every change.
 * With `--slow` what is passed on goes through a bad network: SLOW_DELAY ms each way, and connections that are cut
 * every SLOW_CUT seconds or so, at moments that SLOW_SEED chooses.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'vite'
import { createRandom } from '../../shared/testing/seededRandom'
import { systemClock } from '../room/clock'
import { ROOT } from './paths.mjs'
import { createSlowProxy } from './slowProxy'

const { HOST, PORT, GRAPPE_LOG, GRAPPE_PUBLIC_URL } = process.env
const port = Number(PORT || 3030)
const serverPort = await freePort()
const passedTo = process.argv.includes('--slow') ? await startSlowNetwork(serverPort) : serverPort

const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
const server = spawn(process.execPath, [tsx, 'watch', 'server/cli/devServer.ts'], {
  cwd: ROOT,
  env: {
    ...process.env,
    PORT: String(serverPort),
    HOST: '127.0.0.1',
    GRAPPE_PUBLIC_URL: GRAPPE_PUBLIC_URL || `http://localhost:${port}`,
    GRAPPE_LOG: GRAPPE_LOG || 'warn',
  },
  stdio: ['ignore', 'inherit', 'inherit'],
  // Out of the terminal's reach: a second signal by Ctrl-C would make tsx kill the server before it has saved.
  detached: true,
})

const target = `http://127.0.0.1:${passedTo}`
const pages = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  root: join(ROOT, 'client'),
  server: {
    port,
    strictPort: true,
    host: HOST || '0.0.0.0',
    proxy: {
      '^/(api|healthz|readyz|metrics)': { target },
      '^/sync/(?!.*\\.(ts|tsx|css)($|\\?))': { target, ws: true },
    },
  },
})
await pages.listen()
pages.printUrls()

let isStopping = false
const stopServer = () => {
  if (!isStopping) server.kill('SIGTERM')
  isStopping = true
}
const stop = async () => {
  stopServer()
  await Promise.all([once(server, 'exit'), pages.close()])
  process.exit(0)
}
process.once('SIGINT', stop).once('SIGTERM', stop).once('exit', stopServer)

async function startSlowNetwork(targetPort: number): Promise<number> {
  const { SLOW_DELAY = '300', SLOW_CUT = '20', SLOW_SEED = String(Date.now() % 100_000) } = process.env
  const random = createRandom(Number(SLOW_SEED))
  const nextLifetime = () => -Math.log(1 - random()) * Number(SLOW_CUT) * 1000
  console.log(`  Bad network: ${SLOW_DELAY} ms each way, a cut every ${SLOW_CUT} s or so, SLOW_SEED=${SLOW_SEED}`)
  return await createSlowProxy({ targetPort, delay: Number(SLOW_DELAY), nextLifetime, clock: systemClock }).listen()
}

async function freePort(): Promise<number> {
  const probe = createSocketServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return free
}
