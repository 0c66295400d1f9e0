import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view'
import { type Mention, mentionsIn } from '../../../../shared/model/mention'
import { mentionNames, type NamedThing, setNames } from './mentionNames'
import { thingSign } from './thingSign'

/** How a mention is read: what the thing is called, and what it is where nothing is known of it. */
export type ChipWords = { readonly gone: string; goneNamed(name: string): string }

class Chip extends WidgetType {
  /** `thing` is null for what is gone. */
  constructor(
    readonly id: string,
    readonly text: string,
    readonly thing: NamedThing | null,
  ) {
    super()
  }

  override eq({ id, text, thing }: Chip): boolean {
    return this.id === id && this.text === text && this.thing?.color === thing?.color
  }

  toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = `cm-mention cm-mention-${this.thing?.kind ?? 'gone'}`
    chip.setAttribute('data-mention', this.id)
    const name = document.createElement(this.thing === null ? 's' : 'span')
    name.textContent = this.text
    chip.append(...(this.thing === null ? [] : [thingSign(this.thing)]), name)
    return chip
  }

  override ignoreEvent(): boolean {
    return false
  }
}

/** Mentions as what they name, each as one letter is: the caret steps over it, and it goes as a whole. */
export function mentionChips(words: ChipWords, onTap: (id: string) => void) {
  const chips = ViewPlugin.fromClass(
    class {
      decorations: DecorationSet

      constructor(view: EditorView) {
        this.decorations = chipsOf(view, words)
      }

      update(update: ViewUpdate) {
        const isNamedAnew = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setNames)))
        if (update.docChanged || update.viewportChanged || isNamedAnew) this.decorations = chipsOf(update.view, words)
      }
    },
    {
      decorations: ({ decorations }) => decorations,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
    },
  )
  const taps = EditorView.domEventHandlers({
    click(event) {
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mention]') : null
      const id = chip?.getAttribute('data-mention')
      if (id != null) onTap(id)
      return false
    },
  })
  return [chips, taps]
}

function chipsOf(view: EditorView, words: ChipWords): DecorationSet {
  const names = view.state.field(mentionNames)
  const ranges = view.visibleRanges.flatMap(({ from, to }): Range<Decoration>[] => {
    const start = view.state.doc.lineAt(from).from
    const end = view.state.doc.lineAt(to).to
    return mentionsIn(view.state.doc.sliceString(start, end, '\n')).map((mention) => {
      const thing = names.get(mention.id)
      const widget =
        thing === undefined || thing.isGone
          ? new Chip(mention.id, thing === undefined ? words.gone : words.goneNamed(thing.name), null)
          : new Chip(mention.id, thing.name, thing)
      return Decoration.replace({ widget }).range(start + mention.start, start + mention.end)
    })
  })
  return Decoration.set(ranges, true)
}

/** The mention that ends, or begins, at a place. */
export function mentionAt(state: EditorState, at: number, side: 'before' | 'after'): Mention | null {
  const { from, text } = state.doc.lineAt(at)
  const found = mentionsIn(text).find(({ start, end }) => (side === 'before' ? end : start) === at - from)
  return found === undefined ? null : { ...found, start: found.start + from, end: found.end + from }
}
