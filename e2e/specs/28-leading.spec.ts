import type { Browser } from '@playwright/test'
import type { CodeClient } from '../fixtures/codeClient'
import { createBoard, expect, test } from '../fixtures/grappe'
import { LeadPanel } from '../fixtures/leadPanel'
import {
  askDoor,
  joinByCode,
  joinByQr,
  joinWithPrograms,
  keptTexts,
  killServer,
  type LedWorkshop,
  openScreen,
} from '../fixtures/ledWorkshop'
import { Tablet } from '../fixtures/tabletPage'

const PHASES = [
  'Silent writing',
  'Posting and building on',
  'Spread and read',
  'Silent grouping',
  'Titles',
  'Secret vote',
  'Narrative',
] as const
