import { type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

/** Somebody else in the text; UTF-16 units, `head` is the end that moves. */
export type OtherCaret = {
  readonly client: number
  /** "" where nobody is to be named. */
  readonly name: string
  readonly color: string
  readonly anchor: number
  readonly head: number
}

const setCarets = StateEffect.define<readonly OtherCaret[]>()

class Caret extends WidgetType {
  constructor(private readonly caret: OtherCaret) {
    super()
  }

  override eq({ caret }: Caret): boolean {
    const { client, name, color, head } = this.caret
    return caret.client === client && caret.name === name && caret.color === color && caret.head === head
  }

  toDOM(): HTMLElement {
    const caret = document.createElement('span')
    caret.className = 'cm-other'
    caret.setAttribute('aria-hidden', 'true')
    caret.style.setProperty('--person', this.caret.color)
    // By an attribute: it is no part of the text.
    if (this.caret.name !== '') caret.setAttribute('data-name', this.caret.name)
    return caret
  }

  override get estimatedHeight(): number {
    return -1
  }
}

/** Where the others are in the text. They move along with it until they tell where they are. */
export const otherCarets = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(carets, transaction) {
    let now = carets.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(setCarets)) now = drawn(effect.value, transaction.newDoc.length)
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

export function showCarets(view: EditorView, carets: readonly OtherCaret[]): void {
  view.dispatch({ effects: setCarets.of(carets) })
}

function drawn(carets: readonly OtherCaret[], length: number): DecorationSet {
  const within = (at: number) => Math.min(Math.max(at, 0), length)
  const ranges = carets.flatMap((caret): Range<Decoration>[] => {
    const [from, to] = [within(Math.min(caret.anchor, caret.head)), within(Math.max(caret.anchor, caret.head))]
    const widget = Decoration.widget({ widget: new Caret(caret), side: 1 }).range(within(caret.head))
    if (from === to) return [widget]
    const attributes = { style: `--person: ${caret.color}` }
    return [Decoration.mark({ class: 'cm-other-selection', attributes }).range(from, to), widget]
  })
  return Decoration.set(ranges, true)
}
