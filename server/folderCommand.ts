import { backUp } from './backup/backupCommand'
import { repair } from './backup/repairCommand'
import { restore } from './backup/restoreCommand'
import { readDataFolder } from './config'

/** What each command does; gives the line to end with. `from` is the folder that it was called in. */
const COMMANDS = { backup: backUpData, restore: restoreData, repair: repairNamed }

type Call = {
  env: Readonly<Record<string, string | undefined>>
  args: readonly string[]
  from: string
  say: (line: string) => void
}

/** `npm run backup`, `restore` and `repair`: one line at the end, or one that says why not and exit code 1. */
export async function runFolderCommand(
  name: keyof typeof COMMANDS,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  // npm runs scripts in the package's folder, and tells where it was called.
  const from = env.INIT_CWD || process.cwd()
  try {
    say(await COMMANDS[name]({ env, args, from, say }))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}

async function backUpData({ env, args, from }: Call): Promise<string> {
  return backUp(readDataFolder(env), args, from)
}

async function restoreData({ env, args, from, say }: Call): Promise<string> {
  return restore(readDataFolder(env), args, from, say)
}

async function repairNamed({ args, from, say }: Call): Promise<string> {
  return repair(args, from, say)
}
