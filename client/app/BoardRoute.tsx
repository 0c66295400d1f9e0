import { lazy } from 'react'
import { BoardPage } from '../pages/BoardPage'
import { FeaturesContext } from '../panels/features'
import { BoardOpenerContext } from '../panels/openBoard'
import { FEATURES } from './features'
import { openBoard } from './openBoard'

const ScreenPage = lazy(() => import('../pages/ScreenPage').then(({ ScreenPage }) => ({ default: ScreenPage })))

type Props = { readonly page: 'board' | 'screen'; readonly board: string; readonly linkKey: string | null }

/** The pages that show a board, loaded apart from the home page with all that a board needs. */
export function BoardRoute({ page, ...rest }: Props) {
  return (
    <FeaturesContext value={FEATURES}>
      <BoardOpenerContext value={openBoard}>
        {page === 'board' ? <BoardPage {...rest} /> : <ScreenPage {...rest} />}
      </BoardOpenerContext>
    </FeaturesContext>
  )
}
