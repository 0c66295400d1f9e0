import { renderUnicodeCompact } from 'uqr'
import { ConfigError, readConfig } from './config'
import { FolderServer } from './folderServer'
import { lanAddress } from './lanAddress'
import { openOutput } from './output'
import { StoreDamagedError, StoreFolderError, StoreLockedError } from './store/boardStore'

export { runFolderCommand } from './folderCommand'

const STOP_WITHIN_MS = 4_500
const LEAVE_AFTER_MS = 200

/** Serves until SIGTERM or SIGINT. What stops the start is told in one line on the error output, with exit code 1. */
export async function main(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    const config = readConfig(env)
    const log = openOutput(config.logLevel)
    const server = await FolderServer.start({ config, log, onLost: (error) => leave(error, env) })
    stopOnSignals(server)
    process.stdout.write(welcome(server, config.data))
  } catch (error) {
    process.stderr.write(`${sentenceFor(error, env)}\n`)
    process.exit(1)
  }
}

/** What was asked for it has just been told why, which takes a moment to get out. */
function leave(error: unknown, env: Readonly<Record<string, string | undefined>>): void {
  process.stderr.write(`${sentenceFor(error, env)}\n`)
  setTimeout(() => process.exit(1), LEAVE_AFTER_MS)
}

function welcome({ port, publicUrl }: FolderServer, data: string): string {
  const local = `http://localhost:${port}`
  const lines = [
    '',
    `  Grappe is ready: ${local}`,
    `  In this network:  ${publicUrl}`,
    `  Boards are kept in ${data}`,
    '',
  ]
  if (publicUrl !== local) lines.push(renderUnicodeCompact(publicUrl, { border: 2 }), '')
  return `${lines.join('\n')}\n`
}

/** Saves and leaves. A second signal, or a disk that does not answer, ends it at once. */
function stopOnSignals(server: FolderServer): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function sentenceFor(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  const told = [ConfigError, StoreLockedError, StoreDamagedError, StoreFolderError]
  if (told.some((kind) => error instanceof kind)) return (error as Error).message
  const code = error instanceof Error && 'code' in error ? error.code : null
  const port = env.PORT || '3030'
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or set PORT to another number.`
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `HOST ${env.HOST} is no address of this machine (it has ${lanAddress()}). Set HOST, or leave it out.`
  }
  return `Grappe could not start: ${error instanceof Error ? error.message : String(error)}`
}
