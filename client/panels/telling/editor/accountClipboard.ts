import { type EditorState, Prec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { readMentions } from '../../../../shared/model/mention'
import { mentionNames, type Names } from './mentionNames'

/** What our own copies are besides text: the text with its mentions. */
const ACCOUNT_TYPE = 'application/x-grappe-account'

/** Text goes out with what things are called, and comes in plain; what was copied from an account keeps its mentions. */
export function accountClipboard(gone: string) {
  const copy = (event: ClipboardEvent, view: EditorView) => {
    const { main } = view.state.selection
    if (main.empty || event.clipboardData === null) return false
    const text = view.state.doc.sliceString(main.from, main.to, '\n')
    event.clipboardData.setData('text/plain', readNames(view.state, text, gone))
    event.clipboardData.setData(ACCOUNT_TYPE, text)
    event.preventDefault()
    return true
  }
  return Prec.high(
    EditorView.domEventHandlers({
      copy,
      cut(event, view) {
        if (!copy(event, view)) return false
        if (!view.state.readOnly) view.dispatch({ ...view.state.replaceSelection(''), userEvent: 'delete.cut' })
        return true
      },
      paste(event, view) {
        const data = event.clipboardData
        if (data === null || view.state.readOnly) return false
        const own = data.getData(ACCOUNT_TYPE)
        const text = pasted(own, data.getData('text/plain'), view.state.field(mentionNames))
        event.preventDefault()
        if (text === '') return true
        view.dispatch({ ...view.state.replaceSelection(text), userEvent: 'input.paste', scrollIntoView: true })
        return true
      },
    }),
  )
}

function readNames(state: EditorState, text: string, gone: string): string {
  const names = state.field(mentionNames)
  return readMentions(text, (id) => names.get(id)?.name ?? null, gone)
}

/**
 * What a paste puts in: our own text where all that it mentions is here, else the plain one. What stands in double
 * brackets and names nothing here is no mention.
 */
export function pasted(own: string, plain: string, names: Names): string {
  const text = own !== '' && knowsAll(own, names) ? own : plain
  const lines = text.replace(/\r\n?/g, '\n')
  return lines.replace(/\[\[([A-Za-z0-9_-]{1,64})\]\]/g, (whole, id: string) => (names.has(id) ? whole : `[ ${id} ]`))
}

function knowsAll(text: string, names: Names): boolean {
  let isKnown = true
  readMentions(
    text,
    (id) => {
      if (!names.has(id)) isKnown = false
      return ''
    },
    '',
  )
  return isKnown
}
