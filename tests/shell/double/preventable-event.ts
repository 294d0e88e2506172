/** An event whose default main code can prevent. */
export class PreventableEvent {
  isPrevented = false

  preventDefault(): void {
    this.isPrevented = true
  }
}
