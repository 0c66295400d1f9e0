import type { Path } from '../../../drawing/vector/path'
import { formatNumber } from '../xml'

/** A path in PDF's operators, which know no curve with a single point that pulls. */
export function formatPdfPath(path: Path): string {
  let [x, y] = [0, 0]
  const written = path.map((segment) => {
    if (segment[0] === 'Z') return 'h'
    const [fromX, fromY] = [x, y]
    ;[x = 0, y = 0] = segment.slice(-2) as [number, number]
    if (segment[0] === 'Q') {
      const [, px, py] = segment
      const pull = [fromX + (2 / 3) * (px - fromX), fromY + (2 / 3) * (py - fromY)]
      const drag = [x + (2 / 3) * (px - x), y + (2 / 3) * (py - y)]
      return operate([...pull, ...drag, x, y], 'c')
    }
    const [letter, ...numbers] = segment
    return operate(numbers, { M: 'm', L: 'l', C: 'c' }[letter])
  })
  return written.join(' ')
}

function operate(numbers: readonly number[], operator: string): string {
  return `${numbers.map((value) => formatNumber(value)).join(' ')} ${operator}`
}
