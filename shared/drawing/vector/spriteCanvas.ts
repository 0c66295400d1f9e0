import type { Sprite, VectorSink } from './vectorSink'

/** Remembers what was drawn on it, so that it can be drawn again as it is. */
export class SpriteCanvas implements Sprite, VectorSink {
  private readonly drawn: ((sink: VectorSink) => void)[] = []

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  replay(sink: VectorSink): void {
    for (const draw of this.drawn) draw(sink)
  }

  fill: VectorSink['fill'] = (...args) => this.keep((sink) => sink.fill(...args))
  stroke: VectorSink['stroke'] = (...args) => this.keep((sink) => sink.stroke(...args))
  text: VectorSink['text'] = (...args) => this.keep((sink) => sink.text(...args))
  image: VectorSink['image'] = (...args) => this.keep((sink) => sink.image(...args))
  sprite: VectorSink['sprite'] = (...args) => this.keep((sink) => sink.sprite(...args))
  beginThing(): void {}
  endThing(): void {}

  private keep(draw: (sink: VectorSink) => void): void {
    this.drawn.push(draw)
  }
}
