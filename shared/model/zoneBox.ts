import type { Box } from '../geometry/box'
import type { Support } from './support'
import type { ZoneDefinition } from './template'

/** Where a zone lies on the page. */
export function zoneBox(
  { box }: Pick<Support, 'box'>,
  { rect: [x, y, width, height] }: Pick<ZoneDefinition, 'rect'>,
): Box {
  return {
    x: box.x + (box.width * x) / 100,
    y: box.y + (box.height * y) / 100,
    width: (box.width * width) / 100,
    height: (box.height * height) / 100,
  }
}
