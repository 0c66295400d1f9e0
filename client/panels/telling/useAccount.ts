import { type RefObject, useEffect, useRef, useState } from 'react'
import { LIMITS } from '../../../shared/protocol/limits'
import type { BoardView } from '../../board/boardView'
import { createStretches } from '../../board/typing'
import type { FollowedAccount } from '../../commands/telling'
import type { PresentCaret, TextAnchor } from '../../presence/types'
import { type AccountEditor, createAccountEditor, type EditorWords } from './editor/createAccountEditor'
import type { Names } from './editor/mentionNames'
import type { OtherCaret } from './editor/otherCarets'

type Options = {
  readonly view: BoardView
  /** The wall or the cluster whose account it is. */
  readonly at: string
  readonly names: Names
  readonly words: EditorWords
  readonly mayWrite: boolean
  readonly onFull: () => void
  readonly onText: (text: string) => void
}

type Used = { readonly place: RefObject<HTMLDivElement | null>; readonly editor: RefObject<AccountEditor | null> }

/** The editor of an account, bound to it and to what is told of the people in it. */
export function useAccount(options: Options): Used {
  const { view, at, names, words, mayWrite } = options
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<AccountEditor>(null)
  const latest = useRef(options)
  latest.current = options
  const [opened, setOpened] = useState<AccountEditor | null>(null)
  useEffect(() => {
    if (place.current === null) return
    const made = openEditor(place.current, latest)
    editor.current = made.editor
    setOpened(made.editor)
    const stop = followPeople(view, at, made)
    return () => {
      stop()
      made.editor.destroy()
      made.account?.stop()
      view.session.setState({ lit: new Set() })
      editor.current = null
    }
  }, [view, at])
  useEffect(() => opened?.setNames(names), [opened, names])
  useEffect(() => opened?.setWords(words), [opened, words])
  useEffect(() => opened?.setMayWrite(mayWrite), [opened, mayWrite])
  return { place, editor }
}

type Opened = { readonly editor: AccountEditor; readonly account: FollowedAccount | null }

function openEditor(parent: HTMLElement, latest: RefObject<Options>): Opened {
  const { view, at, names, words, mayWrite } = latest.current
  const { commands } = view
  const stretches = createStretches(`account ${at}`, () => performance.now())
  let editor: AccountEditor | null = null
  const account = commands.followAccount.run(at, (changes) => {
    // Where somebody is may be told before the letters that they are beside.
    if (editor?.hear(changes)) showPeople(view, at, { editor, account })
  })
  const write = { read: () => account?.read() ?? '' }
  editor = createAccountEditor({
    parent,
    limit: LIMITS.accountText,
    account: { ...write, write: (changes) => commands.writeAccount.run(at, changes, stretches.name()) === true },
    ...{ names, words, mayWrite },
    onFull: () => latest.current.onFull(),
    onText: (text) => latest.current.onText(text),
    onCaret: (caret) => tellCaret(view, at, account, caret),
    onTap: (id) => showThing(view, id),
    undo: () => commands.undo.run(),
    redo: () => commands.redo.run(),
  })
  return { editor, account }
}

/** Shows what a mention names. */
export function showThing({ commands, projection }: BoardView, id: string): void {
  if (projection.clusters.has(id)) commands.showCluster.run(id)
  else commands.showNote.run(id)
}

type Caret = { readonly anchor: number; readonly head: number; readonly mentions: readonly string[] }

/** To the others where one is, and on this page's board what one writes of. */
export function tellCaret(
  { presence, session, projection }: Pick<BoardView, 'presence' | 'session' | 'projection'>,
  at: string,
  account: FollowedAccount | null,
  caret: Caret | null,
): void {
  if (caret === null || account === null) {
    if (presence.own.telling === at) presence.setTelling(null)
    // Who points at the board has the caret still.
    if (session.getState().tool !== 'point') session.setState({ lit: new Set() })
    return
  }
  if (presence.own.telling !== at) presence.setTelling(at)
  const letters = { anchor: account.letterBefore(caret.anchor), head: account.letterBefore(caret.head) }
  if (!isSame(presence.own.caret, letters)) presence.setCaret(letters)
  const own = projection.clusters.has(at) ? [at] : []
  const lit = new Set([...own, ...caret.mentions])
  const before = session.getState().lit
  if (before.size !== lit.size || [...lit].some((id) => !before.has(id))) session.setState({ lit })
}

function isSame(a: PresentCaret | null, b: PresentCaret): boolean {
  const isSameEnd = (one: TextAnchor, other: TextAnchor) => one?.client === other?.client && one?.clock === other?.clock
  return a !== null && isSameEnd(a.anchor, b.anchor) && isSameEnd(a.head, b.head)
}

/** The others' carets in the text, and what is selected on the board; gives what ends that. */
function followPeople(view: BoardView, at: string, { editor, account }: Opened): () => void {
  const show = () => showPeople(view, at, { editor, account })
  const showSelected = () => editor.showSelected(view.session.getState().selection)
  show()
  showSelected()
  const stops = [
    view.presence.onChange(show),
    view.lead.subscribe(show),
    view.session.subscribe(({ selection }, before) => selection !== before.selection && showSelected()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function showPeople(view: BoardView, at: string, { editor, account }: Opened): void {
  editor.showCarets(account === null ? [] : readCarets(view, at, account))
}

/** What this page does not have of the text yet is not shown yet. */
export function readCarets(
  { presence, lead }: Pick<BoardView, 'presence' | 'lead'>,
  at: string,
  account: Pick<FollowedAccount, 'placeAfter'>,
): OtherCaret[] {
  const isNameless = lead.getState().lead.hidesCursors
  const placeOf = (anchor: TextAnchor) => (anchor === null ? 0 : account.placeAfter(anchor))
  return [...presence.others].flatMap(([client, { telling, caret, person }]) => {
    if (telling !== at || caret === null) return []
    const [anchor, head] = [placeOf(caret.anchor), placeOf(caret.head)]
    if (anchor === null || head === null) return []
    return [{ client, name: isNameless ? '' : person.name, color: person.color, anchor, head }]
  })
}
