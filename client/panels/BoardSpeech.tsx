import { useLinkedThing } from './pictures/useLinkedThing'
import { useHushedTyping } from './useHushedTyping'
import { useNotices } from './useNotices'
import { useSaySelection } from './useSaySelection'
import { useStorageWarning } from './useStorageWarning'
import { useTrashToast } from './useTrashToast'

/**
 * What the board says by itself, in one line or aloud, keys that are meant for none of it, and the thing that the address
 * names. It shows nothing of its own.
 */
export function BoardSpeech() {
  useTrashToast()
  useSaySelection()
  useNotices()
  useStorageWarning()
  useHushedTyping()
  useLinkedThing()
  return null
}
