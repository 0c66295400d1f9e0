import { resolve } from 'node:path'
import { StoreLockedError } from '../store/boardStore'
import { isInUse } from '../store/folderSwitch'
import { restoreFolder } from '../store/restoreFolder'
import { askServer } from './askServer'
import { CommandError } from './commandError'
import { restoredLine } from './reports'

/**
 * Puts the backup that `args` names in the place of what is in `data`, which is kept beside it. Asks the server where
 * one runs, which goes on with the backup. Gives the line to end with.
 */
export async function restore(
  data: string,
  args: readonly string[],
  from: string,
  say: (line: string) => void,
): Promise<string> {
  const [named, ...more] = args
  if (named === undefined || more.length > 0) {
    throw new CommandError('Name one backup to restore, such as: npm run restore -- /media/stick/grappe-monday')
  }
  const backup = resolve(from, named)
  const told = await askServer(data, { do: 'restore', from: backup }, say)
  if (told !== null) return told
  if (await isInUse(data)) {
    throw new StoreLockedError(`The server on ${data} cannot be asked to restore. Stop it, and call this again.`)
  }
  const { contents, before } = await restoreFolder(data, backup)
  return restoredLine(contents, before)
}
