import type { TextLayout } from '../textLayout'

/** What drawing a support keeps between frames; nobody else looks inside. */
export type SupportLayout = { title: TextLayout | null }
