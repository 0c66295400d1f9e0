import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { StoreLockedError } from '../store/boardStore'
import { checkFolder } from '../store/checkFolder'
import { openLevelStore } from '../store/levelStore'
import { askServer } from './askServer'
import { CommandError } from './commandError'
import { countContents } from './reports'

/**
 * Copies everything that is in `data` at this moment into the folder that `args` names, a new or an empty one, and
 * reads the copy again. Asks the server where one runs. Gives the line to end with.
 */
export async function backUp(data: string, args: readonly string[], from: string): Promise<string> {
  const [named, ...more] = args
  if (named === undefined || more.length > 0) {
    throw new CommandError('Name one folder to back up into, such as: npm run backup -- /media/stick/grappe-monday')
  }
  const to = resolve(from, named)
  const isDone = await askServer(data, { do: 'backup', to }, () => {})
  if (isDone === null) await backUpAlone(data, to)
  return `Backed up ${countContents(await checkFolder(to))} to ${to}.`
}

async function backUpAlone(data: string, to: string): Promise<void> {
  await access(join(data, 'CURRENT')).catch(() => {
    throw new CommandError(`There are no boards in ${data}. Set GRAPPE_DATA to the folder that has them.`)
  })
  const store = await openLevelStore(data).catch((error: unknown) => {
    if (!(error instanceof StoreLockedError)) throw error
    throw new CommandError(`The server on ${data} cannot be asked for a backup. Stop it, and call this again.`)
  })
  try {
    await store.backup(to)
  } finally {
    await store.close()
  }
}
