import { EventEmitter } from 'node:events'

/** Stands in for `Notification`: those that were shown are kept, and a test clicks on them. */
export class DoubleNotification extends EventEmitter {
  static readonly shown: DoubleNotification[] = []

  constructor(readonly options: { readonly title: string; readonly body: string }) {
    super()
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    DoubleNotification.shown.push(this)
  }
}
