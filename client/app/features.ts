import { attentionFeature } from '../facilitation/attention/attentionFeature'
import type { Feature } from '../panels/features'

/** What there is to lead a workshop with, in the order in which it stands in the bar and in the panel. */
export const FEATURES: readonly Feature[] = [attentionFeature]
