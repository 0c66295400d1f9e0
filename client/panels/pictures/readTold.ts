import { GROUND } from '../../../shared/model/account'
import { readMentions } from '../../../shared/model/mention'
import { supportTitle } from '../../../shared/queries/supportNames'
import { thingNames } from '../../../shared/queries/thingNames'
import type { BoardView } from '../../board/boardView'
import type { Translate } from '../../i18n/t'
import type { PictureWish } from './pictureWish'
import type { Told } from './tellingBlock'

/** What is told of what a picture shows: of the walls in it, or of the clusters that are selected. */
export async function readTold(view: BoardView, wish: PictureWish, t: Translate): Promise<readonly Told[]> {
  await view.fetchCommands()
  const { projection, kinds, meta } = view
  const { locale } = meta.getState()
  const nameOf = thingNames(projection, (name) => kinds.kindOf(name), locale)
  const said = (id: string) => {
    const title = nameOf(id)
    if (title === null) return null
    return title === '' ? t(projection.clusters.has(id) ? 'pictures.untitled' : 'pictures.unwritten') : quote(title, t)
  }
  const told = tellable(view, wish).flatMap(({ at, title }) => {
    const account = view.commands.followAccount.run(at, () => {})
    const text = account?.read().trim() ?? ''
    account?.stop()
    return text === '' ? [] : [{ title, text: readMentions(text, said, t('pictures.gone')) }]
  })
  return told.length === 1 ? told.map(({ text }) => ({ title: null, text })) : told
}

function quote(title: string, t: Translate): string {
  return t('pictures.quoted', { title })
}

function tellable({ supports, session, meta, projection }: BoardView, wish: PictureWish) {
  const { locale } = meta.getState()
  const walls = [...supports.supports.values()].flatMap((support) => {
    return support.isPrepared ? [] : [{ at: support.id, title: supportTitle(support, locale) }]
  })
  if (wish === 'board') return [{ at: GROUND, title: meta.getState().title }, ...walls]
  if (wish !== 'selection') return walls.filter(({ at }) => at === wish.support)
  return [...session.getState().selection].flatMap((id) => {
    const title = projection.clusters.get(id)?.title
    return title === undefined ? [] : [{ at: id, title }]
  })
}
