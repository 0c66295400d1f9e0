import type { Point } from '../../shared/geometry/box'

/** What a pointer does next. Tools are state machines under client/tools. */
export type ToolName = 'select' | 'several' | 'hand' | 'note' | 'lasso' | 'send' | 'laser' | 'point'

/** What can be open above the board, one at a time. */
export type WindowName =
  | 'share'
  | 'leave'
  | 'keys'
  | 'palette'
  | 'find'
  | 'trash'
  | 'tags'
  | 'paste'
  | 'preferences'
  | 'beside'
  | 'send'
  | 'overview'
  | 'filter'
  | 'supports'
  | 'templates'
  | 'walls'
  | 'newCard'
  | 'lead'
  | 'agenda'
  | 'people'
  | 'tables'
  | 'snapshots'
  | 'door'
  | 'votes'
  | 'ballot'
  | 'relate'
  | 'telling'
  | 'similar'
  | 'pictures'

/** Which notes stay bright: those that have one of each kind that is not empty. */
export type NoteFilter = {
  /** Persons' ids, or the names of imported authors (`authorName`); "" for an unknown one. */
  readonly authors: ReadonlySet<string>
  readonly colors: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
}

/** The board as it was, which the server kept; `time` in milliseconds since the epoch. */
export type ShownSnapshot = { readonly id: string; readonly name: string; readonly time: number }

/** What is true of this tab alone and dies with it; a zustand vanilla store. */
export type Session = {
  /** Ids of notes and of clusters. */
  readonly selection: ReadonlySet<string>
  /** The support that is selected, for who leads; never together with notes and clusters. */
  readonly support: string | null
  /** The one whose settings stand open in the list of them. */
  readonly openSupport: string | null
  /** The relation that is selected; never together with notes and clusters. */
  readonly relation: string | null
  readonly tool: ToolName
  /** What the tool `point` was on last, for whoever waits for it; a new object each time. */
  readonly pointed: { readonly id: string } | null
  /** The wall or the cluster whose account is open in the window `telling`; "" for the first wall. */
  readonly telling: string
  /** The note whose text is open. */
  readonly editing: string | null
  /** The cluster whose title is open; never at the same time as a note's text. */
  readonly titling: string | null
  /** The card that is open, above the board. */
  readonly card: string | null
  /** Where the person is in the open text: UTF-16 units, `start` the lower one. Null where no text is open. */
  readonly caret: { readonly start: number; readonly end: number } | null
  /** The note that the person has just made and not left yet; it goes where they leave it empty. */
  readonly newNote: string | null
  /** The note that opens with the caret at its start instead of its end. */
  readonly openedAtStart: string | null
  /** Where the caret stands in the text that opens next, UTF-16 units; null where it opens as always. */
  readonly opensAt: number | null
  /** The paper that the next note gets. */
  readonly color: string
  readonly window: WindowName | null
  /** What the window `similar` was last asked about: a note, or the board; a new value asks anew. */
  readonly similar: { readonly to: string | null }
  /** True where the page shows this person's desk instead of the board. */
  readonly onDesk: boolean
  /** What stands beside the board, which is narrower meanwhile. */
  readonly snapshot: ShownSnapshot | null
  /**
   * What stands in the window 'paste', open or not, and whether somebody typed there; its notes go to the page point
   * (null: the middle of the view).
   */
  readonly pasting: { readonly text: string; readonly at: Point | null; readonly isTyped: boolean }
  /** Where the menu of the selection, or of the board without one, is open. CSS pixels from the viewport's top left. */
  readonly menu: Point | null
  /** True where the list of all notes is open beside the board; on a phone it takes the board's place. */
  readonly outline: boolean
  /** Outlined on the board, say because a search found them. */
  readonly marked: ReadonlySet<string>
  /** Clusters, notes and relations that glow on the board, say because the passage that somebody reads mentions them. */
  readonly lit: ReadonlySet<string>
  /** Folded clusters that this page alone shows unfolded, say because a search found something in them. */
  readonly peeked: ReadonlySet<string>
  /** Zones that this page's list shows without what lies in them; "" for what lies in none. */
  readonly shutZones: ReadonlySet<string>
  /** The notes that are not dimmed; null for all. */
  readonly filter: NoteFilter | null
  /** Clusters that this person sent something to, the latest first. */
  readonly sentTo: readonly string[]
  /** How often the person asked to hear what is selected. */
  readonly asked: number
  /** How far down the bar reaches that says where the workshop stands, in CSS pixels; 0 where there is none. */
  readonly ledHeight: number
  /** True where the small map of the whole board is shown. */
  readonly minimap: boolean
  /** Where the person works, where both are there: there a text opens. */
  readonly workplace: 'canvas' | 'outline'
  /** The person whose view this page follows. */
  readonly following: string | null
  /** Since when this person's hand is up, by the server's clock in milliseconds. */
  readonly hand: number | null
  /** The phase that this person is done with, '' where there is none. */
  readonly ready: string | null
  /** What one finger on a note does: hold the note, or move the view as anywhere else, once a pen was seen. */
  readonly fingers: 'hold' | 'pan'
}
