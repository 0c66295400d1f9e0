/** Tasks of one key run one after the other, in the order of the calls; tasks of different keys run at once. */
export class KeyedLock {
  readonly #tails = new Map<string, Promise<void>>()

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const result = (this.#tails.get(key) ?? Promise.resolve()).then(task)
    const settled = () => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    }
    const tail: Promise<void> = result.then(settled, settled)
    this.#tails.set(key, tail)
    return result
  }
}
