import fontSource from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { type Paper, planPage } from '../../../shared/export/pictures/papers'
import { svgPicture } from '../../../shared/export/pictures/svgPicture'
import { SvgSink } from '../../../shared/export/pictures/svgSink'
import type { Box } from '../../../shared/geometry/box'
import { createBitmaps } from './bitmaps'
import { GROUND } from './drawPng'
import type { Pace } from './pace'
import type { PictureFrame } from './pictureFrame'
import type { PictureStage } from './pictureStage'

/** Readers without the board's font take one whose letters are as narrow. */
const NARROW = "Arial, 'Liberation Sans', Helvetica"
const FAMILY = 'Atkinson Hyperlegible Next Variable'

/** A drawing that can be edited: letters are letters, and things lead to the board. */
export async function drawSvg(
  stage: PictureStage,
  box: Box,
  paper: Paper,
  frame: PictureFrame,
  pace: Pace,
): Promise<Blob> {
  const source = await readAsAddress(fontSource)
  await pace.rest()
  const sink = new SvgSink({
    ...{ linkOf: frame.linkOf, tellOf: frame.tellOf },
    ...{ encodeImage: createBitmaps().encodeImage, family: stage.family },
  })
  await stage.paintVectors(sink, pace)
  await pace.rest()
  const { scale } = planPage(box, paper)
  const parts = svgPicture(sink, {
    ...{ box, title: frame.title, description: frame.description, locale: frame.locale, background: GROUND },
    family: stage.family.replace('system-ui', NARROW),
    font: source === null ? null : { family: FAMILY, source, weights: '200 800' },
    print: { width: box.width * scale, height: box.height * scale },
  })
  pace.tell(1)
  return new Blob(parts, { type: 'image/svg+xml' })
}

/** Null where it does not come: readers then take a font that they have. */
async function readAsAddress(url: string): Promise<string | null> {
  const answer = await fetch(url).catch(() => null)
  if (answer === null || !answer.ok) return null
  const bytes = new Uint8Array(await answer.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return `data:font/woff2;base64,${btoa(letters)}`
}
