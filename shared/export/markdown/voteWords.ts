import { RANK_POINTS, type Vote, type VoteLine, type VoteMethod } from '../../facilitation/vote'
import { frenchSpaces } from '../../model/frenchSpaces'
import type { Locale } from '../../model/stageMeta'

/** How a vote is told in a file. */
export type VoteWords = {
  readonly votes: string
  /** One without a title. */
  readonly vote: string
  readonly untitled: string
  readonly tied: string
  method(vote: Pick<Vote, 'method' | 'dots' | 'most'>): string
  ballots(counted: number, people: number): string
  spoilt(count: number): string
  unread(desks: number): string
  place(place: number): string
  score(method: VoteMethod, line: Pick<VoteLine, 'score'>): string
  people(count: number): string
  counts(method: VoteMethod, counts: readonly number[]): string
}

const POINTS = RANK_POINTS.join('/')
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' })

const EN: VoteWords = {
  votes: 'Votes',
  vote: 'Vote',
  untitled: 'Untitled',
  tied: '(tied)',
  method({ method, dots, most }) {
    if (method === 'agree') return 'Agree or not'
    if (method === 'ranks') return `Three ranks (${POINTS} points)`
    return `${dots} ${dots === 1 ? 'dot' : 'dots'} each, at most ${most} on one`
  },
  ballots: (counted, people) => `${counted} of ${people} voted`,
  spoilt: (count) => (count === 1 ? '1 spoilt ballot' : `${count} spoilt ballots`),
  unread: (desks) => (desks === 1 ? '1 damaged desk not read' : `${desks} damaged desks not read`),
  place: (place) => `${place}${ENDINGS[ORDINAL.select(place)]}`,
  score: (method, { score }) => plural(score, method === 'dots' ? ['dot', 'dots'] : ['point', 'points'], method),
  people: (count) => (count === 1 ? '1 person' : `${count} people`),
  counts: (method, counts) =>
    told(counts, method === 'agree' ? ['agree', 'disagree'] : ['first', 'second', 'third'], ' '),
}

const FR: VoteWords = {
  votes: 'Votes',
  vote: 'Vote',
  untitled: 'Sans titre',
  tied: '(ex æquo)',
  method({ method, dots, most }) {
    if (method === 'agree') return 'D’accord ou non'
    if (method === 'ranks') return `Trois rangs (${POINTS} points)`
    return `${dots} ${dots > 1 ? 'gommettes' : 'gommette'} par personne, ${most} au plus sur un même élément`
  },
  ballots: (counted, people) =>
    `${counted} ${counted > 1 ? 'votes' : 'vote'} sur ${people} ${people > 1 ? 'personnes' : 'personne'}`,
  spoilt: (count) => (count > 1 ? `${count} bulletins nuls` : '1 bulletin nul'),
  unread: (desks) => (desks > 1 ? `${desks} bureaux endommagés, non lus` : '1 bureau endommagé, non lu'),
  place: (place) => (place === 1 ? '1er' : `${place}e`),
  score: (method, { score }) =>
    plural(score, method === 'dots' ? ['gommette', 'gommettes'] : ['point', 'points'], method),
  people: (count) => (count > 1 ? `${count} personnes` : '1 personne'),
  counts: (method, counts) =>
    method === 'agree'
      ? told(counts, ['d’accord', 'pas d’accord'], ' ')
      : frenchSpaces(told(counts, ['1er rang', '2e rang', '3e rang'], ' × ')),
}

export const VOTE_WORDS: Readonly<Record<Locale, VoteWords>> = { en: EN, fr: FR }

/** Those who agree less those who do not has its sign. */
function plural(score: number, [one, many]: readonly [string, string], method: VoteMethod): string {
  const sign = method === 'agree' && score > 0 ? '+' : ''
  return `${sign}${score} ${Math.abs(score) === 1 ? one : many}`
}

function told(counts: readonly number[], names: readonly string[], between: string): string {
  return counts.map((count, index) => `${count}${between}${names[index] ?? ''}`).join(', ')
}
