import { NOTES_TYPE } from './notesFormat'

/** All that a clipboard or a drop holds for us. It must be read at once: after the event it is empty. */
export type Transfer = {
  readonly notes: string
  readonly text: string
  readonly html: string
  /** The address of a link that was dragged. */
  readonly link: string
  readonly files: readonly File[]
  readonly hasFolder: boolean
}

export function readTransfer(transfer: DataTransfer): Transfer {
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() : null))
  return {
    notes: transfer.getData(NOTES_TYPE),
    text: transfer.getData('text/plain'),
    html: transfer.getData('text/html'),
    link: transfer.getData('text/uri-list'),
    files: [...transfer.files],
    hasFolder: entries.some((entry) => entry?.isDirectory === true),
  }
}
