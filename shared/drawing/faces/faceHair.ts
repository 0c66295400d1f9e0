import { mixColors } from '../mixColors'
import { ellipse, type FacePath, filled, lined, mirrored } from './facePaths'

/** Behind the head, and over it. */
export type Hair = { readonly back?: readonly FacePath[]; readonly front?: readonly FacePath[] }

export function shortHair(color: string): Hair {
  return {
    front: [
      filled(
        color,
        'M29.6 43 C26.6 22 38 12.5 51 12.5 C64.5 12.5 73.4 22 70.4 43 C68.8 43.6 68.4 38 66.4 33.4 C59 34.2 48.6 31.8 42.4 26.6 C40 31.6 35.6 33.4 33.4 35 C31.6 38 31.4 43.4 29.6 43 Z',
      ),
    ],
  }
}

export function quiff(color: string): Hair {
  return {
    front: [
      filled(
        mixColors(color, '#FFFFFF', 0.14),
        'M30 42 C29 36 29.4 30 31.6 26 L68.4 26 C70.6 30 71 36 70 42 C68.6 42.4 68.2 37 66.6 33 L33.4 33 C31.8 37 31.4 42.4 30 42 Z',
      ),
      filled(
        color,
        'M30.4 31 C27.4 17 40.4 9 54 10 C66.6 9.4 73.4 18 69.4 31.6 C64 32.6 57 30.6 52.8 26.4 C47.4 31.8 38 33 30.4 31 Z',
      ),
    ],
  }
}

export function bob(color: string): Hair {
  return {
    back: [
      filled(
        color,
        'M26 62 C23 40 25 11.5 50 11.5 C75 11.5 77 40 74 62 C73.4 66 67 66.6 65 63 L35 63 C33 66.6 26.6 66 26 62 Z',
      ),
    ],
    front: [
      filled(
        color,
        'M30.4 45 C28.4 25 38 15 50 15 C62 15 71.6 25 69.6 45 C68.2 41 68 37.4 67 34.8 C56 37.6 44 37.6 33 34.8 C32 37.4 31.8 41 30.4 45 Z',
      ),
    ],
  }
}

export function longHair(color: string): Hair {
  return {
    back: [
      filled(
        color,
        'M24.6 88 C19 62 22 11.5 50 11.5 C78 11.5 81 62 75.4 88 C66 93 60 84 60 76 L40 76 C40 84 34 93 24.6 88 Z',
      ),
    ],
    front: [
      filled(
        color,
        'M30.2 47 C27.6 26 37 15 50 15 C63 15 72.4 26 69.8 47 C67.6 39 61 35 52.6 24.6 C47 33 36.4 36 30.2 47 Z',
      ),
    ],
  }
}

export function waves(color: string): Hair {
  const side =
    'M31 22 C22 27 25.6 35 22.4 41 C19 48 25 52 22.6 58 C20 65 26 71 33 70 C37.4 68 33.6 60 34 54 C34.4 46 31 42 33.4 36 Z'
  return {
    back: [
      filled(color, side),
      filled(color, mirrored(side)),
      filled(color, 'M25 44 C23 20 36 11 50 11 C64 11 77 20 75 44 Z'),
    ],
    front: [
      filled(
        color,
        'M30.4 44 C27 25 38 14 51 14 C63.6 14 72.6 25 69.6 44 C68.8 36 65.4 30 59.6 26 C52 33.6 36.4 31 30.4 44 Z',
      ),
    ],
  }
}

export function bun(color: string): Hair {
  return {
    back: [filled(color, ellipse(50, 11.6, 10, 8.6))],
    front: [
      filled(
        color,
        'M30 44 C28 24 38 14.6 50 14.6 C62 14.6 72 24 70 44 C68.6 38 65 31.4 50 28 C35 31.4 31.4 38 30 44 Z',
      ),
      lined(mixColors(color, '#2B2330', 0.25), 1.1, 'M41.4 16.6 Q50 20.4 58.6 16.6'),
    ],
  }
}

export function ponytail(color: string): Hair {
  return {
    back: [filled(color, 'M62 18 C82 14 87 34 82 52 C80.4 59 74 60 74.6 53 C75.6 42 73 32 64 27 Z')],
    front: [
      filled(
        color,
        'M30 43 C27.6 23 38 13 50.6 13 C63.6 13 72.4 23 70 43 C68.4 43.4 68.2 36.4 64.8 31.6 C54 33 41 30.4 38 25.4 C36.6 31 33.6 33.4 32.4 37.4 C31.8 40 31.4 43.4 30 43 Z',
      ),
    ],
  }
}

/** Round curls, close together. */
export function curls(color: string, isLarge = true): Hair {
  const reach = isLarge ? 23 : 19.6
  const size = isLarge ? 8.6 : 6.4
  const ring = Array.from({ length: 13 }, (_, at) => {
    const angle = Math.PI * (0.86 + (at / 12) * 1.28)
    return ellipse(50 + reach * Math.cos(angle), 37 + reach * Math.sin(angle), size)
  })
  const fringe = [35, 42.4, 50, 57.6, 65].map((x, at) => ellipse(x, 27.4 - (at % 2) * 2.4, isLarge ? 5.8 : 5))
  return {
    back: [filled(color, ...ring, ellipse(50, 32, reach, reach * 0.9))],
    front: [filled(color, ...fringe, ellipse(50, 22, 21, 8))],
  }
}

/** A crown of thin braids, tied up. */
export function braids(color: string): Hair {
  const strands = [-24, -14, -5, 5, 14, 24].map(
    (x) => `M${50 + x * 0.62} ${30 - (24 - Math.abs(x)) * 0.24} Q${50 + x * 0.5} 18 ${50 + x * 0.22} 11`,
  )
  return {
    back: [filled(color, ellipse(50, 9.6, 12.4, 7.6), ellipse(41, 11, 6.6), ellipse(59, 11, 6.6))],
    front: [
      filled(
        color,
        'M30 43 C28 23 38 13.4 50 13.4 C62 13.4 72 23 70 43 C68.6 38 66 32.6 62 30 C54 27.6 46 27.6 38 30 C34 32.6 31.4 38 30 43 Z',
      ),
      lined(mixColors(color, '#FFFFFF', 0.22), 1, ...strands),
    ],
  }
}

/** What is left around a bald head. */
export function sides(color: string): Hair {
  const side = 'M30.6 47 C27.6 43 27.4 33.6 31.4 29.4 C32.4 33 33.4 36 32.8 40 C32.4 43 32 45.6 30.6 47 Z'
  return { front: [filled(color, side, mirrored(side))] }
}

export function headscarf(color: string): Hair {
  const shade = mixColors(color, '#2B2330', 0.18)
  return {
    back: [
      filled(color, 'M24 62 C21 28 33 10 50 10 C67 10 79 28 76 62 C80 74 84 80 86 88 L14 88 C16 80 20 74 24 62 Z'),
    ],
    front: [
      filled(
        color,
        'M50 10.6 C68 10.6 76 28 73.6 48 C72 62 68 78 50 83 C32 78 28 62 26.4 48 C24 28 32 10.6 50 10.6 Z M50 22.4 C39 22.4 33.4 30 33.6 43 C33.8 56 41 66.4 50 66.4 C59 66.4 66.2 56 66.4 43 C66.6 30 61 22.4 50 22.4 Z',
      ),
      lined(shade, 1.3, 'M31 56 Q38 74 60 80', 'M28 46 Q29 66 46 82'),
    ],
  }
}

export function turban(color: string): Hair {
  const shade = mixColors(color, '#2B2330', 0.2)
  return {
    front: [
      filled(color, 'M27.6 35 C22 17 36 6 50 6 C64 6 78 17 72.4 35 C66 29 58 26.4 50 25 C42 26.4 34 29 27.6 35 Z'),
      lined(
        shade,
        1.3,
        'M50 25 C44 19 36 15 29.6 18',
        'M50 25 C56 19 64 15 70.4 18',
        'M50 25 C47 18 43 11.6 38.6 9.4',
        'M50 25 C53 18 57 11.6 61.4 9.4',
      ),
    ],
  }
}

/** A knitted hat with its rim. */
export function woolHat(color: string, hair: string): Hair {
  const rim = mixColors(color, '#2B2330', 0.2)
  const side = 'M29.8 33 C28.6 40 29.6 47 31.4 48.6 C33 46 32.6 39 33.8 34 Z'
  return {
    front: [
      filled(hair, side, mirrored(side)),
      filled(color, 'M28.6 31 C27 14 38 7 50 7 C62 7 73 14 71.4 31 Z', ellipse(50, 6.6, 4)),
      filled(rim, 'M27.4 28 Q50 22.6 72.6 28 L73 35.4 Q50 30 27 35.4 Z'),
    ],
  }
}
