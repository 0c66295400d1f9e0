import { FoldVertical, UnfoldVertical } from 'lucide-react'
import { useCallback, useSyncExternalStore } from 'react'
import { useT } from '../i18n/LocaleProvider'
import { IconButton } from '../ui/IconButton'
import { keepFocus } from './keepFocus'
import { useOpenBoard } from './openBoard'
import { useMay } from './useMay'

/** Makes a pile of the cluster, or opens it. */
export function FoldButton({ id }: { readonly id: string }) {
  const t = useT()
  const { projection, commands } = useOpenBoard().view
  const subscribe = useCallback((listener: () => void) => projection.onChange(listener), [projection])
  const isFolded = useSyncExternalStore(subscribe, () => projection.clusters.get(id)?.folded === true)
  const mayFold = useMay('gather')
  return (
    <IconButton
      disabled={!mayFold}
      label={t(isFolded ? 'clusters.unfold' : 'clusters.fold')}
      onMouseDown={keepFocus}
      onClick={() => commands.toggleFold.run(id)}
    >
      {isFolded ? <UnfoldVertical size={20} aria-hidden /> : <FoldVertical size={20} aria-hidden />}
    </IconButton>
  )
}
