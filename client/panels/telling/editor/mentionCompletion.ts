import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import { tooltips } from '@codemirror/view'
import { mentionOf } from '../../../../shared/model/mention'
import { foldedWords, foldText } from '../../../board/foldText'
import { mentionNames, type NamedThing, type Names } from './mentionNames'
import { thingSign } from './thingSign'

/** Nobody looks through more. */
const MOST = 30
/** @ after a letter is an address; a name has a few words. */
const ASKED = /(?<![\p{L}\p{N}])@(?:[^\s@[\]]+(?: [^\s@[\]]+){0,3} ?)?$/u

export type CompletionWords = { readonly list: string; readonly cluster: string; readonly note: string }

type Named = Completion & { readonly thing: NamedThing }

/** Typing @ and some letters offers what things are called. */
export function mentionCompletion(words: CompletionWords): Extension {
  return [
    autocompletion({
      override: [(context) => complete(context, words)],
      icons: false,
      // Who types fast shall not find a new line instead of a name.
      interactionDelay: 0,
      activateOnTypingDelay: 0,
      addToOptions: [{ render: signOf, position: 20 }],
      tooltipClass: () => 'cm-mentions',
    }),
    tooltips({ position: 'fixed', parent: document.body }),
    EditorState.phrases.of({ Completions: words.list }),
  ]
}

function complete(context: CompletionContext, words: CompletionWords): CompletionResult | null {
  const asked = context.matchBefore(ASKED)
  if (asked === null) return null
  const found = thingsNamed(context.state.field(mentionNames), asked.text.slice(1))
  if (found.length === 0) return null
  return {
    from: asked.from,
    filter: false,
    update: (_current, _from, _to, now) => complete(now, words),
    options: found.map(
      (thing): Named => ({ label: thing.name, detail: words[thing.kind], apply: mentionOf(thing.id), thing }),
    ),
  }
}

/** Those whose name has all these words, accents and case aside; those that begin so first. */
export function thingsNamed(names: Names, query: string): NamedThing[] {
  const words = foldedWords(query)
  const start = foldText(query).trim()
  const found = [...names.values()].flatMap((thing) => {
    if (thing.isGone) return []
    const name = foldText(thing.name)
    return words.every((word) => name.includes(word)) ? [{ thing, isFirst: name.startsWith(start) }] : []
  })
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)]
    .slice(0, MOST)
    .map(({ thing }) => thing)
}

function signOf(completion: Completion): Node {
  return thingSign((completion as Named).thing)
}
