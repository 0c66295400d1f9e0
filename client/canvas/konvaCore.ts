import { Container } from 'konva/lib/Container'
import { Konva as Global } from 'konva/lib/Global'
import { Group } from 'konva/lib/Group'
import { Layer } from 'konva/lib/Layer'
import { Node } from 'konva/lib/Node'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import { Util } from 'konva/lib/Util'

/**
 * What react-konva needs of Konva, without its tweens and its older kinds of layers: `vite.config.ts` puts this in the
 * place of `konva/lib/Core`. Another shape of Konva's is used once it is imported from `konva/lib/shapes`.
 */
export const Konva = Util._assign(Global, { Node, Container, Stage, Layer, Group, Shape })

// biome-ignore lint/style/noDefaultExport: react-konva imports it so.
export default Konva
