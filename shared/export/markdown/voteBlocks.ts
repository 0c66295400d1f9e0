import { sizeOfRoll, standingsOf } from '../../facilitation/standings'
import type { Vote, VoteLine } from '../../facilitation/vote'
import type { Locale } from '../../model/stageMeta'
import { heading, oneLine } from './blocks'
import { VOTE_WORDS } from './voteWords'

/** What was voted, the first vote first: each as a list by places, where those with the same score share theirs. */
export function voteBlocks(votes: readonly Vote[], locale: Locale, level: number): string[] {
  const closed = votes.filter(({ results }) => results !== null).sort((a, b) => a.openedAt - b.openedAt)
  if (closed.length === 0) return []
  return [heading(level, VOTE_WORDS[locale].votes), ...closed.flatMap((vote) => blocksOf(vote, locale, level + 1))]
}

function blocksOf(vote: Vote, locale: Locale, level: number): string[] {
  const words = VOTE_WORDS[locale]
  const { title, method, results } = vote
  if (results === null) return []
  const about = [
    words.method(vote),
    words.ballots(results.ballots, sizeOfRoll(vote)),
    ...(results.spoilt > 0 ? [words.spoilt(results.spoilt)] : []),
    ...(results.unread === undefined ? [] : [words.unread(results.unread)]),
  ]
  const lines = standingsOf(results).map(({ line, place, isShared }) => {
    const said = [words.score(method, line), ...countsOf(line, vote, locale)].join(', ')
    return `- **${words.place(place)}**${isShared ? ` ${words.tied}` : ''} ${oneLine(line.name) || words.untitled}: ${said}`
  })
  return [
    heading(level, oneLine(title) || words.vote),
    about.join(' · '),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
}

function countsOf(line: VoteLine, { method }: Vote, locale: Locale): string[] {
  const words = VOTE_WORDS[locale]
  return method === 'dots' ? (line.voters > 0 ? [words.people(line.voters)] : []) : [words.counts(method, line.counts)]
}
