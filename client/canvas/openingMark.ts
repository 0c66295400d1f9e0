/** Says once, for whoever measures how a board opens, that it is seen: at the end of the first frame that shows it. */
export class OpeningMark {
  private isSet = false

  set(): void {
    if (this.isSet) return
    this.isSet = true
    performance.mark('grappe:painted')
  }
}
