import { expect, it } from 'vitest'
import { createTranslate } from '../testing/createTranslate'
import { createNotices } from './notices'

it('keeps what is said before anybody listens for the first who does, and says it once', () => {
  const notices = createNotices()
  notices.say((t) => t('app.name'))
  const heard: string[] = []
  const stop = notices.onSay((notice) => heard.push(notice(createTranslate('en'))))
  notices.say((t) => t('app.home'))
  expect(heard).toEqual(['Grappe', 'Home page'])
  stop()
  notices.onSay((notice) => heard.push(notice(createTranslate('en'))))
  expect(heard).toHaveLength(2)
})
