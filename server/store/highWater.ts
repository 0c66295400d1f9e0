import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'

export const HIGH_WATER_FILE = 'batches'

/**
 * A file beside the database with the number of batches that were written: where the database knows of fewer, its end
 * is lost, which LevelDB cannot tell from a write that was cut short. It is not synced, and written after each batch
 * is on disk, so that a loss of power can only leave a smaller number.
 */
export class HighWater {
  #file: FileHandle
  #writing: Promise<void> | null = null
  #next: number | null = null
  /** What stood there on opening; 0 in a new folder. */
  readonly found: number

  private constructor(file: FileHandle, found: number) {
    this.#file = file
    this.found = found
  }

  static async open(folder: string): Promise<HighWater> {
    const file = await open(join(folder, HIGH_WATER_FILE), constants.O_RDWR | constants.O_CREAT, 0o600)
    const found = Number.parseInt(await file.readFile('latin1'), 10)
    return new HighWater(file, Number.isSafeInteger(found) ? found : 0)
  }

  /** Returns at once: of several numbers that come while one is being written the last is enough. */
  raise(count: number): void {
    this.#next = count
    this.#writing ??= this.#write()
  }

  async close(): Promise<void> {
    while (this.#writing !== null) await this.#writing
    await this.#file.close()
  }

  async #write(): Promise<void> {
    while (this.#next !== null) {
      const text = `${String(this.#next).padStart(15, '0')}\n`
      this.#next = null
      // Without it only a check is lost, and the next batch tries again.
      await this.#file.write(text, 0, 'latin1').catch(() => undefined)
    }
    this.#writing = null
  }
}
