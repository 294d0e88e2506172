/**
 * Runs in the page before its own scripts and gives the preload bundle what Electron would: `ipcRenderer`,
 * `contextBridge` and `webUtils`, and nothing else. Called with the preload code wrapped as a function.
 */
function _runPreload(preload, platform, hostSuffix) {
  if (!location.hostname.endsWith(hostSuffix) || window.top !== window) return
  const { __doubleInvoke: invoke, __doubleSend: send } = window
  delete window.__doubleInvoke
  delete window.__doubleSend

  const nameOf = value => Object.prototype.toString.call(value)
  const isPlain = value => [Object.prototype, null].includes(Object.getPrototypeOf(value))
  const encode = value => {
    if (value instanceof Uint8Array) {
      let text = ''
      for (let at = 0; at < value.length; at += 0x8000)
        text += String.fromCharCode(...value.subarray(at, at + 0x8000))
      return { $bytes: btoa(text) }
    }
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.')
    if (Array.isArray(value)) return value.map(encode)
    if (value === null || typeof value !== 'object') return value
    if (!isPlain(value)) throw new Error(`double: ${nameOf(value)} does not belong into a message`)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
  }
  const decode = value => {
    if (Array.isArray(value)) return value.map(decode)
    if (value === null || typeof value !== 'object') return value
    if ('$bytes' in value) return Uint8Array.from(atob(value.$bytes), letter => letter.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
  }

  const listeners = new Map()
  const of = channel => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  Object.defineProperty(window, '__doubleEmit', {
    value: (channel, values) => {
      for (const listener of [...of(channel)]) listener({}, ...decode(values))
    },
    enumerable: false,
  })
  const ipcRenderer = {
    invoke: (channel, ...values) =>
      invoke(channel, encode(values)).then(decode, error => {
        throw new Error(`Error invoking remote method '${channel}': ${error.message}`)
      }),
    send: (channel, ...values) => void send(channel, encode(values)),
    on: (channel, listener) => of(channel).add(listener),
    removeListener: (channel, listener) => of(channel).delete(listener),
  }

  /**
   * The bridge copies whatever passes it in either direction: what is exposed, arguments and results. Functions are
   * wrapped; only plain values and bytes are let through.
   */
  const pass = (value, path) => {
    if (typeof value === 'function')
      return (...values) => {
        const passed = values.map((one, index) => pass(one, `${path}(${index})`))
        return pass(value(...passed), `${path}()`)
      }
    if (typeof value === 'symbol') throw new Error(`contextBridge: a symbol at ${path}`)
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise)
      return value.then(
        inner => pass(inner, path),
        error => {
          throw new Error(error.message)
        },
      )
    if (value instanceof Uint8Array) return value.slice()
    if (value instanceof File) return value
    if (Array.isArray(value)) return value.map((inner, index) => pass(inner, `${path}.${index}`))
    if (!isPlain(value)) throw new Error(`contextBridge: ${nameOf(value)} at ${path}`)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, pass(inner, `${path}.${key}`)]),
    )
  }
  const contextBridge = {
    exposeInMainWorld: (name, value) =>
      Object.defineProperty(window, name, { value: Object.freeze(pass(value, name)), enumerable: true }),
  }
  // Where a file lies is known to the browser alone: a test says it as `doublePath`.
  const webUtils = { getPathForFile: file => file.doublePath ?? '' }
  const require = name => {
    if (name === 'electron' || name === 'electron/renderer') return { contextBridge, ipcRenderer, webUtils }
    throw new Error(`A sandboxed preload cannot require "${name}".`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, {
    platform,
    versions: { electron: '45.0.0', chrome: '150.0.0.0', node: '24.0.0' },
  })
}
