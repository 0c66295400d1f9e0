import type { BoardView } from '../board/boardView'
import {
  type BindingOptions,
  type BoundText,
  bindField,
  readLetters,
  type TextBinding,
  type TextField,
  tellLetters,
} from '../board/textBinding'
import type { TextInCard } from '../document/types'
import type { PresentInCard } from '../presence/types'

/** A text of a card as it stands, in the trash or not; null where the card, or the row, is not there. */
export function readCardText({ cards }: BoardView['projection'], at: TextInCard): string | null {
  const card = cards.get(at.card)
  if (card === undefined) return null
  const { [at.field]: held } = card.values
  if (at.row === undefined) return asText(held)
  const row = isObject(held) ? held[at.row] : undefined
  return isObject(row) ? asText(row[at.column ?? '']) : null
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type CardTextOptions = BindingOptions & {
  /** Characters. */
  readonly most: number
  readonly isOneLine: boolean
}

/** A text area bound to a text of a card. Many are bound at once; the others are told of the one that has the focus. */
export interface CardTextBinding extends TextBinding {
  entered(): void
  left(): void
}

export function bindCardText(
  view: BoardView,
  at: TextInCard,
  field: TextField,
  options: CardTextOptions,
): CardTextBinding {
  let hasFocus = false
  const { projection, commands } = view
  const text: BoundText = {
    name: keyOf(at),
    isOneLine: options.isOneLine,
    read: () => readCardText(projection, at),
    write: (writing) => commands.writeCardText.run(at, { ...writing, most: options.most }),
    follow: (onChange) =>
      projection.onChange(({ cards, removedCards }) => {
        if (cards.has(at.card) || removedCards.has(at.card)) onChange()
      }),
    tellCaret(anchor, head) {
      if (hasFocus) tellLetters(view, at, anchor, head)
    },
    toldCaret: () => (hasFocus ? readLetters(view, at) : null),
  }
  const binding = bindField(text, field, options)
  const left = () => {
    if (!hasFocus) return
    hasFocus = false
    leaveField(view, at)
  }
  return {
    ...binding,
    entered() {
      hasFocus = true
      enterField(view, at)
      binding.moved()
    },
    left,
    stop() {
      binding.stop()
      left()
    },
  }
}

/** Tells the others which field the person is in. */
export function enterField({ presence }: Pick<BoardView, 'presence'>, at: PresentInCard): void {
  if (!isSameSpot(presence.own.inCard, at)) presence.setInCard(at)
}

/** The person left the field, and is still in its card; unless they are elsewhere by now. */
export function leaveField({ presence }: Pick<BoardView, 'presence'>, at: PresentInCard): void {
  if (isSameSpot(presence.own.inCard, at)) presence.setInCard({ card: at.card })
}

export function isSameSpot(a: PresentInCard | null, b: PresentInCard | null): boolean {
  if (a === null || b === null) return a === b
  return a.card === b.card && a.field === b.field && a.row === b.row && a.column === b.column
}

function keyOf({ card, field, row, column }: PresentInCard): string {
  return [card, field, row, column].filter((part) => part !== undefined).join(' ')
}
