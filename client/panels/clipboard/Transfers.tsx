import { ImportDrop } from '../ImportDrop'
import { useClipboard } from './useClipboard'

type Props = { readonly onFiles: (files: readonly File[]) => void }

/** What comes and goes by the clipboard, and what is dropped anywhere on the page. */
export function Transfers({ onFiles }: Props) {
  const take = useClipboard(onFiles)
  return <ImportDrop onFiles={onFiles} onOther={take} />
}
