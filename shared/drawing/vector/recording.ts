import type { VectorSink } from './vectorSink'

/** Remembers what was drawn, so that it can be drawn again as it is, as often as that is wanted. */
export class Recording implements VectorSink {
  /** Each draws one piece, from the lowest to the highest. */
  readonly pieces: ((sink: VectorSink) => void)[] = []

  fill: VectorSink['fill'] = (...args) => this.keep((sink) => sink.fill(...args))
  stroke: VectorSink['stroke'] = (...args) => this.keep((sink) => sink.stroke(...args))
  text: VectorSink['text'] = (...args) => this.keep((sink) => sink.text(...args))
  image: VectorSink['image'] = (...args) => this.keep((sink) => sink.image(...args))
  sprite: VectorSink['sprite'] = (...args) => this.keep((sink) => sink.sprite(...args))
  beginThing: VectorSink['beginThing'] = (...args) => this.keep((sink) => sink.beginThing(...args))
  endThing: VectorSink['endThing'] = () => this.keep((sink) => sink.endThing())

  replay(sink: VectorSink): void {
    for (const draw of this.pieces) draw(sink)
  }

  private keep(draw: (sink: VectorSink) => void): void {
    this.pieces.push(draw)
  }
}
