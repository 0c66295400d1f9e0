/** The names that were seen while this page is open: who left, or only shows up in the trash, is still known by name. */
export interface NameBook {
  /** Null for who was never seen. */
  nameOf(person: string): string | null
  /** Keeps the latest name of a person; the one who was not heard of for longest makes room. */
  remember(person: string, name: string): void
}

export function createNameBook(most: number): NameBook {
  const names = new Map<string, string>()
  return {
    nameOf: (person) => names.get(person) ?? null,
    remember(person, name) {
      if (names.get(person) === name) return
      names.delete(person)
      names.set(person, name)
      const [oldest] = names.keys()
      if (names.size > most && oldest !== undefined) names.delete(oldest)
    },
  }
}
