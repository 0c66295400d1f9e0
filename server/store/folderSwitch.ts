import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { StoreDamagedError, StoreLockedError } from './boardStore'
import { HIGH_WATER_FILE } from './highWater'
import { type Database, openDatabase } from './levelHandle'
import { syncFolder } from './syncFolder'

/** Everything of a restore that is under way, inside the data folder: the lock, the copy, and what is decided. */
const WORK = 'restoring'
const PLAN = 'plan.json'

/**
 * What is decided: first what is there goes into the folder `before` (null where there is nothing), then the copy
 * comes in. Both steps can be begun again wherever they were cut off.
 */
const PLAN_SCHEMA = v.object({ before: v.nullable(v.string()), step: v.picklist(['out', 'in']) })
type Plan = v.InferOutput<typeof PLAN_SCHEMA>

const STORE_FILE = /^(CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d+|\d{6,}\.(log|ldb|sst|dbtmp)|lost)$/

/** True for the files that make a store, false for whatever else lies in its folder. */
export function isStoreFile(name: string): boolean {
  return name === HIGH_WATER_FILE || STORE_FILE.test(name)
}

/** Without changing anything: true while a process has the store of this folder open. */
export async function isInUse(folder: string): Promise<boolean> {
  try {
    // Refused in any case, but for the lock first.
    await openDatabase(folder, { errorIfExists: true, createIfMissing: false }).then((database) => database.close())
    return false
  } catch (error) {
    return isLocked(error)
  }
}

function isLocked(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'LEVEL_DATABASE_NOT_OPEN' && error instanceof Error) return isLocked(error.cause)
  return code === 'LEVEL_LOCKED'
}

/**
 * A data folder whose content is about to be replaced. It is locked against another restore and against a start, by a
 * small database of its own: LevelDB's lock ends with its process, however that ends.
 */
export class FolderSwitch {
  readonly #folder: string
  readonly #lock: Database

  private constructor(folder: string, lock: Database) {
    this.#folder = folder
    this.#lock = lock
  }

  /** StoreLockedError where another restore is under way. */
  static async begin(folder: string): Promise<FolderSwitch> {
    await mkdir(join(folder, WORK, 'lock'), { recursive: true, mode: 0o700 })
    try {
      return new FolderSwitch(folder, await openDatabase(join(folder, WORK, 'lock')))
    } catch (error) {
      if (!isLocked(error)) throw error
      throw new StoreLockedError(`${folder} is being restored. Wait until that has ended.`, { cause: error })
    }
  }

  /** Where the new content is put together. */
  get copy(): string {
    return join(this.#folder, WORK, 'copy')
  }

  get #planFile(): string {
    return join(this.#folder, WORK, PLAN)
  }

  /**
   * From here on the copy takes the place of what is there, even where the process dies meanwhile. `letGo` closes the
   * folder's store. Where that fails, or somebody else opened it, nothing is changed.
   */
  async carryOut(before: string, letGo: () => Promise<void>): Promise<string | null> {
    const isEmpty = (await readdir(this.#folder)).filter(isStoreFile).every((name) => /^LO/.test(name))
    const plan: Plan = { before: isEmpty ? null : before, step: 'out' }
    await this.#decide(plan)
    try {
      await letGo()
      if (await isInUse(this.#folder))
        throw new StoreLockedError(`A Grappe server has just been started on ${this.#folder}.`)
    } catch (error) {
      await rm(this.#planFile)
      throw error
    }
    await this.#follow(plan)
    return plan.before === null ? null : join(this.#folder, plan.before)
  }

  /** Does what a process that died had decided, if anything. */
  async resume(): Promise<void> {
    const text = await readFile(this.#planFile, 'utf8').catch(() => null)
    if (text !== null) await this.#follow(this.#read(text))
  }

  #read(text: string): Plan {
    try {
      return v.parse(PLAN_SCHEMA, JSON.parse(text))
    } catch (error) {
      throw new StoreDamagedError(
        `${this.#planFile} is damaged, which says how far a restore has come. Remove the folder ${WORK} and restore again.`,
        { cause: error },
      )
    }
  }

  /** Takes away what is left of a restore that is done or was given up. */
  async end(): Promise<void> {
    await this.unlock()
    await rm(join(this.#folder, WORK), { recursive: true, force: true })
  }

  /** Leaves everything as it is, for `resume`. */
  async unlock(): Promise<void> {
    await this.#lock.close()
  }

  async #follow(plan: Plan): Promise<void> {
    if (plan.step === 'out') {
      if (plan.before !== null) await moveStore(this.#folder, join(this.#folder, plan.before))
      else for (const name of await readdir(this.#folder)) if (isStoreFile(name)) await rm(join(this.#folder, name))
      await this.#decide({ ...plan, step: 'in' })
    }
    await moveStore(this.copy, this.#folder)
    await rm(this.#planFile)
  }

  async #decide(plan: Plan): Promise<void> {
    const file = await open(`${this.#planFile}.new`, 'w', 0o600)
    await file.writeFile(JSON.stringify(plan))
    await file.sync()
    await file.close()
    await rename(`${this.#planFile}.new`, this.#planFile)
    await syncFolder(join(this.#folder, WORK))
  }
}

/** Ends a restore that was cut off, or clears it away where nothing was decided. StoreLockedError while it goes on. */
export async function finishSwitch(folder: string): Promise<void> {
  if (!(await readdir(folder)).includes(WORK)) return
  const unfinished = await FolderSwitch.begin(folder)
  try {
    await unfinished.resume()
  } catch (error) {
    await unfinished.unlock()
    throw error
  }
  await unfinished.end()
}

async function moveStore(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of (await readdir(from)).filter(isStoreFile)) await rename(join(from, name), join(to, name))
  await syncFolder(to)
  await syncFolder(from)
}
