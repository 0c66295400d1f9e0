/** A text by plural category, as Intl.PluralRules names them. `other` also stands for those a language leaves out. */
export type Plural = { readonly one: string; readonly other: string; readonly many?: string }
export type Message = string | Plural

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never

/** The placeholders of a message: `{name}` in the text. */
export type Placeholders<M extends Message> = M extends string
  ? NamesIn<M>
  : M extends Plural
    ? NamesIn<M['other']> | 'count'
    : never

/** What a translation of this message may be: the same kind. */
type Translated<M extends Message> = M extends string ? string : Plural

/** The translation of a catalogue, or of the part of one: the same keys, each of the same kind. */
export type CatalogueOf<English extends Readonly<Record<string, Message>>> = {
  readonly [Key in keyof English]: Translated<English[Key]>
}

/** The placeholders of a text, sorted, each once. */
export function placeholdersOf(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message)
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(names)].sort()
}
