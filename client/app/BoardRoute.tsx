import { lazy } from 'react'
import { BoardPage } from '../pages/BoardPage'
import { FeaturesContext } from '../panels/features'
import { BoardOpenerContext } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { openBoard } from './openBoard'
import { useLateFeatures } from './useLateFeatures'

const ScreenPage = lazy(() => import('../pages/ScreenPage').then(({ ScreenPage }) => ({ default: ScreenPage })))

const AT_ONCE = Promise.resolve()

type Props = { readonly page: 'board' | 'screen'; readonly board: string; readonly linkKey: string | null }

/** The pages that show a board, loaded apart from the home page with all that a board needs. */
export function BoardRoute({ page, ...rest }: Props) {
  const { progress } = useServices().boot
  const features = useLateFeatures(page === 'screen' ? AT_ONCE : progress.settled)
  return (
    <FeaturesContext value={features}>
      <BoardOpenerContext value={openBoard}>
        {page === 'board' ? <BoardPage {...rest} /> : <ScreenPage {...rest} />}
      </BoardOpenerContext>
    </FeaturesContext>
  )
}
